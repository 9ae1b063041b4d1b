import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { apiByProgram } from './dev_api.ts';

// HECHT_API is the address of a running `hecht serve`; without it the program itself answers, call by call.
const server = process.env.HECHT_API;

export default defineConfig({
  plugins: [svelte({ configFile: false }), ...(server ? [] : [apiByProgram()])],
  server: { proxy: server ? { '/v1': server } : {} },
  // The journeys see the built files under the policy that the server sends.
  preview: {
    proxy: server ? { '/v1': server } : {},
    headers: { 'Content-Security-Policy': "default-src 'self'; frame-ancestors 'none'; object-src 'none'" },
  },
  // Nothing inline: the content security policy allows files of our own only.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts'] },
});
