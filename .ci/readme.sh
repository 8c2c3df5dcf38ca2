#!/usr/bin/env bash
# Runs the main command of README.md as written, and looks at what came out.
set -euo pipefail
cd "$(dirname "$0")/.."

command=$(grep -m1 -oE 'npx redress letter .*' README.md)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(eval "${command/letters\//$folder/}")
for file in "$folder"/*.pdf; do
  head -c 5 "$file" | grep -q '%PDF-' || { echo "README's command made no PDF: $file"; exit 1; }
done
echo "README's command works: $(ls "$folder" | wc -l) letters"
