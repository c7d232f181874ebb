import type { RandomIntegers } from '@/lib/nat/external-endpoints';
import type { Middlebox, Verdict } from '@/lib/nat/middlebox';
import type { NatPacket, TcpFlags } from '@/lib/nat/packet';
import type { TableEvent } from '@/lib/nat/row';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';

/** `198.51.100.1:3478` or `[2001:db8::1]:3478` as an endpoint. */
export function endpoint(text: string): TransportAddress {
  const colon = text.lastIndexOf(':');
  const address = text.slice(0, colon).replace(/^\[|\]$/g, '');
  return { address, port: Number(text.slice(colon + 1)) };
}

export function udp(source: string, destination: string) {
  return { protocol: 'udp', source: endpoint(source), destination: endpoint(destination) } as const;
}

export function tcp(source: string, destination: string, ...set: readonly (keyof TcpFlags)[]) {
  const flags = {
    syn: set.includes('syn'),
    ack: set.includes('ack'),
    fin: set.includes('fin'),
    rst: set.includes('rst'),
  };
  return {
    protocol: 'tcp',
    source: endpoint(source),
    destination: endpoint(destination),
    flags,
  } as const;
}

export const at = (seconds: number): Milliseconds => milliseconds(seconds * 1000);

/** The packet that came through; anything else fails the test with the drop. */
export function passed<Packet extends NatPacket>(verdict: Verdict<Packet>): Packet {
  if (verdict.kind === 'dropped') throw new Error(`dropped: ${JSON.stringify(verdict.drop)}`);
  return verdict.packet;
}

export function dropOf(verdict: Verdict<NatPacket>) {
  if (verdict.kind !== 'dropped') throw new Error(`not dropped: ${JSON.stringify(verdict)}`);
  return verdict.drop;
}

export function eventsOf(box: Middlebox): readonly TableEvent[] {
  const events: TableEvent[] = [];
  for (let event = box.pollEvent(); event !== undefined; event = box.pollEvent()) {
    events.push(event);
  }
  return events;
}

/** A small linear congruential generator: enough chance for a test, the same on every run. */
export function chance(seed = 1): RandomIntegers {
  let state = seed >>> 0;
  return {
    integer(lowest, highest) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return lowest + Math.floor((state / 2 ** 32) * (highest - lowest + 1));
    },
  };
}
