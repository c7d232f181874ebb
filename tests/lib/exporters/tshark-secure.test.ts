import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyLogOf } from '@/lib/exporters/key-log';
import { writePcapng } from '@/lib/exporters/pcapng';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { dissected } from '../../tshark/dissected';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';

/* Calls with DTLS, SRTP and SCTP, exported with their secrets, as tshark reads them. */

const TSHARK = findTshark();
if (TSHARK === undefined) console.warn(NO_TSHARK);

const FIELDS = [
  '_ws.malformed',
  'udp.checksum.status',
  'dtls.record.content_type',
  'dtls.handshake.type',
  'rtp.p_type',
  'srtp.auth_tag',
  'frame.comment',
] as const;

const FINISHED = '20';

const secure = (choice: Partial<SecureChoice>) => ({
  dtls: '1.3' as const,
  group: 'x25519' as const,
  srtp: 'SRTP_AEAD_AES_128_GCM' as const,
  timer: 'libwebrtc' as const,
  ...choice,
});

test('a trace without secrets has no key log', () => {
  expect(keyLogOf(simulate(scenarioOf(setupOf({}))).trace)).toBeUndefined();
});

describe.skipIf(TSHARK === undefined)('tshark', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'secure-captures-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const readIn = (choice: Partial<SecureChoice>) => {
    const file = join(folder, 'capture.pcapng');
    const { trace } = simulate(scenarioOf(setupOf({ secure: secure(choice) })));
    writeFileSync(file, writePcapng(trace));
    // As seen at A alone: tshark takes a fragment that it sees at four places for four fragments.
    const atA = join(folder, 'at-a.pcapng');
    const cut = ['-n', '-r', file, '-Y', 'frame.interface_id==0', '-w', atA];
    const { status, stderr } = spawnSync(TSHARK ?? '', cut, { encoding: 'utf8' });
    expect(stderr.replace(/^Running as user.*$/m, '').trim()).toBe('');
    expect(status).toBe(0);
    return dissected(TSHARK ?? '', atA, FIELDS);
  };

  test.each([
    { dtls: '1.2' },
    { dtls: '1.2', srtp: 'SRTP_AES128_CM_HMAC_SHA1_80' },
    { dtls: '1.3' },
    { dtls: '1.3', group: 'X25519MLKEM768' },
  ] as const)('finds no fault in a call over %o, and knows its media', (choice) => {
    const packets = readIn(choice);
    // In 1.3 use_srtp travels encrypted: tshark takes SRTCP for RTCP, and guesses at what is inside.
    const isGuess = (comment: string) => choice.dtls === '1.3' && comment.includes(': SRTCP ');
    const faults = packets.filter((packet) => packet['_ws.malformed'] !== '');
    expect(faults.filter((packet) => !isGuess(packet['frame.comment']))).toEqual([]);
    expect(packets.filter((packet) => packet['udp.checksum.status'] !== '1')).toEqual([]);
    expect(packets.filter((packet) => packet['rtp.p_type'] === '111').length).toBeGreaterThan(900);
  });

  test('opens DTLS 1.2 with the secrets of the file itself', () => {
    const types = readIn({ dtls: '1.2' }).flatMap((packet) =>
      packet['dtls.handshake.type'].split(','),
    );
    // Encrypted, it would have no type: both sides' Finished.
    expect(types.filter((type) => type === FINISHED)).toHaveLength(2);
  });
});
