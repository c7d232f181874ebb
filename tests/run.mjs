import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PROJECT } from '../lib/site/next.mjs';
import { findChromium, findFirefox } from './browsers/find-browsers.mjs';
import { aptPrefix, installWithApt } from './browsers/install-with-apt.mjs';
import { findTshark, NO_TSHARK } from './tshark/find-tshark.mjs';
import { findTurnServer, NO_TURN_SERVER } from './turn/find-turn-server.mjs';

/**
 * Every check of the project, in order, stopping at the first that fails: `npm test`.
 * Names choose single steps: `npm test -- types unit`.
 *
 * @typedef {{ readonly name: string, readonly title: string, run(): boolean | 'skipped' }} Step
 */

const NO_CHROMIUM =
  'No Chromium or Chrome was found: install one (Debian: "apt install chromium"; elsewhere: "npx playwright install chromium"), or name it in CHROMIUM_PATH.';
const NO_FIREFOX =
  'Firefox: none was found, so the end-to-end tests run in Chromium only (FIREFOX_PATH names one).';

const TOOLS = {
  biome: { packageName: '@biomejs/biome', file: 'bin/biome' },
  next: { packageName: 'next', file: 'dist/bin/next' },
  playwright: { packageName: '@playwright/test', file: 'cli.js' },
  tsc: { packageName: 'typescript', file: 'bin/tsc' },
  vitest: { packageName: 'vitest', file: 'vitest.mjs' },
};

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'browsers', title: 'Browsers, TURN server, tshark', run: lookForPrograms },
  { name: 'types', title: 'Types', run: () => tool('next', 'typegen') && tool('tsc', '--noEmit') },
  { name: 'lint', title: 'Lint and format', run: lint },
  {
    name: 'architecture',
    title: 'Import rules, lock file, words',
    run: () => tool('vitest', 'run', 'tests/architecture'),
  },
  {
    name: 'unit',
    title: 'Unit tests',
    run: () => tool('vitest', 'run', '--exclude', 'tests/architecture/**'),
  },
  { name: 'build', title: 'Build', run: () => node(join('lib', 'site', 'build.mjs')) },
  { name: 'chromium', title: 'End to end in Chromium', run: () => endToEnd('chromium') },
  { name: 'firefox', title: 'End to end in Firefox', run: inFirefoxWhereFound },
];

process.exitCode = runAll(chosenSteps(process.argv.slice(2)));

/** @param {readonly string[]} names */
function chosenSteps(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(' ')}`,
    );
    process.exit(1);
  }
  return names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step.name));
}

/** @param {readonly Step[]} steps */
function runAll(steps) {
  const began = performance.now();
  /** @type {string[]} */
  const skipped = [];
  for (const [index, step] of steps.entries()) {
    heading(`${index + 1}/${steps.length}  ${step.title}`);
    const stepBegan = performance.now();
    const result = step.run();
    if (result === false) {
      heading(`FAILED: ${step.title} (again: npm test -- ${step.name})`);
      return 1;
    }
    if (result === 'skipped') skipped.push(step.title);
    else console.log(`${step.title}: passed in ${seconds(stepBegan)}`);
  }
  const left = skipped.length === 0 ? '' : `; skipped: ${skipped.join(', ')}`;
  heading(`${steps.length - skipped.length} steps passed in ${seconds(began)}${left}`);
  return 0;
}

function lint() {
  // Biome decorates every character where FORCE_COLOR is set and nobody looks at a terminal.
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  return tool('biome', 'ci', '--error-on-warnings', ...colors);
}

/** Chromium is needed; Firefox, a TURN server and tshark are welcome. */
function lookForPrograms() {
  try {
    const chromium = foundOrInstalled(findChromium, 'chromium');
    if (chromium === undefined) {
      console.error(NO_CHROMIUM);
      return false;
    }
    const firefox = findFirefox();
    const turnServer = foundOrInstalled(findTurnServer, 'coturn');
    console.log(`Chromium: ${chromium.path} (${chromium.from})`);
    console.log(firefox ? `Firefox: ${firefox.path} (${firefox.from})` : NO_FIREFOX);
    console.log(turnServer ? `TURN server: ${turnServer}` : NO_TURN_SERVER);
    const tshark = foundOrInstalled(findTshark, 'tshark');
    console.log(tshark ? `tshark: ${tshark}` : NO_TSHARK);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/**
 * Looks once more after an installation, where one may be made.
 *
 * @template Found
 * @param {() => Found | undefined} find
 * @param {string} debianPackage
 * @returns {Found | undefined}
 */
function foundOrInstalled(find, debianPackage) {
  const found = find();
  if (found !== undefined) return found;
  const prefix = aptPrefix();
  if (prefix === undefined) return undefined;
  console.log(`Not found: ${[...prefix, 'apt-get', 'install', debianPackage].join(' ')}`);
  return installWithApt(debianPackage, prefix) ? find() : undefined;
}

function inFirefoxWhereFound() {
  if (findFirefox() !== undefined) return endToEnd('firefox');
  console.log(NO_FIREFOX);
  return 'skipped';
}

/** @param {'chromium' | 'firefox'} browser */
function endToEnd(browser) {
  // A project without specs is no failure: there may be none that need devices.
  const projects = [`--project=${browser}`, `--project=${browser}-devices`];
  return tool('playwright', 'test', ...projects);
}

/**
 * Runs a development tool by its entry file, since `.bin` differs between systems.
 *
 * @param {keyof typeof TOOLS} name
 * @param {readonly string[]} args
 */
function tool(name, ...args) {
  const { packageName, file } = TOOLS[name];
  const manifest = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  return node(join(dirname(manifest), file), ...args);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 */
function node(script, ...args) {
  // The end-to-end specs ask for pages at the root of the host.
  const env = { ...process.env, BASE_PATH: '', NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
    env,
  });
  return status === 0;
}

/** @param {string} text */
function heading(text) {
  console.log(`\n${'━'.repeat(72)}\n${text}\n${'━'.repeat(72)}`);
}

/** @param {number} began */
function seconds(began) {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
