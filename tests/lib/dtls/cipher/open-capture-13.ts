import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { recordSuite } from '@/lib/dtls/cipher/cipher-suites';
import { openRecord13, type TrafficKeys13 } from '@/lib/dtls/cipher/record-13';
import type { OpenedRecord13 } from '@/lib/dtls/cipher/record-protection-13';
import { giveKeyLogSecrets } from '@/lib/dtls/keys/key-log-schedule';
import { readKeyLog } from '@/lib/dtls/keys/read-key-log';
import type { KeySchedule13 } from '@/lib/dtls/keys/secrets-13';
import { deriveTrafficKeys13 } from '@/lib/dtls/keys/traffic-keys-13';
import type { Role } from '@/lib/dtls/keys/value-name';
import { readRecords } from '@/lib/dtls/record/read-records';
import { reconstructEpoch } from '@/lib/dtls/record/reconstruct';
import type { CapturedDatagram } from './captured-datagrams';
import { handshakeMessages, type WholeMessage } from './handshake-messages';

/** A record that a capture holds encrypted, and what came out. */
export interface CapturedRecord13 {
  readonly role: Role;
  readonly epoch: number;
  readonly opened: OpenedRecord13;
}

export interface OpenedCapture13 {
  readonly schedule: KeySchedule13;
  readonly records: readonly CapturedRecord13[];
  /** Each side's, in clear and encrypted. */
  readonly messages: Readonly<Record<Role, readonly WholeMessage[]>>;
}

const CLIENT_HELLO = 1;
const HANDSHAKE = 22;
const NEWEST_EPOCH = 3;

/** Opens every record of the first DTLS 1.3 connection in a capture with its key log alone. */
export function openCapture13(
  datagrams: readonly CapturedDatagram[],
  keyLog: string,
): OpenedCapture13 {
  const dtls = datagrams.filter(({ payload }) => isDtls(payload[0] ?? 0));
  const client = dtls.find(({ payload }) => payload[13] === CLIENT_HELLO)?.from;
  const hello = Buffer.from(dtls[0]?.payload ?? []);
  const schedule: KeySchedule13 = {
    record: new DerivationRecord(),
    scope: '',
    hash: 'sha-256',
    prefix: 'dtls13',
  };
  // Record header 13, message header 12, version 2: then the random.
  giveKeyLogSecrets(schedule, readKeyLog(keyLog), hello.subarray(27, 59));

  const contents: Record<Role, Uint8Array[]> = { client: [], server: [] };
  const records: CapturedRecord13[] = [];
  const expected = new Map<string, number>();
  for (const { from, payload } of dtls) {
    const role = from === client ? 'client' : 'server';
    for (const { record, layout } of readRecords(payload).records) {
      if (record.header === 'full') {
        contents[role].push(record.fragment);
        continue;
      }
      const epoch = reconstructEpoch(record.epochBits, NEWEST_EPOCH) ?? -1;
      const space = `${role} ${epoch}`;
      const opened = openRecord13(
        keysOf(schedule, role, epoch),
        payload.slice(layout.range.start, layout.range.end),
        {
          headerLength: layout.fragment.start - layout.range.start,
          sequenceNumber: { start: 1, end: 1 + record.sequenceLength },
        },
        expected.get(space) ?? 0,
      );
      records.push({ role, epoch, opened });
      if (!opened.ok) continue;
      expected.set(space, Math.max(expected.get(space) ?? 0, opened.sequenceNumber + 1));
      if (opened.inner.contentType === HANDSHAKE) contents[role].push(opened.inner.content);
    }
  }
  const messages = {
    client: handshakeMessages(contents.client),
    server: handshakeMessages(contents.server),
  };
  return { schedule, records, messages };
}

/** RFC 9147 §4.1: the first bytes of a record in clear, and of one with a unified header. */
function isDtls(first: number): boolean {
  return (first >= 20 && first <= 26) || (first >= 32 && first <= 63);
}

function keysOf(schedule: KeySchedule13, role: Role, epoch: number): TrafficKeys13 {
  const aead = recordSuite(0x1301)?.aead ?? 'AEAD_CHACHA20_POLY1305';
  return deriveTrafficKeys13(schedule, aead, role, epoch);
}
