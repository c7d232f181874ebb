import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { type RecordSuite, recordSuite } from '@/lib/dtls/cipher/cipher-suites';
import { type OpenedRecord12, openRecord12 } from '@/lib/dtls/cipher/record-12';
import { deriveKeyBlock12 } from '@/lib/dtls/keys/key-block-12';
import { giveKeyLogSecrets } from '@/lib/dtls/keys/key-log-schedule';
import { readKeyLog } from '@/lib/dtls/keys/read-key-log';
import { giveValue, type KeySchedule } from '@/lib/dtls/keys/schedule-place';
import type { Role } from '@/lib/dtls/keys/value-name';
import { readRecords } from '@/lib/dtls/record/read-records';
import type { FullRecord } from '@/lib/dtls/record/record';
import type { CapturedDatagram } from './captured-datagrams';
import { handshakeMessages, type WholeMessage } from './handshake-messages';

/** A record that a capture holds encrypted, and what came out. */
export interface CapturedRecord12 {
  readonly role: Role;
  readonly record: FullRecord;
  readonly opened: OpenedRecord12;
}

export interface OpenedCapture12 {
  readonly suite: RecordSuite;
  readonly schedule: KeySchedule;
  readonly records: readonly CapturedRecord12[];
  readonly messages: Readonly<Record<Role, readonly WholeMessage[]>>;
}

const HELLO = { client: 1, server: 2 } as const;
const HANDSHAKE = 22;

/** Opens every record of the one DTLS 1.2 connection in a capture with its key log alone. */
export function openCapture12(
  datagrams: readonly CapturedDatagram[],
  keyLog: string,
): OpenedCapture12 {
  const dtls = datagrams.filter(({ payload }) => (payload[0] ?? 0) >= 20 && (payload[0] ?? 0) < 64);
  const client = dtls[0]?.from;
  const sent = dtls.flatMap(({ from, payload }) => {
    const role: Role = from === client ? 'client' : 'server';
    return readRecords(payload).records.flatMap(({ record }) =>
      record.header === 'full' ? [{ role, record }] : [],
    );
  });
  const helloOf = (role: Role) => {
    const hellos = sent.filter(({ role: sender, record }) => {
      const { contentType, fragment } = record;
      return sender === role && contentType === HANDSHAKE && fragment[0] === HELLO[role];
    });
    return Buffer.from(hellos.at(-1)?.record.fragment ?? []).subarray(12);
  };
  const hello = helloOf('server');
  // Version 2, random 32, session id with its length, then the suite.
  const suite = recordSuite(hello.readUInt16BE(35 + hello.readUInt8(34)));
  if (suite === undefined) throw new Error('The capture has a cipher suite that is unknown here');

  const schedule: KeySchedule = { record: new DerivationRecord(), scope: '', hash: suite.hash };
  const clientRandom = helloOf('client').subarray(2, 34);
  giveValue(schedule, 'client-random', 'received', clientRandom);
  giveValue(schedule, 'server-random', 'received', hello.subarray(2, 34));
  giveKeyLogSecrets(schedule, readKeyLog(keyLog), clientRandom);
  const keys = deriveKeyBlock12(schedule, suite.aead);

  const contents: Record<Role, Uint8Array[]> = { client: [], server: [] };
  const records: CapturedRecord12[] = [];
  for (const { role, record } of sent) {
    if (record.epoch === 0) {
      if (record.contentType === HANDSHAKE) contents[role].push(record.fragment);
      continue;
    }
    const opened = openRecord12(keys[role], record, record.fragment);
    records.push({ role, record, opened });
    if (opened.ok && record.contentType === HANDSHAKE) contents[role].push(opened.plaintext);
  }
  const messages = {
    client: handshakeMessages(contents.client),
    server: handshakeMessages(contents.server),
  };
  return { suite, schedule, records, messages };
}
