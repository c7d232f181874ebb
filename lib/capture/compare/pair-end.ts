import type { EventOf } from '../../trace/events/event';
import type { StatsEntry } from '../../trace/samples';
import { numeric, text } from './entries';

type PairEnd = EventOf<'pair-formed'>['local'];

const TYPES = ['host', 'srflx', 'prflx', 'relay'] as const;
const PROTOCOLS = ['udp', 'tcp'] as const;

/** One end of a pair as its candidate entry tells it; `id` names it where the entry is missing. */
export function pairEnd(entry: StatsEntry | undefined, id: string | undefined): PairEnd {
  const candidateType = text(entry, 'candidateType');
  const protocol = text(entry, 'protocol')?.toLowerCase();
  const optional = {
    candidateId: id,
    address: text(entry, 'address'),
    port: numeric(entry, 'port'),
    priority: numeric(entry, 'priority'),
    foundation: text(entry, 'foundation'),
    relatedAddress: text(entry, 'relatedAddress'),
    relatedPort: numeric(entry, 'relatedPort'),
    tcpType: text(entry, 'tcpType'),
    relayProtocol: text(entry, 'relayProtocol'),
    url: text(entry, 'url'),
    networkType: text(entry, 'networkType'),
    usernameFragment: text(entry, 'usernameFragment'),
  };
  const present = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    type: TYPES.find((type) => type === candidateType) ?? 'unknown',
    protocol: PROTOCOLS.find((known) => known === protocol) ?? 'unknown',
    ...Object.fromEntries(present),
  };
}
