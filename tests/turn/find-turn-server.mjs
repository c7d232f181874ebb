import { findProgram } from '../browsers/find-browsers.mjs';

export const NO_TURN_SERVER =
  'TURN server: none was found, so its tests are skipped (Debian: "apt install coturn"; TURNSERVER_PATH names one).';

/**
 * The path of coturn's `turnserver`, or undefined.
 *
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findTurnServer() {
  return findProgram('TURNSERVER_PATH', 'turnserver');
}
