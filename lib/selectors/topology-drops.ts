import type { Trace } from '../trace/trace';
import { formatEndpoint } from './inspect-endpoint';
import { type MappingLine, natTableAt } from './nat-tables';
import type { Drop, PacketEnd } from './topology-flights';

/** What of a drop its values are read from. */
type DropRead = Pick<
  Drop,
  'node' | 'at' | 'code' | 'reason' | 'source' | 'destination' | 'protocol'
>;

/** What the words for a drop may use; "?" stands for an address that nobody knows. */
export interface DropValues {
  readonly node: string;
  readonly protocol: string;
  /** As the packet's header read when it died. */
  readonly source: string;
  readonly sourceAddress: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationAddress: string;
  readonly destinationPort: number;
  /** Whom the filter of the mapping knew, where a NAT or a firewall dropped it. */
  readonly known: readonly string[];
  /** The filter knew the address of the source, only not with this port. */
  readonly knowsAddress: boolean;
  /** In the words of the source, for a reason without words of its own. */
  readonly reason: string;
}

/** The values of a drop, with what the table of its node held at that moment. */
export function dropValues(trace: Trace, drop: DropRead): DropValues {
  const { node, protocol = 'udp', destination, reason, at } = drop;
  const lines = natTableAt(trace, node, at).mappings.filter(
    (line) => !line.gone && line.protocol === protocol,
  );
  const source = drop.code === 'filtered' ? shownSource(drop, lines) : drop.source;
  const remotes = lines
    .filter(({ external }) => isSame(external, destination))
    .flatMap((mapping) => mapping.remotes.map(({ endpoint }) => endpoint));
  return {
    node,
    protocol: protocol.toUpperCase(),
    source: formatEndpoint(source?.address, source?.port),
    sourceAddress: source?.address ?? '?',
    sourcePort: source?.port ?? 0,
    destination: formatEndpoint(destination?.address, destination?.port),
    destinationAddress: destination?.address ?? '?',
    destinationPort: destination?.port ?? 0,
    known: remotes.map(({ address, port }) => formatEndpoint(address, port)),
    knowsAddress: remotes.some(({ address }) => address === source?.address),
    reason,
  };
}

/** A packet that comes from inside and goes back there meets the filter with its external source. */
function shownSource(
  { source, destination }: DropRead,
  lines: readonly MappingLine[],
): PacketEnd | undefined {
  const own = lines.filter(({ internal }) => isSame(internal, source));
  const used = own.find(({ remotes }) =>
    remotes.some(({ endpoint }) => isSame(endpoint, destination)),
  );
  return (used ?? own[0])?.external ?? source;
}

function isSame(one: PacketEnd, other: PacketEnd | undefined): boolean {
  return one.port === other?.port && one.address === other.address;
}
