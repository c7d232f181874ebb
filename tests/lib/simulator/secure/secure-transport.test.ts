import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/dtls/endpoint/peer-proof';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { randomStream } from '@/lib/random';
import type { SecureCall } from '@/lib/simulator/secure/secure-call';
import { secureIdentity } from '@/lib/simulator/secure/secure-identity';
import { type SecureEvent, SecureTransport } from '@/lib/simulator/secure/secure-transport';
import { milliseconds } from '@/lib/time';

const DELAY = 20;

function call(changes: Partial<SecureCall> = {}): SecureCall {
  return {
    version: '1.3',
    groups: [NAMED_GROUPS.x25519],
    srtpProfiles: [7, 1],
    timer: 'libwebrtc',
    lasts: 1000,
    mtu: 1200,
    ...changes,
  };
}

/** Two ends that talk over a way without faults, until nothing is due before `until`. */
function talk(spec: SecureCall, until = 2000) {
  const random = randomStream(5);
  const identities = {
    client: secureIdentity(random.stream('a')),
    server: secureIdentity(random.stream('b')),
  };
  const end = (role: 'client' | 'server') => {
    const other = role === 'client' ? 'server' : 'client';
    return new SecureTransport({
      call: spec,
      role,
      own: identities[role].own,
      expected: [fingerprintOf(identities[other].own.der)],
      audio: {
        mid: '0',
        ownSource: identities[role].audioSource,
        theirSource: identities[other].audioSource,
        cname: identities[role].cname,
      },
      video: {
        mid: '1',
        own: identities[role].videoSources,
        theirs: identities[other].videoSources,
        cname: identities[role].cname,
      },
      opensChannel: role === 'server',
      roundTrip: 2 * DELAY,
      random: random.stream(role),
    });
  };
  const ends = { client: end('client'), server: end('server') };
  const events: Record<'client' | 'server', SecureEvent[]> = { client: [], server: [] };
  const flying: { at: number; to: 'client' | 'server'; bytes: Uint8Array }[] = [];
  let datagrams = 0;
  let now = 0;
  const drain = () => {
    for (const side of ['client', 'server'] as const) {
      const one = ends[side];
      for (let event = one.pollEvent(); event; event = one.pollEvent()) events[side].push(event);
      for (let bytes = one.pollTransmit(); bytes; bytes = one.pollTransmit()) {
        datagrams += 1;
        flying.push({ at: now + DELAY, to: side === 'client' ? 'server' : 'client', bytes });
      }
    }
  };
  ends.client.start(milliseconds(0));
  ends.server.start(milliseconds(0));
  drain();
  for (;;) {
    const [first] = flying;
    const due = Math.min(
      ...[first?.at, ends.client.pollTimeout(), ends.server.pollTimeout()].map(
        (at) => at ?? Number.POSITIVE_INFINITY,
      ),
    );
    if (due > until) return { ends, events, datagrams: () => datagrams };
    now = due;
    if (first?.at === due) {
      flying.shift();
      ends[first.to].receive(milliseconds(now), first.bytes);
    } else {
      ends.client.handleTimeout(milliseconds(now));
      ends.server.handleTimeout(milliseconds(now));
    }
    drain();
  }
}

const messages = (events: readonly SecureEvent[]) =>
  events.flatMap(({ layer, event }: SecureEvent & { event?: unknown }) =>
    layer === 'sctp' &&
    typeof event === 'object' &&
    event !== null &&
    'kind' in event &&
    event.kind === 'message-received' &&
    'message' in event
      ? [event.message]
      : [],
  );

const heardAudio = (events: readonly SecureEvent[]) =>
  events.some(
    (one) =>
      one.layer === 'media' &&
      one.event.kind === 'stream' &&
      one.event.event.kind === 'first-packet',
  );

describe.each(['1.2', '1.3'] as const)('after a DTLS %s handshake', (version) => {
  it('media and a chat run both ways, and stop', () => {
    const { ends, events, datagrams } = talk(call({ version }));
    // A second of Opus both ways, and what comes before and beside it.
    expect(datagrams()).toBeGreaterThan(100);
    expect([ends.client.state, ends.server.state]).toEqual(['closed', 'closed']);
    expect(messages(events.client)).toEqual([{ kind: 'string', text: 'Hello, do you hear me?' }]);
    expect(messages(events.server)).toEqual([{ kind: 'string', text: 'Loud and clear.' }]);
    for (const side of ['client', 'server'] as const) {
      expect(heardAudio(events[side])).toBe(true);
      expect(events[side].filter(({ layer }) => layer === 'secret').length).toBeGreaterThan(0);
    }
  });

  it('ends with one close_notify a side, and an SCTP that was aborted', () => {
    const { events } = talk(call({ version }));
    for (const side of ['client', 'server'] as const) {
      const alerts = events[side].flatMap((one) =>
        one.layer === 'dtls' && one.event.kind === 'alert' && one.event.direction === 'sent'
          ? [one.event.description]
          : [],
      );
      expect(alerts).toEqual(['close_notify']);
      const ends = events[side].filter(
        (one) => one.layer === 'sctp' && one.event.kind === 'aborted',
      );
      expect(ends).toHaveLength(1);
    }
  });

  it('is the same every time', () => {
    expect(talk(call({ version })).datagrams()).toBe(talk(call({ version })).datagrams());
  });
});
