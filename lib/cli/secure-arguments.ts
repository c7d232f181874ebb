import { isScenarioId, scenarioEntry } from '../simulator/scenarios/catalogue';
import { LARGEST_DATAGRAM, SMALLEST_LIMIT } from '../simulator/secure/datagram-size';
import {
  ATTACKS,
  DTLS_TIMERS,
  DTLS_VERSIONS,
  KEY_GROUPS,
  type SecureChoice,
  SRTP_CHOICES,
} from '../simulator/setup/setup';
import { profileNamed } from '../srtp/profile-named';
import { UsageError, type UsageProblem } from './usage-error';

/** The options of what follows ICE, as they were written. */
export interface SecureOptions {
  readonly dtls?: string;
  readonly group?: string;
  readonly srtp?: string;
  readonly timer?: string;
  readonly attack?: string;
  readonly mtu?: string;
}

/**
 * Any of the options is enough for a call that goes on after ICE; the others stay as the scenario or
 * the default has them. Undefined: none was there.
 *
 * @throws UsageError with what is known instead.
 */
export function readSecure(
  { dtls, group, srtp, timer, attack, mtu }: SecureOptions,
  scenario: string | undefined,
): Partial<SecureChoice> | undefined {
  const choice = {
    ...(dtls !== undefined && { dtls: oneOf('dtls', dtls, DTLS_VERSIONS) }),
    ...(group !== undefined && { group: oneOf('group', group, KEY_GROUPS) }),
    ...(srtp !== undefined && { srtp: readProfile(srtp) }),
    ...(timer !== undefined && { timer: oneOf('timer', timer, DTLS_TIMERS) }),
    ...(attack !== undefined && { attack: oneOf('attack', attack, ATTACKS) }),
    ...(mtu !== undefined && { mtu: readMtu(mtu) }),
  };
  const version = choice.dtls ?? versionOf(scenario);
  if (choice.group === 'X25519MLKEM768' && version === '1.2') {
    throw new UsageError('hybrid group', choice.group);
  }
  return Object.keys(choice).length === 0 ? undefined : choice;
}

function versionOf(scenario: string | undefined): SecureChoice['dtls'] | undefined {
  if (scenario === undefined || !isScenarioId(scenario)) return undefined;
  return scenarioEntry(scenario).setup.secure?.dtls;
}

function oneOf<Name extends string>(
  problem: UsageProblem,
  text: string,
  names: readonly Name[],
): Name {
  const known = names.find((name) => name === text);
  if (known === undefined) throw new UsageError(problem, text, names);
  return known;
}

/** By any of its names; told are those that are written mostly. */
function readProfile(text: string): SecureChoice['srtp'] {
  const name = profileNamed(text)?.name;
  const known = SRTP_CHOICES.find((choice) => choice === name);
  if (known === undefined) {
    const names = SRTP_CHOICES.map((choice) => choice.replace(/^SRTP_/, ''));
    throw new UsageError('srtp', text, names);
  }
  return known;
}

/** Bytes of UDP payload. */
function readMtu(text: string): number {
  const mtu = Number(text);
  if (!/^\d+$/.test(text) || mtu < SMALLEST_LIMIT || mtu > LARGEST_DATAGRAM) {
    throw new UsageError('mtu', text, [String(SMALLEST_LIMIT), String(LARGEST_DATAGRAM)]);
  }
  return mtu;
}
