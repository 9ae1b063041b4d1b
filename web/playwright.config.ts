import { defineConfig } from '@playwright/test';
import {
  API, API_PORT, DATABASE, FOLDER, PAGES, PAGES_PORT, PRACTICE, PRACTICE_CLOCK, PRACTICE_DATABASE, PRACTICE_PORT,
  PROGRAM,
} from './journeys/server.ts';

export default defineConfig({
  testDir: 'journeys',
  globalSetup: './journeys/start.ts',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 120_000,
  // Nothing is fast on a busy machine.
  expect: { timeout: 15_000 },
  webServer: [
    {
      command:
        `mkdir -p ${FOLDER} && ${PROGRAM} demo --database ${DATABASE} && ` +
        `exec ${PROGRAM} serve --listen 127.0.0.1:${API_PORT} --rate-limit 0 --database ${DATABASE}`,
      url: `${API}/v1/regelingen`,
      // Its access log.
      stderr: 'ignore',
      reuseExistingServer: false,
    },
    {
      command:
        `mkdir -p ${FOLDER} && ${PROGRAM} demo --database ${PRACTICE_DATABASE} && ` +
        `exec ${PROGRAM} serve --listen 127.0.0.1:${PRACTICE_PORT} --rate-limit 0 --database ${PRACTICE_DATABASE} ` +
        `--practice-clock ${PRACTICE_CLOCK}`,
      url: `${PRACTICE}/v1/regelingen`,
      stderr: 'ignore',
      reuseExistingServer: false,
    },
    {
      command: `npx vite preview --port ${PAGES_PORT} --strictPort`,
      port: PAGES_PORT,
      env: { HECHT_API: API },
      reuseExistingServer: false,
    },
  ],
  use: {
    actionTimeout: 15_000,
    baseURL: PAGES,
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
