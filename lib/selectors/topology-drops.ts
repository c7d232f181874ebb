import type { DropValues } from '../diagnosis/drop-fact';
import { readFilterReason } from '../diagnosis/filter-reason';
import type { Trace } from '../trace/trace';
import { sameEndpoint } from '../transport-address';
import { formatEndpoint } from './inspect-endpoint';
import { natTableAt } from './nat-tables';
import type { Drop } from './topology-flights';

/** What of a drop its values are read from. */
type DropRead = Pick<
  Drop,
  'node' | 'at' | 'code' | 'reason' | 'source' | 'destination' | 'protocol'
>;

/** The values of a drop; a filter's own clause tells whom it knew, else the table at that moment. */
export function dropValues(trace: Trace, drop: DropRead): DropValues {
  const { node, protocol = 'udp', source, destination, reason, code } = drop;
  const filter = code === 'filtered' ? readFilterReason(reason) : undefined;
  const remotes = filter === undefined ? knownRemotes(trace, drop) : [];
  return {
    node,
    protocol: protocol.toUpperCase(),
    source: formatEndpoint(source?.address, source?.port),
    sourceAddress: filter?.sourceAddress ?? source?.address ?? '?',
    sourcePort: filter?.sourcePort ?? source?.port ?? 0,
    destination: formatEndpoint(destination?.address, destination?.port),
    destinationAddress: destination?.address ?? '?',
    destinationPort: destination?.port ?? 0,
    known: filter?.known ?? remotes.map(({ address, port }) => formatEndpoint(address, port)),
    knowsAddress:
      filter === undefined
        ? remotes.some(({ address }) => address === source?.address)
        : filter.sourcePort !== undefined,
    reason,
  };
}

/** The remotes in the rows that stood for the destination of a packet when it was dropped. */
function knownRemotes(trace: Trace, { node, at, protocol = 'udp', destination }: DropRead) {
  return natTableAt(trace, node, at)
    .mappings.filter((row) => !row.gone && row.protocol === protocol)
    .filter(({ external }) => destination !== undefined && sameEndpoint(external, destination))
    .flatMap(({ remotes }) => remotes.map(({ endpoint }) => endpoint));
}
