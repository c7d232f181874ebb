import type { PacketField } from '../packet/packet-field';
import { type FieldPlace, valueNames } from './field-value-names';
import { indexTrace } from './inspect-index';
import { shortestChain } from './key-chain';
import { type KeySchedule, keySchedules } from './key-schedule';

/** A value of a key schedule that a field carries, or with which it was made. */
export interface FieldValueLink {
  /** The field carries the value, and keys come of it; or the field was made with the value. */
  readonly relation: 'feeds' | 'made-with';
  readonly schedule: KeySchedule;
  /** Ids from the first value to the last: up to a key that it feeds, or from where the key came. */
  readonly chain: readonly string[];
}

/**
 * The values of the key schedules that a field feeds, or with which it was made: a key share, a
 * random, Finished, ciphertext, a tag. None where the trace tells no values.
 */
export function fieldValues(field: PacketField, place: FieldPlace): readonly FieldValueLink[] {
  const schedules = orderedSchedules(place);
  if (schedules.length === 0) return [];
  const { feeds, madeWith } = valueNames(field, place);
  return [
    ...feeds.flatMap((id) => linkOf('feeds', schedules, [id], FED)),
    ...madeWith.flatMap((id) => linkOf('made-with', schedules, SOURCES, [id])),
  ];
}

/** What a value that was sent comes to in the end; the first that it reaches is told. */
const FED = [
  'srtp-client-encryption-key',
  'client-write-key',
  'client-application-key-0',
  'client-handshake-key',
  'client-verify-data',
  'server-verify-data',
];

/** Where every key begins: of both key shares alone comes this one. */
const SOURCES = ['shared-secret'];

function linkOf(
  relation: FieldValueLink['relation'],
  schedules: readonly KeySchedule[],
  from: readonly string[],
  to: readonly string[],
): readonly FieldValueLink[] {
  for (const schedule of schedules) {
    for (const target of to) {
      const chain = shortestChain(schedule, from, target);
      if (chain !== undefined) return [{ relation, schedule, chain }];
    }
  }
  // A value without descendants here is still the one: its own side may know more of it.
  const [alone] = relation === 'feeds' ? from : to;
  const schedule = schedules.find(({ values }) => alone !== undefined && values.has(alone));
  return schedule === undefined || alone === undefined
    ? []
    : [{ relation, schedule, chain: [alone] }];
}

/** The schedules of the two ends of the packet first, the receiver's before the sender's own. */
function orderedSchedules({ trace, packet }: FieldPlace): readonly KeySchedule[] {
  const index = indexTrace(trace);
  const sender = index.packetsSent.get(packet)?.node;
  const receiver = index.packetsEnded.get(packet)?.node;
  const rank = ({ peer }: KeySchedule) => (peer === receiver ? 0 : peer === sender ? 1 : 2);
  return keySchedules(trace).toSorted((left, right) => rank(left) - rank(right));
}
