import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writePcapng } from '@/lib/exporters/pcapng';
import { cellSetup } from '@/lib/simulator/matrix';
import { SCENARIO_IDS, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { Setup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { dissected } from '../../tshark/dissected';
import { findTshark, NO_TSHARK } from '../../tshark/find-tshark.mjs';
import { isSeenTwice, isTakenForRtcp } from '../../tshark/misread';
import { rewritten } from '../../tshark/rewritten';

/* Wireshark's own dissectors, not ours, judge what the simulator sends and how it is written. */

const TSHARK = findTshark() ?? '';
if (TSHARK === '') console.warn(NO_TSHARK);

const FIELDS = [
  '_ws.malformed',
  'ip.checksum.status',
  'ipv6.version',
  'udp.checksum.status',
  'tcp.checksum.status',
  'stun.att.crc32.status',
  'stun.unknown_attribute',
  'rtp.version',
  'srtcp.auth_tag',
  'frame.comment',
  'frame.interface_id',
] as const;

/** Checks of ICE and everything else that had to be protected, counted. */
const GOOD = '1';

const MATRIX: Readonly<Record<string, Setup>> = {
  'matrix public, TURN over TCP': cellSetup('public', 'apdm/apdf', {
    agent: 'rfc8445',
    turn: ['tcp'],
  }),
  'matrix UDP blocked, TURN over TLS': cellSetup('udp-blocked', 'eim/adf', {
    agent: 'libwebrtc',
    turn: ['tls'],
  }),
  'matrix symmetric, TURN over UDP': cellSetup('apdm/adf', 'adm/apdf', {
    agent: 'rfc8445',
    turn: ['udp'],
  }),
  'both families': setupOf({ a: { ipv6: 'open' }, b: { ipv6: 'stateful', agent: 'rfc8445' } }),
};

const SETUPS: readonly (readonly [string, Setup])[] = [
  ...SCENARIO_IDS.map((id) => [id, scenarioEntry(id).setup] as const),
  ...Object.entries(MATRIX),
];

describe.skipIf(TSHARK === '')('tshark', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'captures-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (name: string) => join(folder, `${name}.pcapng`);

  const readIn = (setup: Setup) => {
    writeFileSync(fileOf('capture'), writePcapng(simulate(scenarioOf(setup)).trace));
    return dissected(TSHARK, fileOf('capture'), FIELDS);
  };

  /** The same, once it was read, at one interface. */
  const seenAt = (place: string) => {
    const filter = ['-Y', `frame.interface_id==${place}`];
    rewritten(TSHARK, ['-n', '-r', fileOf('capture'), ...filter, '-w', fileOf('one-place')]);
    return dissected(TSHARK, fileOf('one-place'), FIELDS);
  };

  test.each(SETUPS)('finds no fault in %s', (_, setup) => {
    const packets = readIn(setup);
    expect(packets.length).toBeGreaterThan(0);
    const faults = packets.filter((packet) => {
      const transport = packet['udp.checksum.status'] || packet['tcp.checksum.status'];
      const isNetworkGood = packet['ip.checksum.status'] === GOOD || packet['ipv6.version'] === '6';
      const fingerprints = packet['stun.att.crc32.status'].split(',').filter((one) => one !== '');
      return !(
        (packet['_ws.malformed'] === '' ||
          isSeenTwice(packet) ||
          (setup.secure !== undefined && isTakenForRtcp(setup.secure, packet))) &&
        isNetworkGood &&
        transport === GOOD &&
        fingerprints.every((one) => one === GOOD) &&
        packet['stun.unknown_attribute'] === '' &&
        packet['frame.comment'] !== ''
      );
    });
    expect(faults).toEqual([]);
    // What it takes for repetitions is none: a file of one place alone has no such fragment.
    const twice = packets.filter(isSeenTwice).map((packet) => packet['frame.interface_id']);
    for (const place of new Set(twice)) expect(seenAt(place).filter(isSeenTwice)).toEqual([]);
  });

  test('sees checks with a FINGERPRINT, and media as RTP', () => {
    const packets = readIn(scenarioEntry('turn-relay').setup);
    const having = (field: (typeof FIELDS)[number], value: string) =>
      packets.filter((packet) => packet[field] === value).length;
    expect(having('stun.att.crc32.status', GOOD)).toBeGreaterThan(100);
    expect(having('rtp.version', '2')).toBeGreaterThan(100);
  });
});
