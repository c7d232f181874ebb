import type { Middlebox } from '@/lib/nat/middlebox';
import { Nat } from '@/lib/nat/nat';
import type { Milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';

/*
 * Where a UDP datagram goes: over the LAN, through the sender's box, over the internet, through
 * the receiver's box. What a box says is asked when the packet reaches it.
 */

export type Side = 'a' | 'b';

/** A host as the wire sees it: its addresses, and the box between it and the internet. */
export interface WireHost {
  readonly addresses: readonly string[];
  /** The same object at both hosts: they share its inside, and with it a LAN. */
  readonly box: Middlebox | undefined;
}

export interface Datagram {
  readonly from: TransportAddress;
  readonly to: TransportAddress;
  readonly bytes: Uint8Array;
}

export type Hop =
  | { readonly kind: 'public'; readonly datagram: Datagram }
  | { readonly kind: 'host'; readonly side: Side; readonly datagram: Datagram }
  | { readonly kind: 'dropped'; readonly why: string };

export type Hosts = Readonly<Record<Side, WireHost>>;

/** A datagram that leaves a host. */
export function leave(now: Milliseconds, hosts: Hosts, side: Side, datagram: Datagram): Hop {
  const host = hosts[side];
  if (!host.addresses.includes(datagram.from.address)) return dropped('the address is gone');
  const neighbour = hostBehind(hosts, host.box, datagram.to.address);
  if (neighbour !== undefined && (host.box !== undefined || neighbour === side)) {
    return { kind: 'host', side: neighbour, datagram };
  }
  if (host.box === undefined) return { kind: 'public', datagram };
  const verdict = host.box.translateOutbound(now, packetOf(datagram));
  if (verdict.kind === 'dropped') return dropped(verdict.drop.reason);
  const translated = through(datagram, verdict.packet);
  if (verdict.kind === 'translated') return { kind: 'public', datagram: translated };
  return inside(hosts, host.box, translated);
}

/** A datagram that arrives from the internet, at a host or at the box before it. */
export function arrive(now: Milliseconds, hosts: Hosts, datagram: Datagram): Hop {
  const { address } = datagram.to;
  const open = hostBehind(hosts, undefined, address);
  if (open !== undefined) return { kind: 'host', side: open, datagram };
  const box = [hosts.a.box, hosts.b.box].find((each) => owns(hosts, each, address));
  if (box === undefined) return dropped('no route');
  const verdict = box.translateInbound(now, packetOf(datagram));
  if (verdict.kind === 'dropped') return dropped(verdict.drop.reason);
  return inside(hosts, box, through(datagram, verdict.packet));
}

/** A NAT has external addresses of its own, a firewall has those of its hosts. */
function owns(hosts: Hosts, box: Middlebox | undefined, address: string): boolean {
  if (box instanceof Nat) return box.externalAddresses().includes(address);
  return box !== undefined && hostBehind(hosts, box, address) !== undefined;
}

function inside(hosts: Hosts, box: Middlebox, datagram: Datagram): Hop {
  const side = hostBehind(hosts, box, datagram.to.address);
  return side === undefined ? dropped('the host is gone') : { kind: 'host', side, datagram };
}

function hostBehind(hosts: Hosts, box: Middlebox | undefined, address: string): Side | undefined {
  const isThere = ({ addresses, ...host }: WireHost) =>
    host.box === box && addresses.includes(address);
  if (isThere(hosts.a)) return 'a';
  return isThere(hosts.b) ? 'b' : undefined;
}

function packetOf({ from, to }: Datagram) {
  return { protocol: 'udp', source: from, destination: to } as const;
}

function through(
  datagram: Datagram,
  packet: { source: TransportAddress; destination: TransportAddress },
): Datagram {
  return { ...datagram, from: packet.source, to: packet.destination };
}

function dropped(why: string): Hop {
  return { kind: 'dropped', why };
}
