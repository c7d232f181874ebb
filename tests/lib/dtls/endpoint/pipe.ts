import { DerivationRecord } from '@/lib/derivation/derivation-record';
import { createCertificate } from '@/lib/dtls/certificate-create';
import type { DtlsEndpoint, DtlsOptions } from '@/lib/dtls/endpoint/endpoint';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import { fingerprintOf } from '@/lib/dtls/endpoint/peer-proof';
import { NAMED_GROUPS } from '@/lib/dtls/handshake/named-groups';
import { randomStream } from '@/lib/random';
import { milliseconds } from '@/lib/time';

export type Side = 'client' | 'server';

/** A datagram on its way, counted from 0 over both directions. */
export interface Carried {
  readonly index: number;
  readonly from: Side;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What the way does to a datagram: when each copy arrives, in milliseconds, with what bytes. */
export type Way = (
  datagram: Carried,
) => readonly { readonly after: number; readonly bytes: Uint8Array }[];

export const DELAY = 10;
export const plainWay: Way = ({ bytes }) => [{ after: DELAY, bytes }];

const TODAY = new Date('2026-11-01T00:00:00Z');
export const CERTIFICATES = {
  client: createCertificate(randomStream('client'), TODAY),
  server: createCertificate(randomStream('server'), TODAY),
} as const;

/** Options of a side that fit those of the other. */
export function optionsOf(side: Side, changes: Partial<DtlsOptions> = {}): DtlsOptions {
  const other = side === 'client' ? 'server' : 'client';
  return {
    role: side,
    version: '1.3',
    groups: [NAMED_GROUPS.x25519],
    srtpProfiles: [1, 7],
    own: CERTIFICATES[side],
    expected: [fingerprintOf(CERTIFICATES[other].der)],
    timer: { initial: 50, longest: 60_000 },
    largestDatagram: 1200,
    random: randomStream('handshake').stream(side),
    derivations: new DerivationRecord(),
    ...changes,
  };
}

/** Two ends on a virtual clock, and what happened between them. */
export interface Meeting {
  readonly client: DtlsEndpoint;
  readonly server: DtlsEndpoint;
  readonly events: Readonly<Record<Side, DtlsEvent[]>>;
  readonly carried: Carried[];
  readonly now: () => number;
  /** Until nothing is due any more, or `until` (ms) has come. */
  run(until?: number): void;
}

/** Lets two ends talk over a way. The client has started. */
export function meet(client: DtlsEndpoint, server: DtlsEndpoint, way: Way = plainWay): Meeting {
  const ends = { client, server };
  const events: Record<Side, DtlsEvent[]> = { client: [], server: [] };
  const carried: Carried[] = [];
  const flying: { at: number; order: number; to: Side; bytes: Uint8Array }[] = [];
  let now = 0;
  let order = 0;
  const drain = (side: Side) => {
    const end = ends[side];
    for (let event = end.pollEvent(); event !== undefined; event = end.pollEvent()) {
      events[side].push(event);
    }
    for (let bytes = end.pollTransmit(); bytes !== undefined; bytes = end.pollTransmit()) {
      const datagram = { index: carried.length, from: side, at: now, bytes };
      carried.push(datagram);
      const to = side === 'client' ? 'server' : 'client';
      for (const copy of way(datagram)) {
        order += 1;
        flying.push({ at: now + copy.after, order, to, bytes: copy.bytes });
      }
    }
  };
  const next = () => flying.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
  const run = (until = 60_000) => {
    drain('client');
    drain('server');
    for (;;) {
      const arrival = next();
      const times = [arrival?.at, client.pollTimeout(), server.pollTimeout()];
      const soonest = Math.min(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
      if (soonest > until) return;
      now = soonest;
      if (arrival?.at === soonest) {
        flying.splice(flying.indexOf(arrival), 1);
        ends[arrival.to].receive(milliseconds(now), arrival.bytes);
      } else {
        client.handleTimeout(milliseconds(now));
        server.handleTimeout(milliseconds(now));
      }
      drain('client');
      drain('server');
    }
  };
  client.start(milliseconds(0));
  server.start(milliseconds(0));
  return { client, server, events, carried, now: () => now, run };
}
