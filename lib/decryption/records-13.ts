import type { AeadName } from '../dtls/cipher/aead';
import type { WriteKeys12 } from '../dtls/cipher/record-12';
import { openRecord13, type TrafficKeys13 } from '../dtls/cipher/record-13';
import type { OpenedRecord13 } from '../dtls/cipher/record-protection-13';
import { bytesOf, HASH_LENGTHS, idOf } from '../dtls/keys/schedule-place';
import type { KeySchedule13 } from '../dtls/keys/secrets-13';
import {
  deriveNextTrafficSecret,
  deriveTrafficKeys13,
  epochNames,
  HANDSHAKE_EPOCH,
} from '../dtls/keys/traffic-keys-13';
import type { Role } from '../dtls/keys/value-name';
import { reconstructEpoch } from '../dtls/record/reconstruct';
import type { RecordLayout, UnifiedRecord } from '../dtls/record/record';
import type { DecryptionProblem } from './outcome';

const FIRST_APPLICATION_EPOCH = HANDSHAKE_EPOCH + 1;

const ROLES = ['client', 'server'] as const;

/** With what one side protects the records of an epoch. */
export interface EpochKeys {
  readonly sender: Role;
  readonly epoch: number;
  readonly keys: WriteKeys12 | TrafficKeys13;
}

interface Epoch {
  readonly keys: TrafficKeys13;
  /** One more than the highest sequence number that was opened. */
  expected: number;
}

interface Direction {
  /** The newest epoch of which a record was opened, or the first of the application. */
  newest: number;
  readonly epochs: Map<number, Epoch>;
}

/** A record with the epoch in which it was opened. */
export type Opened13 = Extract<OpenedRecord13, { readonly ok: true }> & { readonly epoch: number };

/** Opens the records of one association of DTLS 1.3 in both directions. */
export class Records13 {
  private readonly directions: Readonly<Record<Role, Direction>> = {
    client: { newest: FIRST_APPLICATION_EPOCH, epochs: new Map() },
    server: { newest: FIRST_APPLICATION_EPOCH, epochs: new Map() },
  };

  constructor(
    private readonly schedule: KeySchedule13,
    private readonly aead: AeadName,
    private readonly clientRandom: string,
  ) {}

  /** Only a record whose tag fits changes anything. `bytes` are those of the record. */
  open(
    sender: Role,
    bytes: Uint8Array,
    { epochBits, sequenceLength, connectionId }: UnifiedRecord,
    { range, fragment }: RecordLayout,
  ): Opened13 | DecryptionProblem {
    const direction = this.directions[sender];
    const start = 1 + connectionId.length;
    const header = {
      headerLength: fragment.start - range.start,
      sequenceNumber: { start, end: start + sequenceLength },
    };
    let problem: DecryptionProblem = { kind: 'unknown-epoch', epoch: epochBits };
    for (const epoch of epochsOf(epochBits, direction.newest)) {
      const state = this.epochOf(sender, epoch);
      if ('kind' in state) {
        problem = state;
        continue;
      }
      const opened = openRecord13(state.keys, bytes, header, state.expected);
      if (opened.ok) {
        state.expected = Math.max(state.expected, opened.sequenceNumber + 1);
        direction.newest = Math.max(direction.newest, epoch);
        return { ...opened, epoch };
      }
      problem = { kind: opened.problem === 'tag-mismatch' ? 'tag-mismatch' : 'malformed' };
    }
    return problem;
  }

  /** Of the handshake, and of the first data, as far as their secrets are known. */
  get firstKeys(): readonly EpochKeys[] {
    return ROLES.flatMap((sender) =>
      [HANDSHAKE_EPOCH, FIRST_APPLICATION_EPOCH].flatMap((epoch) => {
        const state = this.epochOf(sender, epoch);
        return 'kind' in state ? [] : [{ sender, epoch, keys: state.keys }];
      }),
    );
  }

  private epochOf(sender: Role, epoch: number): Epoch | DecryptionProblem {
    const held = this.directions[sender].epochs.get(epoch);
    if (held !== undefined) return held;
    const { schedule, aead, clientRandom } = this;
    const { secret } = epochNames(sender, epoch);
    const has = (at: number) => schedule.record.has(idOf(schedule, epochNames(sender, at).secret));
    // A KeyUpdate need not be in the capture: the next secret comes out of the one before.
    if (!has(epoch) && epoch > FIRST_APPLICATION_EPOCH && has(epoch - 1)) {
      deriveNextTrafficSecret(schedule, sender, epoch - 1);
    }
    const label = labelOf(sender, epoch);
    if (!has(epoch)) return { kind: 'no-secret', clientRandom, label };
    const had = bytesOf(schedule, secret).length;
    const wanted = HASH_LENGTHS[schedule.hash];
    if (had !== wanted) return { kind: 'secret-of-a-wrong-length', label, had, wanted };
    const keys = deriveTrafficKeys13(schedule, aead, sender, epoch);
    const state = { keys, expected: 0 };
    this.directions[sender].epochs.set(epoch, state);
    return state;
  }
}

/** The epochs that two bits may mean: also one that has just begun, or the one before the last. */
function epochsOf(epochBits: number, newest: number): readonly number[] {
  const epoch = reconstructEpoch(epochBits, newest + 1);
  if (epoch === undefined) return [];
  const epochs = epoch > newest ? [epoch, epoch - 4] : [epoch];
  return epochs.filter((one) => one >= HANDSHAKE_EPOCH);
}

function labelOf(sender: Role, epoch: number): string {
  const side = sender.toUpperCase();
  return epoch === HANDSHAKE_EPOCH
    ? `${side}_HANDSHAKE_TRAFFIC_SECRET`
    : `${side}_TRAFFIC_SECRET_${epoch - FIRST_APPLICATION_EPOCH}`;
}
