import type { LaunchOptions } from '@playwright/test';
import { findChromium, findFirefox } from './find-browsers.mjs';

export type Preferences = Readonly<Record<string, string | number | boolean>>;

/** Nothing may leave the machine: a test must see the requests of the page, and only those. */
const QUIET_CHROMIUM = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];
const CHROMIUM_DEVICES = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

const QUIET_FIREFOX: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};
const FIREFOX_DEVICES: Preferences = {
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
};

/** Firefox only: the preferences behind `prefers-color-scheme` and `prefers-reduced-motion`. */
export const FIREFOX_DARK: Preferences = { 'layout.css.prefers-color-scheme.content-override': 0 };
export const FIREFOX_LIGHT: Preferences = { 'layout.css.prefers-color-scheme.content-override': 1 };
export const FIREFOX_REDUCED_MOTION: Preferences = { 'ui.prefersReducedMotion': 1 };

/** Chromium as a visitor has it, without devices. */
export function chromiumLaunch(args: readonly string[] = []): LaunchOptions {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath: findChromium()?.path,
    args: [...sandbox, ...QUIET_CHROMIUM, ...args],
  };
}

/** Chromium with a fake camera and microphone that are granted at once. */
export function chromiumWithDevices(): LaunchOptions {
  return chromiumLaunch(CHROMIUM_DEVICES);
}

/** Firefox as a visitor has it, without devices; `undefined` where none is found. */
export function firefoxLaunch(preferences: Preferences = {}): LaunchOptions | undefined {
  const found = findFirefox();
  if (found === undefined) return undefined;
  return {
    executablePath: found.path,
    channel: 'moz-firefox',
    firefoxUserPrefs: { ...QUIET_FIREFOX, ...preferences },
  };
}

/** Firefox with a fake camera and microphone that are granted at once. */
export function firefoxWithDevices(): LaunchOptions | undefined {
  return firefoxLaunch(FIREFOX_DEVICES);
}
