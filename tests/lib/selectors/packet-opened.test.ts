import { describe, expect, test } from 'vitest';
import { everyField, type PacketField } from '@/lib/packet/packet-field';
import { indexTrace } from '@/lib/selectors/inspect-index';
import { insideSummary } from '@/lib/selectors/packet-inside';
import { packetLayers } from '@/lib/selectors/packet-layers';
import { openAhead, openedPacket, openedParts } from '@/lib/selectors/packet-opened';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { TURN_ADDRESS } from '@/lib/simulator/setup/address-plan';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { setupOf } from '@/lib/simulator/setup/defaults';
import type { SecureChoice, SideSetup } from '@/lib/simulator/setup/setup';
import { simulate } from '@/lib/simulator/simulate';
import { readTraceFile } from '@/lib/trace/file';
import type { Trace } from '@/lib/trace/trace';
import { writeTraceFile } from '@/lib/trace/write-file';

const SECURE = {
  dtls: '1.3',
  group: 'x25519',
  srtp: 'SRTP_AES128_CM_HMAC_SHA1_80',
  timer: 'libwebrtc',
} as const satisfies SecureChoice;

function called(scenario: ScenarioId, choice: Partial<SecureChoice> = {}): Trace {
  const secure = { ...SECURE, ...choice };
  return simulate(scenarioOf({ ...scenarioEntry(scenario).setup, secure })).trace;
}

const CALL = called('home-routers');

/** The same trace, of which nothing was opened yet. */
const anew = (trace: Trace): Trace => ({ ...trace, events: [...trace.events] });

const namesOf = (trace: Trace) => [...indexTrace(trace).packetsSent.keys()];

/** What stands encrypted in a packet, by the fields of its own bytes. */
function encryptedIn(fields: readonly PacketField[]): number {
  return [...everyField(fields)].filter(
    (field) =>
      (field.name === 'dtls-record' && field.value.isEncrypted) ||
      (field.name === 'rtp-packet' && field.value.protection === 'srtp') ||
      field.name === 'srtcp-packet',
  ).length;
}

describe.each([
  ['home-routers', {}],
  ['home-routers', { dtls: '1.2', srtp: 'SRTP_AEAD_AES_128_GCM' }],
  ['home-routers', { group: 'X25519MLKEM768' }],
  // Through a relay on both sides, on one side, and over a path that changes in mid-call.
  ['udp-blocked', {}],
  ['turn-relay', {}],
  ['gather-first', {}],
  ['wifi-to-mobile', {}],
  // The man in the middle takes what is encrypted, while checks pass him by.
  ['mitm-signaling', { attack: 'rewritten-descriptions' }],
] as const)('%s with %o', (scenario, choice) => {
  const trace = called(scenario, choice);

  test('every encrypted record and media packet is opened', () => {
    let opened = 0;
    for (const name of namesOf(trace)) {
      const packet = openedPacket(trace, name);
      if (packet === undefined) continue;
      expect(packet.parts.filter(({ ok }) => !ok)).toEqual([]);
      expect(packet.parts).toHaveLength(encryptedIn(packet.tree.fields));
      opened += packet.parts.length;
    }
    expect(opened).toBeGreaterThan(500);
  });
});

test('a handshake that ended at a man in the middle is opened, up to both alerts', () => {
  const trace = called('mitm-certificate', { attack: 'other-certificate' });
  const parts = namesOf(trace).flatMap((name) => openedPacket(trace, name)?.parts ?? []);
  expect(parts.length).toBeGreaterThan(4);
  expect(parts.filter(({ ok }) => !ok)).toEqual([]);
});

test('what goes from one relayed address of a server to another one is opened both ways', () => {
  const relayed: Partial<SideSetup> = { transportPolicy: 'relay', turn: ['udp'] };
  const setup = setupOf({ a: relayed, b: relayed, secure: SECURE, shape: 'same-lan' });
  const { trace } = simulate(scenarioOf(setup));
  const senders = namesOf(trace).flatMap((name) => {
    const parts = openedPacket(trace, name)?.parts ?? [];
    expect(parts.filter(({ ok }) => !ok)).toEqual([]);
    const { node, to } = indexTrace(trace).packetsSent.get(name) ?? {};
    // From the server to an address of its own.
    const isBetween = node === 'turn' && parts.length > 0 && to?.address === TURN_ADDRESS;
    return isBetween ? parts.flatMap((part) => (part.ok ? [part.sender] : [])) : [];
  });
  expect(new Set(senders)).toEqual(new Set(['client', 'server']));
});

