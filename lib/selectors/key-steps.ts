import { parentsOf } from '../derivation/derivation';
import { type KeyKind, keyNameOf } from './key-kind';
import type { KeySchedule } from './key-schedule';

/** The steps of both versions, in the order in which a handshake takes them; it skips some. */
export const KEY_STEPS = [
  'agreement',
  /** Of version 1.2 alone. */
  'master',
  'record-keys',
  /** Of version 1.3 alone. */
  'handshake-secrets',
  'handshake-keys',
  'application',
  /** Of both. */
  'exporter',
  'srtp-master',
  'session',
] as const;

export type KeyStep = (typeof KEY_STEPS)[number];

const steps = new WeakMap<KeySchedule, ReadonlyMap<string, KeyStep>>();

/**
 * The step of each value: that of its kind, for what is given or hashed that of its first use. No
 * value is of an earlier step than one of its parents.
 */
export function keyStepsOf(schedule: KeySchedule): ReadonlyMap<string, KeyStep> {
  const known = steps.get(schedule);
  if (known !== undefined) return known;
  const found = build(schedule);
  steps.set(schedule, found);
  return found;
}

/** True of the key schedule of RFC 8446 §7.1; false of that of RFC 5246 §8.1, or of none yet. */
export function isVersion13({ values }: KeySchedule): boolean {
  return values.has('early-secret');
}

function build(schedule: KeySchedule): ReadonlyMap<string, KeyStep> {
  const values = [...schedule.values.values()];
  const own = OWN_STEPS[isVersion13(schedule) ? '1.3' : '1.2'];
  const ranks = new Map<string, number>();
  const lower = (id: string, rank: number) => {
    if (rank < (ranks.get(id) ?? Number.POSITIVE_INFINITY)) ranks.set(id, rank);
  };
  // Children stand after their parents, so from the end each knows where it is used first.
  for (const { id, derivation } of values.toReversed()) {
    const step = own[keyNameOf(id).kind];
    if (step !== undefined) ranks.set(id, KEY_STEPS.indexOf(step));
    const rank = ranks.get(id);
    if (rank === undefined) continue;
    for (const parent of parentsOf(derivation)) lower(parent, rank);
  }
  const last = KEY_STEPS.indexOf(isVersion13(schedule) ? 'handshake-keys' : 'record-keys');
  for (const { id, derivation } of values) {
    const parents = parentsOf(derivation).map((parent) => ranks.get(parent) ?? 0);
    // What nothing uses stands with what it was made of; a last message, with the Finished.
    const unused = parents.length > 0 ? 0 : keyNameOf(id).kind === 'message' ? last : 0;
    ranks.set(id, Math.max(ranks.get(id) ?? unused, ...parents));
  }
  return new Map(values.map(({ id }) => [id, KEY_STEPS[ranks.get(id) ?? 0] ?? 'agreement']));
}

type OwnSteps = Readonly<Partial<Record<KeyKind, KeyStep>>>;

const SRTP: OwnSteps = {
  'exporter-secret': 'exporter',
  'exporter-context': 'exporter',
  exported: 'exporter',
  'srtp-master-key': 'srtp-master',
  'srtp-master-salt': 'srtp-master',
  'srtp-encryption-key': 'session',
  'srtp-authentication-key': 'session',
  'srtp-salt': 'session',
  'srtcp-encryption-key': 'session',
  'srtcp-authentication-key': 'session',
  'srtcp-salt': 'session',
};

const AGREEMENT: OwnSteps = {
  'private-key': 'agreement',
  'public-key': 'agreement',
  'key-share': 'agreement',
  'ml-kem-seed': 'agreement',
  'encapsulation-key': 'agreement',
  'ml-kem-randomness': 'agreement',
  ciphertext: 'agreement',
  'ml-kem-secret': 'agreement',
  'x25519-secret': 'agreement',
  'shared-secret': 'agreement',
};

const OWN_STEPS: Readonly<Record<'1.2' | '1.3', OwnSteps>> = {
  '1.2': {
    ...AGREEMENT,
    'premaster-secret': 'master',
    'master-secret': 'master',
    'key-block': 'record-keys',
    'write-key': 'record-keys',
    'write-iv': 'record-keys',
    'verify-data': 'record-keys',
    ...SRTP,
  },
  '1.3': {
    ...AGREEMENT,
    'early-secret': 'handshake-secrets',
    'handshake-secret': 'handshake-secrets',
    'handshake-traffic-secret': 'handshake-secrets',
    'handshake-key': 'handshake-keys',
    'handshake-iv': 'handshake-keys',
    'handshake-sn': 'handshake-keys',
    'finished-key': 'handshake-keys',
    'verify-data': 'handshake-keys',
    'master-secret': 'application',
    'application-traffic-secret': 'application',
    'application-key': 'application',
    'application-iv': 'application',
    'application-sn': 'application',
    'resumption-master-secret': 'application',
    'exporter-master-secret': 'exporter',
    ...SRTP,
  },
};
