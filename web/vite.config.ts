import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { API, POLICY } from './server.ts';

const proxy = { '/v1': { target: API, changeOrigin: true } };

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  server: { proxy },
  // The journeys see the built files under the policy that the server sends.
  preview: { proxy, headers: { 'Content-Security-Policy': POLICY } },
  // Nothing inline: the content security policy allows files of our own only.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts'] },
});
