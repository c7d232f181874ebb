import { spawnSync } from 'node:child_process';

/**
 * Whether packages of Debian may be installed from here.
 *
 * @param {string} platform as `process.platform`
 * @param {number | undefined} user the number of the user, 0 for root
 */
export function mayInstallWithApt(platform, user) {
  return platform === 'linux' && user === 0;
}

/**
 * Installs a package of Debian with apt, its output in the terminal of the caller.
 *
 * @param {string} debianPackage
 * @returns {boolean} whether apt says that it did
 */
export function installWithApt(debianPackage) {
  const commands = [['update'], ['install', '-y', '--no-install-recommends', debianPackage]];
  return commands.every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  });
}
