import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * What the look-up may ask of the machine; tests hand in another one.
 *
 * @typedef {object} Machine
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {string} platform as `process.platform`
 * @property {(path: string) => boolean} isExecutable
 * @property {() => string} playwrightChromium where Playwright's own Chromium would be
 *
 * @typedef {{ readonly path: string, readonly from: string }} FoundBrowser
 */

const CHROMIUM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const FIREFOX_NAMES = ['firefox-esr', 'firefox'];

/** @type {Readonly<Record<string, readonly string[]>>} */
const CHROMIUM_PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
};

/** @type {Readonly<Record<string, readonly string[]>>} */
const FIREFOX_PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`],
};

/**
 * Chromium for the tests: named by the environment, installed, or Playwright's own.
 *
 * @param {Machine} [machine]
 * @returns {FoundBrowser | undefined}
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findChromium(machine = thisMachine()) {
  return (
    named(['CHROMIUM_PATH', 'CHROME_PATH'], machine) ??
    installed(CHROMIUM_NAMES, CHROMIUM_PLACES, machine) ??
    ownOfPlaywright(machine)
  );
}

/**
 * Firefox for the tests, or undefined: the suite then runs in Chromium alone. Playwright's own
 * Firefox is not asked for, since it is a patched one and not what visitors have.
 *
 * @param {Machine} [machine]
 * @returns {FoundBrowser | undefined}
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findFirefox(machine = thisMachine()) {
  return named(['FIREFOX_PATH'], machine) ?? installed(FIREFOX_NAMES, FIREFOX_PLACES, machine);
}

/**
 * Another program that tests start: named by the environment, or on the path.
 *
 * @param {string} variable of the environment
 * @param {string} name as it is typed in a terminal
 * @param {Machine} [machine]
 * @returns {string | undefined} its path
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findProgram(variable, name, machine = thisMachine()) {
  return (named([variable], machine) ?? installed([name], {}, machine))?.path;
}

/**
 * @param {readonly string[]} variables
 * @param {Machine} machine
 */
function named(variables, { env, isExecutable }) {
  const variable = variables.find((name) => (env[name] ?? '') !== '');
  if (variable === undefined) return undefined;
  const path = env[variable] ?? '';
  if (!isExecutable(path)) throw new Error(`${variable} names ${path}, which cannot be run`);
  return { path, from: variable };
}

/**
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, readonly string[]>>} places
 * @param {Machine} machine
 */
function installed(names, places, { env, platform, isExecutable }) {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...onPath, ...(places[platform] ?? [])].find(isExecutable);
  return path === undefined ? undefined : { path, from: 'installed' };
}

/** @param {Machine} machine */
function ownOfPlaywright({ playwrightChromium, isExecutable }) {
  const path = playwrightChromium();
  return isExecutable(path) ? { path, from: "Playwright's own" } : undefined;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    env: process.env,
    platform: process.platform,
    isExecutable,
    playwrightChromium: () => chromium.executablePath(),
  };
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
