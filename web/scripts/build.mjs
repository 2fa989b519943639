// Builds dist when something it is made of is newer; fetches the libraries when their list has changed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'public', 'plugins', 'scripts', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', 'openapi.json',
  '../report/src/main/resources/io/holdfast/report/texts'];

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function made(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function npm(...words) {
  execFileSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
}

if (made('node_modules/.package-lock.json') < newest('package-lock.json')) npm('ci', '--no-progress', '--loglevel=error');
if (made('dist/index.html') < Math.max(...SOURCES.map(newest))) npm('run', '--silent', 'build');
