import { findProgram } from '../browsers/find-browsers.mjs';

export const NO_TSHARK =
  'tshark: none was found, so exported captures are not read by it (Debian: "apt install tshark"; TSHARK_PATH names one).';

/**
 * The path of `tshark`, or undefined.
 *
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findTshark() {
  return findProgram('TSHARK_PATH', 'tshark');
}

export const NO_EDITCAP =
  'editcap: none was found, so exported captures are not written anew by it (Debian: part of "wireshark-common", which comes with tshark; EDITCAP_PATH names one).';

/**
 * The path of `editcap`, or undefined.
 *
 * @throws {Error} when the environment names a file that cannot be run
 */
export function findEditcap() {
  return findProgram('EDITCAP_PATH', 'editcap');
}