describe('a call between two home routers', () => {
  const trace = CALL;
  const lines = namesOf(trace).flatMap((name) => insideSummary(trace, name) ?? []);

  test('says of each packet what is inside', () => {
    expect(lines).toContain('DTLS record (epoch 2) › certificate, certificate_verify, finished');
    expect(lines).toContain('DTLS record (epoch 3) › SCTP DATA › DCEP OPEN chat');
    expect(lines.some((line) => /› SCTP .*DATA › chat: Hello, do you hear me\?$/.test(line))).toBe(
      true,
    );
    expect(lines.some((line) => /^SRTP sequence \d+ › opus, \d+ bytes$/.test(line))).toBe(true);
    expect(lines.some((line) => /^SRTCP index \d+ › RTCP SR/.test(line))).toBe(true);
  });

  test('the layers lead from the wire to the plaintext', () => {
    const name = namesOf(trace).find((one) => insideSummary(trace, one)?.includes('chat: Hello'));
    const opened = openedPacket(trace, name ?? '');
    if (opened === undefined) throw new Error('no such packet');
    const layers = packetLayers(opened);
    expect(layers.map(({ kind }) => kind)).toEqual(['wire', 'plaintext']);
    const inside = [...everyField(layers.at(-1)?.tree.fields ?? [])];
    expect(inside.find(({ name: field }) => field === 'sctp-user-data')?.text).toBe(
      'Hello, do you hear me?',
    );
  });

  test('the last packet first gives the same as going through in order', () => {
    const other = anew(trace);
    const names = namesOf(other);
    const last = names.findLast((name) => openedParts(trace, name).length > 0) ?? '';
    expect(openedParts(other, last)).toEqual(openedParts(trace, last));
    expect(insideSummary(other, names[0] ?? '')).toBe(insideSummary(trace, names[0] ?? ''));
  });

  test('ahead of who asks, a few at a time, until all are opened', () => {
    const other = anew(trace);
    let turns = 0;
    while (openAhead(other, 100)) turns += 1;
    expect(turns).toBe(Math.floor(namesOf(other).length / 100));
    expect(openAhead(other, 100)).toBe(false);
  });

  test('a file of it opens, too', () => {
    const read = readTraceFile(writeTraceFile(trace));
    if (read.kind !== 'trace') throw new Error('not read back');
    expect(namesOf(read.trace).flatMap((name) => insideSummary(read.trace, name) ?? [])).toEqual(
      lines,
    );
  });
});

test('without secrets nothing is opened, and nothing said', () => {
  const trace = CALL;
  const closed = {
    ...trace,
    events: trace.events.filter(({ kind }) => kind !== 'secret-logged'),
  };
  expect(namesOf(closed).flatMap((name) => openedPacket(closed, name)?.parts ?? [])).toEqual([]);
  expect(namesOf(closed).every((name) => insideSummary(closed, name) === undefined)).toBe(true);
  expect(openAhead(closed, 10)).toBe(false);
});

test('a wrong secret leaves its records closed, with the reason', () => {
  const trace = CALL;
  const events = trace.events.map((event) =>
    event.kind === 'secret-logged'
      ? { ...event, line: event.line.replace(/[\da-f]{4}$/, (digits) => flipped(digits)) }
      : event,
  );
  const broken = { ...trace, events };
  const parts = namesOf(broken).flatMap((name) => openedPacket(broken, name)?.parts ?? []);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter(({ ok }) => ok)).toEqual([]);
});

function flipped(digits: string): string {
  return (Number.parseInt(digits, 16) ^ 0xffff).toString(16).padStart(4, '0');
}

test('an unknown packet is none', () => {
  expect(openedPacket(CALL, 'nobody/0')).toBeUndefined();
});
