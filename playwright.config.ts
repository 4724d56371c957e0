import { defineConfig } from '@playwright/test';

// Run through `npm run test:e2e`, which finds a Chromium and names it here. Each worker starts its own server:
// see tests/e2e/foothold-server.ts.
const executablePath = process.env['CHROMIUM_PATH'];

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };
const DESKTOP_ONLY = '**/*.desktop.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 90_000,
  globalTimeout: 20 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'phone',
      testIgnore: DESKTOP_ONLY,
      use: { viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: 'desktop', testMatch: DESKTOP_ONLY, use: { viewport: DESKTOP } },
  ],
});
