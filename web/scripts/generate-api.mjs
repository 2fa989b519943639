// Writes src/api/schema.d.ts from openapi.json; with an address of a running server, takes its document first.
//   npm run api [-- http://127.0.0.1:8080]
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const address = process.argv[2];
if (address) {
  const document = await (await fetch(`${address}/openapi.json`)).json();
  delete document.servers; // where it happened to run is no part of the contract
  writeFileSync('openapi.json', `${JSON.stringify(document, null, 2)}\n`);
}
execFileSync('npx', ['--no-install', 'openapi-typescript', 'openapi.json', '--immutable', '-o', 'src/api/schema.d.ts'], { stdio: 'inherit' });
console.log(`${Object.keys(JSON.parse(readFileSync('openapi.json', 'utf8')).paths).length} paths`);
