// Fails when what the first screen loads grows past its limit.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 400;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const initial = new Set();

function add(key) {
  if (initial.has(key)) return;
  initial.add(key);
  (manifest[key].imports ?? []).forEach(add);
}

add('index.html');
const bytes = [...initial]
  .map((key) => manifest[key].file)
  .filter((file) => file.endsWith('.js'))
  .reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0);
const size = Math.round(bytes / 1000);
console.log(`Initial JavaScript: ${size} kB gzipped (limit ${LIMIT_KB} kB)`);
if (size > LIMIT_KB) {
  console.error('Too much is loaded before the first screen: split something off with import().');
  process.exit(1);
}
