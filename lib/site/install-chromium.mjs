import { spawnSync } from 'node:child_process';

/** What to read when there is no browser and none may be installed from here. */
export const HOW_TO_INSTALL =
  'No Chromium or Chrome was found: install one (Debian: "apt install chromium"), or name it in CHROMIUM_PATH.';

/**
 * Whether Debian's Chromium may be installed from here.
 *
 * @param {string} platform as `process.platform`
 * @param {number | undefined} user the number of the user, 0 for root
 */
export function mayInstallChromium(platform, user) {
  return platform === 'linux' && user === 0;
}

/**
 * Installs Debian's Chromium with apt, its output in the terminal of the caller.
 *
 * @returns {boolean} whether apt says that it did
 */
export function installChromium() {
  const commands = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']];
  return commands.every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  });
}
