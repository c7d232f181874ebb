import { describe, expect, it, test } from 'vitest';
import { parseBase64 } from '@/lib/bytes/base64';
import { everyField } from '@/lib/packet/packet-field';
import { packetLayers } from '@/lib/selectors/packet-layers';
import { openedPacket } from '@/lib/selectors/packet-opened';
import { SMALLEST_LIMIT } from '@/lib/simulator/secure/datagram-size';
import { ATTACKER } from '@/lib/simulator/setup/attacker-place';
import { DEFAULT_SECURE, type SetupDraft } from '@/lib/simulator/setup/defaults';
import type { SecureChoice, SideSetup } from '@/lib/simulator/setup/setup';
import type { Run } from '@/lib/simulator/simulate';
import { type DatagramClass, demultiplex } from '@/lib/srtp/first-byte';
import { calledWith, eventsIn } from './call-runs';

const HANDSHAKES = [
  { dtls: '1.2', group: 'x25519' },
  { dtls: '1.3', group: 'x25519' },
  { dtls: '1.3', group: 'X25519MLKEM768' },
] as const;

const MTUS = [SMALLEST_LIMIT, 300, 548];

function called(choice: Partial<SecureChoice>, draft: SetupDraft = {}): Run {
  return calledWith({ ...draft, secure: { ...DEFAULT_SECURE, ...choice } });
}

/** The largest datagram of each class that one of these nodes sent, in bytes of UDP payload. */
function largestOf(run: Run, nodes: readonly string[] = ['a', 'b']) {
  const largest: Partial<Record<DatagramClass, number>> = {};
  for (const { node, bytes: base64 } of eventsIn(run, 'packet-sent')) {
    const bytes = base64 === undefined ? undefined : parseBase64(base64);
    if (bytes === undefined || !nodes.includes(node)) continue;
    const { class: kind } = demultiplex(bytes);
    largest[kind] = Math.max(largest[kind] ?? 0, bytes.length);
  }
  return largest;
}

function secretsOf(run: Run, peer: string): readonly string[] {
  const lines = eventsIn(run, 'secret-logged').filter((event) => event.peer === peer);
  return lines.map(({ line }) => line).toSorted();
}

/** The messages that were put together, by the packet that completed each. */
function joinedIn(run: Run): readonly string[] {
  const { trace } = run;
  const names = new Set(eventsIn(run, 'packet-sent').map(({ packet }) => packet));
  return [...names].flatMap((name) => {
    const opened = openedPacket(trace, name);
    const layers = opened === undefined ? [] : packetLayers(opened);
    return layers.flatMap((layer) => {
      if (layer.kind !== 'joined') return [];
      const fields = [...everyField(layer.tree.fields)];
      return fields.flatMap((field) =>
        field.name === 'handshake-message' ? [`${name} ${field.text}`] : [],
      );
    });
  });
}

function finishedAt(run: Run): readonly number[] {
  return eventsIn(run, 'dtls-finished').map(({ at }) => at);
}

const CASES = HANDSHAKES.flatMap((choice) => {
  const undivided = finishedAt(called(choice));
  return MTUS.map((mtu) => ({ ...choice, mtu, undivided }));
});

describe.each(CASES)('DTLS $dtls with $group in datagrams of $mtu bytes', (choice) => {
  const { dtls: version, group, mtu, undivided } = choice;
  const run = called({ dtls: version, group, mtu });
  const { dtls = 0, rtp = 0, rtcp = 0 } = largestOf(run);

  it('sends nothing larger, and fills the datagrams of its handshake', () => {
    expect(Math.max(dtls, rtp, rtcp)).toBeLessThanOrEqual(mtu);
    if (mtu <= 300 || group === 'X25519MLKEM768') expect(dtls).toBe(mtu);
    expect(Math.min(dtls, rtp)).toBeGreaterThan(mtu / 2);
  });

  it('comes to the same keys on both sides, and all messages arrive', () => {
    expect(secretsOf(run, 'a').length).toBeGreaterThan(0);
    expect(secretsOf(run, 'a')).toEqual(secretsOf(run, 'b'));
    const told = eventsIn(run, 'channel-message').map(({ direction }) => direction);
    expect(told.filter((direction) => direction === 'sent')).toHaveLength(20);
    expect(told.filter((direction) => direction === 'received')).toHaveLength(20);
    expect(eventsIn(run, 'stream-flowing')).toHaveLength(8);
  });

  it('takes no longer: fragments leave together', () => {
    expect(finishedAt(run)).toHaveLength(2);
    expect(finishedAt(run)).toEqual(undivided);
  });
});

test('a fragment that is lost completes nothing; the one that comes in its place does', () => {
  const lost = { kind: 'drop-packet', at: 200, node: 'nat-a', packet: 'a/7' } as const;
  const run = called({ mtu: 300 }, { changes: [lost] });
  const [again] = joinedIn(run);
  const at = (name = '') =>
    eventsIn(run, 'packet-sent').find(({ packet }) => packet === name.split(' ')[0])?.at ?? 0;
  expect(again).toMatch(/^a\/\d+ certificate$/);
  expect(at(again) - at('a/7')).toBe(84);
});

test('left out it is what libwebrtc does, to the byte', () => {
  expect(JSON.stringify(called({}).trace)).toBe(JSON.stringify(called({ mtu: 1200 }).trace));
});

test('TURN’s own bytes come on top of a relayed path', () => {
  const relayed: Partial<SideSetup> = { transportPolicy: 'relay', turn: ['udp'] };
  const run = called({ mtu: 300 }, { a: relayed, b: relayed });
  expect(eventsIn(run, 'dtls-finished')).toHaveLength(2);
  const { 'turn-channel-data': channel = 0, dtls, rtp } = largestOf(run);
  // Everything of the call is in channel data, with a header of four bytes.
  expect([dtls, rtp]).toEqual([undefined, undefined]);
  expect(channel).toBeLessThanOrEqual(304);
  expect(largestOf(run, ['turn']).dtls ?? 0).toBeLessThanOrEqual(300);
});

test('the man in the middle keeps to it as well', () => {
  const run = called({ mtu: 300, attack: 'rewritten-descriptions' });
  const his = largestOf(run, [ATTACKER]);
  expect(his.dtls).toBe(300);
  expect(his.rtp ?? 0).toBeLessThanOrEqual(300);
});

/** The server's Certificate and the client's; with a hybrid key share both hellos as well. */
test.each([
  ['1.2', 'x25519', ['a/8 certificate', 'b/10 certificate']],
  ['1.3', 'x25519', ['a/8 certificate', 'b/10 certificate']],
  [
    ...(['1.3', 'X25519MLKEM768'] as const),
    ['b/10 client_hello', 'a/10 server_hello', 'a/12 certificate', 'b/14 certificate'],
  ],
] as const)(
  'in DTLS %s with %s a message is shown whole where its last fragment came',
  (dtls, group, joined) => {
    expect(joinedIn(called({ dtls, group, mtu: 300 }))).toEqual(joined);
  },
);
