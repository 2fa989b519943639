// Prints the comment at the head of the bundle: what it is, and the notices its licences ask to be kept.
import {readFileSync} from 'node:fs';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const text = (path) => readFileSync(`node_modules/${path}`, 'utf8').trim();

console.log(`/*
Apache ECharts ${version('echarts')}, the parts used by this report, minified.

${text('echarts/NOTICE')}
Licensed under the Apache License, Version 2.0; you may obtain a copy at
https://www.apache.org/licenses/LICENSE-2.0

It contains zrender ${version('zrender')}:

${text('zrender/LICENSE')}

and tslib ${version('tslib')} (0BSD), Copyright (c) Microsoft Corporation.
*/`);
