import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What the installation may ask of the machine; tests hand in another one.
 *
 * @typedef {object} Machine
 * @property {string} platform as `process.platform`
 * @property {number | undefined} user the number of the user, 0 for root
 * @property {boolean} systemd whether it runs the services here
 * @property {(command: readonly string[]) => boolean} succeeds whether a command ends well; quiet
 * @property {(command: readonly string[]) => boolean} run the same, its output in the terminal
 */

/**
 * What stands before a command that installs: nothing as root, sudo where it asks for no password.
 * Undefined where nothing may be installed, or nothing with apt.
 *
 * @param {Machine} [machine]
 * @returns {readonly string[] | undefined}
 */
export function aptPrefix({ platform, user, succeeds } = thisMachine()) {
  if (platform !== 'linux') return undefined;
  // Tried with the very program: sudo may allow some programs and not others.
  const prefixes = user === 0 ? [[]] : [['sudo', '-n']];
  return prefixes.find((prefix) => succeeds([...prefix, 'apt-get', '--version']));
}

/**
 * Installs a package of Debian with apt.
 *
 * @param {string} debianPackage
 * @param {readonly string[]} prefix as `aptPrefix` gives it
 * @param {Machine} [machine]
 * @returns {boolean} whether apt says that it did
 */
export function installWithApt(debianPackage, prefix, machine = thisMachine()) {
  // A list that cannot be had is no reason to give up: the package may be in another one.
  machine.run([...prefix, 'apt-get', 'update']);
  const install = ['apt-get', ...WAIT_FOR_OTHERS, 'install', '-y', '--no-install-recommends'];
  if (!machine.run([...prefix, ...install, debianPackage])) return false;
  const service = SERVICES[debianPackage];
  if (service !== undefined && machine.systemd) {
    machine.run([...prefix, 'systemctl', 'disable', '--now', service]);
  }
  return true;
}

/** A machine that has just started may be updating itself. */
const WAIT_FOR_OTHERS = ['-o', 'DPkg::Lock::Timeout=120'];

/**
 * Debian starts what it installs, now and at every boot. The tests start a TURN server of their
 * own, on the loopback address; one that listens to the world with no password must not stay.
 *
 * @type {Readonly<Record<string, string>>}
 */
const SERVICES = { coturn: 'coturn.service' };

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    user: process.getuid?.(),
    systemd: existsSync('/run/systemd/system'),
    succeeds: (command) => ends(command, 'ignore'),
    run: (command) => ends(command, 'inherit'),
  };
}

/**
 * @param {readonly string[]} command
 * @param {'ignore' | 'inherit'} output
 */
function ends([program = '', ...args], output) {
  // sudo keeps no environment; without a terminal to ask in, packages ask nothing there either.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: ['ignore', output, output], env }).status === 0;
}
