import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyLogOf } from '@/lib/exporters/key-log';
import { writePcapng } from '@/lib/exporters/pcapng';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SECURE, setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { dissected } from '../../tshark/dissected';
import { findEditcap, findTshark, NO_EDITCAP, NO_TSHARK } from '../../tshark/find-tshark.mjs';
import { FAULT_FIELDS, isTakenForRtcp } from '../../tshark/misread';
import { rewritten } from '../../tshark/rewritten';

/* Calls with DTLS, SRTP and SCTP, exported with their secrets, as tshark and editcap read them. */

const TSHARK = findTshark() ?? '';
if (TSHARK === '') console.warn(NO_TSHARK);
const EDITCAP = findEditcap() ?? '';
if (EDITCAP === '') console.warn(NO_EDITCAP);

const FIELDS = [
  ...FAULT_FIELDS,
  'udp.checksum.status',
  'dtls.handshake.type',
  'rtp.p_type',
  'rtp.setup-method',
  'srtp.auth_tag',
] as const;

const FINISHED = '20';
/** Two peers, the outsides of two NATs. */
const PLACES = 4;

const secure = (choice: Partial<SecureChoice>): SecureChoice => ({ ...DEFAULT_SECURE, ...choice });

const traceOf = (choice: SecureChoice) => simulate(scenarioOf(setupOf({ secure: choice }))).trace;

test('a trace without secrets has no key log', () => {
  expect(keyLogOf(simulate(scenarioOf(setupOf({}))).trace)).toBeUndefined();
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secure-captures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: Uint8Array | string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

/** How many messages Finished are read: encrypted, they have no type. */
const finishedIn = (file: string, preferences?: readonly string[]) =>
  dissected(TSHARK, file, FIELDS, preferences)
    .flatMap((packet) => packet['dtls.handshake.type'].split(','))
    .filter((type) => type === FINISHED).length;

describe.skipIf(TSHARK === '')('tshark', () => {
  /** As seen at A alone, in the way that the capture's own comment tells. */
  const seenAtA = (choice: SecureChoice) => {
    const file = written('capture.pcapng', writePcapng(traceOf(choice)));
    const atA = join(folder, 'at-a.pcapng');
    rewritten(TSHARK, ['-n', '-r', file, '-Y', 'frame.interface_id==0', '-w', atA]);
    return atA;
  };

  test.each([
    { dtls: '1.2', srtp: 'SRTP_AEAD_AES_128_GCM' },
    { dtls: '1.2', srtp: 'SRTP_AES128_CM_HMAC_SHA1_80' },
    { dtls: '1.2', srtp: 'SRTP_AEAD_AES_128_GCM', mtu: 256 },
    { dtls: '1.3', srtp: 'SRTP_AEAD_AES_128_GCM' },
    { dtls: '1.3', srtp: 'SRTP_AES128_CM_HMAC_SHA1_80' },
    { dtls: '1.3', srtp: 'SRTP_AEAD_AES_128_GCM', group: 'X25519MLKEM768' },
  ] as const)('finds no fault in a call over %o, and knows its media', (given) => {
    const choice = secure(given);
    const packets = dissected(TSHARK, seenAtA(choice), FIELDS);
    const faults = packets.filter((packet) => packet['_ws.malformed'] !== '');
    expect(faults.filter((packet) => !isTakenForRtcp(choice, packet))).toEqual([]);
    expect(packets.filter((packet) => packet['udp.checksum.status'] !== '1')).toEqual([]);

    const media = packets.filter((packet) => packet['rtp.p_type'] !== '');
    expect(media.filter((packet) => packet['rtp.p_type'] === '111').length).toBeGreaterThan(900);
    // The heuristic finds RTP; that it is SRTP, and under which profile, the handshake alone tells.
    expect(new Set(media.map((packet) => packet['rtp.setup-method']))).toEqual(
      new Set(['DTLS-SRTP']),
    );
    const tags = media.map((packet) => packet['srtp.auth_tag']).filter((tag) => tag !== '');
    expect(tags.length).toBeGreaterThan(900);
    const tagLength = choice.srtp === 'SRTP_AEAD_AES_128_GCM' ? 16 : 10;
    expect(new Set(tags.map((tag) => tag.length / 2))).toEqual(new Set([tagLength]));
  });

  test('opens DTLS 1.2 with the secrets of the file itself', () => {
    expect(finishedIn(seenAtA(secure({ dtls: '1.2' })))).toBe(2);
  });
});

describe.skipIf(EDITCAP === '')('editcap', () => {
  test.each(['1.2', '1.3'] as const)('writes a capture with secrets of DTLS %s anew', (dtls) => {
    const file = written('secrets.pcapng', writePcapng(traceOf(secure({ dtls }))));
    expect(() => rewritten(EDITCAP, [file, join(folder, 'again.pcapng')])).not.toThrow();
  });

  test.skipIf(TSHARK === '')('and DTLS 1.2 opens with the key log that stands alone', () => {
    const trace = traceOf(secure({ dtls: '1.2' }));
    const file = written('secrets.pcapng', writePcapng(trace));
    const keyLog = written('call.keys', keyLogOf(trace) ?? '');
    const again = join(folder, 'again.pcapng');
    rewritten(EDITCAP, [file, again]);
    expect(finishedIn(again)).toBe(2 * PLACES);
    const bare = join(folder, 'bare.pcapng');
    rewritten(EDITCAP, ['--discard-all-secrets', file, bare]);
    expect(finishedIn(bare)).toBe(0);
    expect(finishedIn(bare, [`tls.keylog_file:${keyLog}`])).toBe(2 * PLACES);
  });
});
