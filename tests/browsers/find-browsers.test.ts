import { describe, expect, test } from 'vitest';
import { findChromium, findFirefox, findProgram } from './find-browsers.mjs';

describe('Chromium', () => {
  test('named by the environment beats an installed one', () => {
    const env = { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' };
    expect(findChromium(machine(['/opt/mine', '/usr/bin/chromium'], env))).toEqual({
      path: '/opt/mine',
      from: 'CHROMIUM_PATH',
    });
    const chrome = { CHROMIUM_PATH: '', CHROME_PATH: '/opt/mine' };
    expect(findChromium(machine(['/opt/mine'], chrome))?.from).toBe('CHROME_PATH');
  });

  test('named but not runnable is an error, not another browser', () => {
    const env = { CHROMIUM_PATH: '/opt/gone', PATH: '/usr/bin' };
    expect(() => findChromium(machine(['/usr/bin/chromium'], env))).toThrow(
      'CHROMIUM_PATH names /opt/gone, which cannot be run',
    );
  });

  test('is looked for on the PATH, Chromium before Chrome', () => {
    const both = machine(['/a/google-chrome', '/b/chromium'], { PATH: '/a:/b' });
    expect(findChromium(both)).toEqual({ path: '/b/chromium', from: 'installed' });
  });

  test('is looked for where macOS has it', () => {
    const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({ ...machine([path], {}), platform: 'darwin' })?.path).toBe(path);
    expect(findChromium(machine([path], {}))).toBeUndefined();
  });

  test("may at last be Playwright's own", () => {
    expect(findChromium(machine(['/cache/chromium'], { PATH: '/usr/bin' }))).toEqual({
      path: '/cache/chromium',
      from: "Playwright's own",
    });
    expect(findChromium(machine([], { PATH: '/usr/bin' }))).toBeUndefined();
  });
});

describe('Firefox', () => {
  test('named, installed, or not there', () => {
    const named = machine(['/opt/fox', '/usr/bin/firefox'], {
      FIREFOX_PATH: '/opt/fox',
      PATH: '/usr/bin',
    });
    expect(findFirefox(named)?.path).toBe('/opt/fox');
    const installed = machine(['/usr/bin/firefox', '/usr/bin/firefox-esr'], { PATH: '/usr/bin' });
    expect(findFirefox(installed)?.path).toBe('/usr/bin/firefox-esr');
    expect(findFirefox(machine([], { PATH: '/usr/bin' }))).toBeUndefined();
    expect(() => findFirefox(machine([], { FIREFOX_PATH: '/gone' }))).toThrow('FIREFOX_PATH');
  });
});

test('another program: named, on the path, or not there', () => {
  const turn = (executables: readonly string[], env: Readonly<Record<string, string>>) =>
    findProgram('TURNSERVER_PATH', 'turnserver', machine(executables, env));
  expect(turn(['/usr/bin/turnserver'], { PATH: '/bin:/usr/bin' })).toBe('/usr/bin/turnserver');
  expect(turn(['/opt/turn'], { TURNSERVER_PATH: '/opt/turn', PATH: '/bin' })).toBe('/opt/turn');
  expect(turn([], { PATH: '/usr/bin' })).toBeUndefined();
  expect(() => turn([], { TURNSERVER_PATH: '/gone' })).toThrow('TURNSERVER_PATH');
});

function machine(executables: readonly string[], env: Readonly<Record<string, string>>) {
  return {
    env,
    platform: 'linux',
    isExecutable: (path: string) => executables.includes(path),
    playwrightChromium: () => '/cache/chromium',
  };
}
