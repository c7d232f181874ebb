import { describe, expect, test } from 'vitest';
import { hexText } from '@/lib/bytes/hex';
import { encodeFragment, readFragments } from '@/lib/dtls/handshake/handshake-fragment';
import type { RawMessage } from '@/lib/dtls/handshake/message-codec';
import { decodeAlert } from '@/lib/dtls/record/alert';
import { decodeChangeCipherSpec } from '@/lib/dtls/record/change-cipher-spec';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import { encodeRecord } from '@/lib/dtls/record/encode-record';
import { readRecords } from '@/lib/dtls/record/read-records';
import type { DtlsRecord } from '@/lib/dtls/record/record';
import { dtlsDatagrams, presentCaptures } from '../record/read-capture';
import {
  agreedRewrite,
  isInClear,
  type Rewrite,
  spokenInClear,
  wantedConnectionId,
} from './spoken-in-clear';

type Said = readonly (readonly string[])[];

const KEY_EXCHANGE_12 = ['certificate', 'server_key_exchange'];
const HELLO_AGAIN_13 = [
  ['client_hello', 'client_hello'],
  ['hello_retry_request', 'server_hello'],
];
const COOKIE_12 = [
  ['client_hello', 'client_hello', 'client_key_exchange'],
  [
    'hello_verify_request',
    'server_hello',
    ...KEY_EXCHANGE_12,
    'server_hello_done',
    'new_session_ticket',
  ],
];

/** What client and server say in clear; `unknown` is what the agreed version's codec keeps. */
const CAPTURES: Readonly<Record<string, Said>> = {
  'generated__firefox-dtls12.pcapng': [
    ['client_hello', 'certificate', 'client_key_exchange', 'certificate_verify'],
    ['server_hello', ...KEY_EXCHANGE_12, 'certificate_request', 'server_hello_done'],
  ],
  'generated__firefox-dtls13.pcapng': [['client_hello'], ['server_hello']],
  'generated__chromium-call.pcapng': [['client_hello'], ['server_hello']],
  'generated__openssl-dtls12-SRTP_AES128_CM_SHA1_80.pcapng': COOKIE_12,
  'generated__openssl-dtls12-SRTP_AEAD_AES_128_GCM.pcapng': COOKIE_12,
  'syncsynchalt_illustrated-dtls__capture.pcap': [['client_hello'], ['server_hello']],
  'zeek_zeek__dtls13-wolfssl.pcap': HELLO_AGAIN_13,
  'zeek_zeek__dtls1_2.pcap': COOKIE_12,
  'zeek_zeek__dtls1_0.pcap': COOKIE_12.map((said) =>
    said.map((type) => (type.endsWith('key_exchange') ? 'unknown' : type)),
  ),
  'zeek_zeek__webrtc-stun.pcap': [
    ['client_hello', 'certificate', 'unknown', 'unknown'],
    ['server_hello', 'certificate', 'unknown', 'unknown', 'server_hello_done'],
  ],
};

const CONNECTION_IDS = 'zeek_zeek__dtls13-cid.pcap';
const names = presentCaptures(Object.keys(CAPTURES));

describe.runIf(names.length > 0)('a capture', () => {
  test.each(names)('%s is cut into records that are written as they came', (name) => {
    const datagrams = dtlsDatagrams(name);
    expect(datagrams.length).toBeGreaterThan(0);
    for (const { payload } of datagrams) {
      const read = readRecords(payload);
      expect(read).toMatchObject({ ok: true });
      for (const { layout, record } of read.records) {
        const bytes = payload.subarray(layout.range.start, layout.range.end);
        expect(hexText(encodeRecord(record))).toBe(hexText(bytes));
        if (isInClear(record)) demandContent(record);
      }
    }
  });

  test.each(names)('%s says in clear what it must, each message written as it came', (name) => {
    const senders = [...spokenInClear(dtlsDatagrams(name)).values()];
    const rewrite = agreedRewrite(senders.flat());
    const said = senders.map((messages) => messages.map((raw) => nameOf(raw, rewrite)));
    expect(said).toEqual(CAPTURES[name]);
  });
});

const hasConnectionIds = presentCaptures([CONNECTION_IDS]).length > 0;

describe.runIf(hasConnectionIds)('a capture with connection ids', () => {
  test('is cut by the lengths that the hellos agreed on', () => {
    const datagrams = dtlsDatagrams(CONNECTION_IDS);
    const spoken = spokenInClear(datagrams);
    const seen = new Set<string>();
    for (const { flow, payload } of datagrams) {
      const receiver = spoken.get(flow.split(' > ').reverse().join(' > ')) ?? [];
      const wanted = wantedConnectionId(receiver);
      const read = readRecords(payload, wanted?.length);
      expect(read).toMatchObject({ ok: true });
      for (const { record } of read.records) {
        if (record.header !== 'unified' || record.connectionId.length === 0) continue;
        expect(record.connectionId).toEqual(wanted);
        seen.add(hexText(record.connectionId));
      }
    }
    expect(seen.size).toBeGreaterThan(1);
  });
});

/** The message's name, when it decodes with no rest and is written as the same bytes. */
function nameOf(raw: RawMessage, rewrite: Rewrite): string {
  const rewritten = rewrite(raw);
  if ('kind' in rewritten) return `${rewritten.kind} in ${rewritten.field}`;
  expect(rewritten.again.type).toBe(raw.type);
  expect(hexText(rewritten.again.body)).toBe(hexText(raw.body));
  return rewritten.type;
}

function demandContent(record: DtlsRecord): void {
  if (record.header !== 'full') return;
  const { contentType, fragment } = record;
  if (contentType === CONTENT_TYPES.alert) expect(decodeAlert(fragment).ok).toBe(true);
  else if (contentType === CONTENT_TYPES.change_cipher_spec) {
    expect(decodeChangeCipherSpec(fragment).ok).toBe(true);
  } else {
    const read = readFragments(fragment);
    expect(read.ok).toBe(true);
    for (const one of read.fragments) {
      const bytes = fragment.subarray(one.range.start, one.range.end);
      expect(hexText(encodeFragment(one.fragment))).toBe(hexText(bytes));
    }
  }
}
