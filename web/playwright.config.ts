import { defineConfig } from '@playwright/test';

// HECHT_WEB is the address of a running server; without it, the built application with the program behind it.
const PORT = 4173;
const address = process.env.HECHT_WEB;

export default defineConfig({
  testDir: 'journeys',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 60_000,
  ...(address
    ? {}
    : { webServer: { command: `npx vite preview --port ${PORT} --strictPort`, port: PORT, reuseExistingServer: false } }),
  use: {
    baseURL: address ?? `http://localhost:${PORT}`,
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
