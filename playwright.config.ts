import { defineConfig, type LaunchOptions, type Project } from '@playwright/test';
import {
  chromiumLaunch,
  chromiumWithDevices,
  firefoxLaunch,
  firefoxWithDevices,
} from './tests/browsers/launch-options';

const DEVICES = '**/*.devices.spec.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/serve-export.ts',
  forbidOnly: true,
  retries: 0,
  // Every test runs real calls with real timers; more than two at once starve each other.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // Set by globalSetup, before the workers read this file again.
    baseURL: process.env.PEERSCOPE_URL,
  },
  projects: [
    ...project('chromium', 'chromium', chromiumLaunch(), { testIgnore: DEVICES }),
    ...project('chromium-devices', 'chromium', chromiumWithDevices(), { testMatch: DEVICES }),
    ...project('firefox', 'firefox', firefoxLaunch(), { testIgnore: DEVICES }),
    ...project('firefox-devices', 'firefox', firefoxWithDevices(), { testMatch: DEVICES }),
  ],
});

/** No project for a browser that is not there. */
function project(
  name: string,
  browserName: 'chromium' | 'firefox',
  launchOptions: LaunchOptions | undefined,
  files: Pick<Project, 'testIgnore' | 'testMatch'>,
): Project[] {
  if (launchOptions === undefined) return [];
  // For a screenshot Playwright adds a style element, which in Firefox the page's policy refuses:
  // every test would seem to violate the policy.
  const screenshot = browserName === 'chromium' ? 'only-on-failure' : 'off';
  return [{ name, ...files, use: { browserName, launchOptions, screenshot } }];
}
