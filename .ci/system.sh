#!/usr/bin/env bash
# What the tests need of the system: a real browser. Installs it where it may; else says how, and fails.
set -euo pipefail

browser=${CHROMIUM:-/usr/bin/chromium}
[ -x "$browser" ] && exit 0
if [ "$(id -u)" = 0 ] && [ "${CI:-}" = 1 ] && [ -z "${CHROMIUM:-}" ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
  exit 0
fi
echo "The browser tests need Chromium, and $browser is not there. Install it: apt-get install -y chromium" >&2
echo "Or set CHROMIUM to the browser that you have." >&2
exit 1
