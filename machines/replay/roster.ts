import type { Instance } from './ledger';

/** What the fold remembers of one transport of a peer, besides the machines themselves. */
export interface TransportEntry {
  /** All machines that live on it, of every generation. */
  readonly instances: Instance[];
  /** Its ICE machines, the oldest generation first. */
  readonly ice: Instance[];
  dtls: Instance | undefined;
  newestGeneration: number;
  selected: Instance | undefined;
}

/** What the fold remembers of one peer. */
export interface PeerEntry {
  readonly instances: Instance[];
  readonly transports: Map<string, TransportEntry>;
}

/** Sorts machines by whom they belong to, so that an event need not look at all of them. */
export interface Roster {
  add(instance: Instance): void;
  peer(peer: string): PeerEntry;
  transport(peer: string, transport: string): TransportEntry;
}

/** An empty roster. */
export function createRoster(): Roster {
  const peers = new Map<string, PeerEntry>();

  const peerEntry = (peer: string): PeerEntry => {
    const entry = peers.get(peer) ?? { instances: [], transports: new Map() };
    peers.set(peer, entry);
    return entry;
  };
  const transportEntry = (peer: string, transport: string): TransportEntry => {
    const { transports } = peerEntry(peer);
    const entry = transports.get(transport) ?? emptyTransport();
    transports.set(transport, entry);
    return entry;
  };

  return {
    peer: peerEntry,
    transport: transportEntry,
    add(instance) {
      const { peer, transport } = instance.key;
      peerEntry(peer).instances.push(instance);
      if (transport !== undefined) addToTransport(transportEntry(peer, transport), instance);
    },
  };
}

function emptyTransport(): TransportEntry {
  return {
    instances: [],
    ice: [],
    dtls: undefined,
    newestGeneration: 0,
    selected: undefined,
  };
}

function addToTransport(entry: TransportEntry, instance: Instance): void {
  const { machine, generation = 0 } = instance.key;
  entry.instances.push(instance);
  entry.newestGeneration = Math.max(entry.newestGeneration, generation);
  if (machine === 'dtls') entry.dtls = instance;
  if (machine !== 'ice') return;
  entry.ice.push(instance);
  entry.ice.sort((left, right) => (left.key.generation ?? 0) - (right.key.generation ?? 0));
}
