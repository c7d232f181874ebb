import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSctpPcapng } from '@/lib/exporters/sctp-pcapng';
import { sctpPackets } from '@/lib/selectors/sctp-packets';
import { scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';

/* SCTP alone, out of its DTLS records, as tshark reads it: 4.0 does not look for it within DTLS. */

const TSHARK = findTshark();
if (TSHARK === undefined) console.warn(NO_TSHARK);

const FIELDS = ['_ws.malformed', 'sctp.checksum.status', 'sctp.chunk_type', 'rtcdc.message_type'];

const secure = (dtls: '1.2' | '1.3') => ({
  dtls,
  group: 'x25519' as const,
  srtp: 'SRTP_AEAD_AES_128_GCM' as const,
  timer: 'libwebrtc' as const,
});

const traceOf = (setup: Setup) => simulate(scenarioOf(setup)).trace;

test('without secrets there is no packet, and the file is a capture all the same', () => {
  const trace = traceOf(setupOf({}));
  expect(sctpPackets(trace)).toEqual([]);
  expect(writeSctpPcapng(trace.header, []).length).toBeGreaterThan(0);
});

test('each packet once, behind a relay as well, in the order of time', () => {
  const { setup } = scenarioEntry('turn-relay');
  const packets = sctpPackets(traceOf({ ...setup, secure: secure('1.3') }));
  expect(packets.length).toBeGreaterThan(10);
  expect(new Set(packets.map(({ peer }) => peer))).toEqual(new Set(['a', 'b']));
  expect(new Set(packets.map(({ packet }) => packet)).size).toBe(packets.length);
  expect(packets.toSorted((one, other) => one.at - other.at)).toEqual(packets);
});

test('one that was lost is there, with the place where it ended', () => {
  const { setup } = scenarioEntry('packet-loss');
  const packets = sctpPackets(traceOf({ ...setup, secure: secure('1.2') }));
  expect(packets.some(({ drop }) => drop !== undefined)).toBe(true);
});

describe.skipIf(TSHARK === undefined)('tshark', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sctp-captures-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['1.2', '1.3'] as const)('reads the association of a call over DTLS %s', (version) => {
    const trace = traceOf(setupOf({ secure: secure(version) }));
    const packets = sctpPackets(trace);
    const file = join(folder, 'sctp.pcapng');
    writeFileSync(file, writeSctpPcapng(trace.header, packets));
    const wanted = FIELDS.flatMap((field) => ['-e', field]);
    const verify = ['-o', 'sctp.checksum:CRC 32c'];
    const args = ['-n', '-r', file, ...verify, '-T', 'fields', ...wanted];
    const { status, stdout } = spawnSync(TSHARK ?? '', args, { encoding: 'utf8' });
    expect(status).toBe(0);
    const rows = stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));
    expect(rows).toHaveLength(packets.length);
    expect(rows.filter(([malformed]) => malformed !== '')).toEqual([]);
    expect(rows.filter(([, checksum]) => checksum !== '1')).toEqual([]);
    const chunks = rows.flatMap(([, , types = '']) => types.split(','));
    // INIT, INIT ACK, COOKIE ECHO, COOKIE ACK, DATA, SACK.
    for (const type of ['1', '2', '10', '11', '0', '3']) expect(chunks).toContain(type);
    const channels = rows.flatMap(([, , , types = '']) => types.split(','));
    // DATA_CHANNEL_OPEN and DATA_CHANNEL_ACK.
    for (const type of ['3', '2']) expect(channels).toContain(type);
  });
});
