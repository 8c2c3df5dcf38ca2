#!/usr/bin/env bash
# What the tests need of the system: a real browser, a real Redis, and openssl for certificates. Installs them where it may; else says how, and fails.
set -euo pipefail

browser=${CHROMIUM:-/usr/bin/chromium}
packages=()
# A browser without a font draws empty boxes.
[ -x "$browser" ] || packages+=(chromium fonts-dejavu-core)
command -v redis-server > /dev/null || packages+=(redis-server)
command -v openssl > /dev/null || packages+=(openssl)
may_install() { [ "$(id -u)" = 0 ] && [ -n "${CI:-}" ] && [ -z "${CHROMIUM:-}" ]; }
# Some tests are skipped without it: it is put in where it may be, and asked of nobody.
if may_install && ! command -v xmllint > /dev/null; then packages+=(libxml2-utils); fi
[ ${#packages[@]} = 0 ] && exit 0
if may_install; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
  exit 0
fi
echo "The tests need what is not there yet. Install it: apt-get install -y ${packages[*]}" >&2
[ -x "$browser" ] || echo "Or set CHROMIUM to the browser that you have." >&2
exit 1
