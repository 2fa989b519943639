#!/bin/sh
# Makes ../src/main/resources/io/holdfast/report/charts/echarts.min.js from the pinned packages, byte for byte.
# Needs node and npm. After a change put the printed sha256 into echarts.min.js.sha256 beside it.
set -eu
cd "$(dirname "$0")"
npm ci --silent
out=../src/main/resources/io/holdfast/report/charts
mkdir -p "$out"
node banner.mjs > banner.txt
node_modules/.bin/esbuild entry.js --bundle --minify --format=iife --target=es2019 --charset=ascii \
    --legal-comments=none --define:process.env.NODE_ENV='"production"' \
    --banner:js="$(cat banner.txt)" --outfile="$out/echarts.min.js" --log-level=warning
rm banner.txt
cp node_modules/echarts/LICENSE "$out/LICENSE"
{ cat node_modules/echarts/NOTICE; echo; echo; echo "This bundle also holds zrender:"; echo; cat node_modules/zrender/LICENSE
  echo; echo "and tslib:"; echo; cat node_modules/tslib/LICENSE.txt; } > "$out/NOTICE"
(cd "$out" && sha256sum echarts.min.js)
