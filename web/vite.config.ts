/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { glossary } from './plugins/glossary.ts';

/** `npm run dev` talks to a server started beside it with `holdfast serve`. */
const server = process.env.HOLDFAST_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), glossary()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1300, manifest: true },
  server: { proxy: Object.fromEntries(['/api', '/v1', '/health', '/openapi.json'].map((path) => [path, server])) },
  test: { environment: 'jsdom', setupFiles: ['src/testing/setup.ts'], testTimeout: 40_000, maxWorkers: 2 },
});
