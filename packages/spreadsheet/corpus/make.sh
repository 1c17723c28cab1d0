#!/usr/bin/env bash
# Makes the committed files of the corpus from cases.ts, with openpyxl and LibreOffice.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
node --import tsx --input-type=module -e 'import { cases } from "./cases.ts"; process.stdout.write(JSON.stringify(cases))' >"$work/cases.json"
rm -f files/*
/usr/bin/python3 make-openpyxl.py "$work/cases.json" files
for format in xlsx xls ods; do
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to $format --outdir "$work/$format" files/*.openpyxl.xlsx >/dev/null 2>&1
  for made in "$work/$format"/*; do
    name=$(basename "$made")
    cp "$made" "files/${name%.openpyxl.*}.libreoffice.$format"
  done
done
