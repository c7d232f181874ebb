import type { PortAssignment, PortRange } from './behaviour';
import type { MappingTable } from './mapping-table';
import type { NatPacket } from './packet';

/**
 * The ports that a NAT would rather give than search for one (RFC 4787 §4.2), best first.
 *
 * Where ports may be shared, the port that the internal endpoint has already comes before its own
 * number: Linux looks for a mapping of the same source first, which makes its mapping seem
 * endpoint-independent as long as the port is free towards each new remote.
 */
export function preferredPorts(
  assignment: PortAssignment,
  address: string,
  packet: NatPacket,
  table: MappingTable,
): readonly number[] {
  const preferred: number[] = [];
  if (assignment.preservation && assignment.sharing === 'different-remotes') {
    const own = table
      .ofInternal(packet.protocol, packet.source)
      .filter(({ external }) => external.address === address)
      .map(({ external }) => external.port);
    preferred.push(...own.reverse());
  }
  if (assignment.contiguity) preferred.push(...portsAfterNeighbour(address, packet, table));
  if (assignment.preservation) preferred.push(packet.source.port);
  return preferred.filter((port) => isWithin(assignment.range, port));
}

/**
 * The first free port from `start` on, around the range; with parity kept, as long as any port of
 * the same parity is free (REQ-4). Undefined where none is free.
 */
export function searchPorts(
  { range, parity }: PortAssignment,
  internalPort: number,
  start: number,
  isFree: (port: number) => boolean,
): number | undefined {
  const sameParity = (port: number) => port % 2 === internalPort % 2 && isFree(port);
  const found = parity ? firstAround(range, start, sameParity) : undefined;
  return found ?? firstAround(range, start, isFree);
}

function firstAround(
  { lowest, highest }: PortRange,
  start: number,
  isWanted: (port: number) => boolean,
): number | undefined {
  const size = highest - lowest + 1;
  const offset = (((start - lowest) % size) + size) % size;
  for (let tried = 0; tried < size; tried += 1) {
    const port = lowest + ((offset + tried) % size);
    if (isWanted(port)) return port;
  }
  return undefined;
}

/** RTCP is sent from the port after RTP's: its mapping should lie after RTP's, too (§4.2.3). */
function portsAfterNeighbour(
  address: string,
  { protocol, source }: NatPacket,
  table: MappingTable,
): readonly number[] {
  return table
    .ofInternal(protocol, { address: source.address, port: source.port - 1 })
    .filter(({ external }) => external.address === address)
    .map(({ external }) => external.port + 1);
}

function isWithin({ lowest, highest }: PortRange, port: number): boolean {
  return lowest <= port && port <= highest;
}
