import { defineConfig } from '@playwright/test';

// HECHT_WEB is the address of a running Hecht; without it the journeys start `hecht serve` and the built pages.
const address = process.env.HECHT_WEB;
const program = process.env.HECHT_PROGRAM ?? '../build/hecht';
const PAGES_PORT = 4173;
const API_PORT = 4174;
const api = `http://127.0.0.1:${API_PORT}`;

const servers = [
  {
    // A database of its own, new each time.
    command:
      `d=$(mktemp -d) && exec ${program} serve --listen 127.0.0.1:${API_PORT} --rate-limit 0 ` +
      '--database sqlite:$d/hecht.db',
    url: `${api}/v1/regelingen`,
    // Its access log.
    stderr: 'ignore' as const,
    reuseExistingServer: false,
  },
  {
    command: `npx vite preview --port ${PAGES_PORT} --strictPort`,
    port: PAGES_PORT,
    env: { HECHT_API: api },
    reuseExistingServer: false,
  },
];

export default defineConfig({
  testDir: 'journeys',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  webServer: address ? [] : servers,
  use: {
    baseURL: address ?? `http://localhost:${PAGES_PORT}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      // Containers often run as root, where Chromium's own sandbox refuses to start.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
