import { describe, expect, test } from 'vitest';
import { aptPrefix, installWithApt } from './install-with-apt.mjs';

const APT = 'apt-get --version';
const SUDO_APT = 'sudo -n apt-get --version';

describe('what may be installed', () => {
  test('as root of Debian: with apt-get itself', () => {
    expect(aptPrefix(machine({ user: 0, succeed: [APT, SUDO_APT] }))).toEqual([]);
  });

  test('as somebody whose sudo asks for no password: through sudo', () => {
    expect(aptPrefix(machine({ user: 1000, succeed: [APT, SUDO_APT] }))).toEqual(['sudo', '-n']);
  });

  test('nothing without rights, without apt, or on another system', () => {
    expect(aptPrefix(machine({ user: 1000, succeed: [APT] }))).toBeUndefined();
    expect(aptPrefix(machine({ user: 0, succeed: [] }))).toBeUndefined();
    const everything = { succeed: [APT, SUDO_APT] };
    expect(aptPrefix(machine({ user: 0, platform: 'darwin', ...everything }))).toBeUndefined();
    expect(
      aptPrefix(machine({ user: undefined, platform: 'win32', ...everything })),
    ).toBeUndefined();
  });
});

describe('an installation', () => {
  const INSTALL = 'apt-get -o DPkg::Lock::Timeout=120 install -y --no-install-recommends chromium';

  test('updates the lists, then installs', () => {
    const debian = machine({ succeed: ['apt-get update', INSTALL] });
    expect(installWithApt('chromium', [], debian)).toBe(true);
    expect(debian.commands).toEqual(['apt-get update', INSTALL]);
  });

  test('runs every command through sudo where that is the way', () => {
    const debian = machine({ succeed: [`sudo -n ${INSTALL}`] });
    expect(installWithApt('chromium', ['sudo', '-n'], debian)).toBe(true);
    expect(debian.commands).toEqual(['sudo -n apt-get update', `sudo -n ${INSTALL}`]);
  });

  test('is tried although a list could not be had, and says when it failed', () => {
    expect(installWithApt('chromium', [], machine({ succeed: [INSTALL] }))).toBe(true);
    expect(installWithApt('chromium', [], machine({ succeed: ['apt-get update'] }))).toBe(false);
  });

  test('leaves no TURN server running that listens to everybody', () => {
    const install = INSTALL.replace('chromium', 'coturn');
    const disable = 'systemctl disable --now coturn.service';
    const debian = machine({ succeed: [install, disable], systemd: true });
    expect(installWithApt('coturn', [], debian)).toBe(true);
    expect(debian.commands.at(-1)).toBe(disable);
    const container = machine({ succeed: [install], systemd: false });
    expect(installWithApt('coturn', [], container)).toBe(true);
    expect(container.commands).not.toContain(disable);
  });
});

/** A machine on which these commands succeed, and which remembers what it ran. */
function machine({
  platform = 'linux',
  user = 0,
  systemd = false,
  succeed,
}: {
  readonly platform?: string;
  readonly user?: number | undefined;
  readonly systemd?: boolean;
  readonly succeed: readonly string[];
}) {
  const commands: string[] = [];
  const succeeds = (command: readonly string[]) => succeed.includes(command.join(' '));
  const run = (command: readonly string[]) => {
    commands.push(command.join(' '));
    return succeeds(command);
  };
  return { platform, user, systemd, succeeds, run, commands };
}
