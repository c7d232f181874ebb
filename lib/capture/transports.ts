import type { Milliseconds } from '../time';
import { withLocalUfrag, withRemoteUfrag } from './generations';
import { type MediaSection, mediaSections } from './media-sections';
import type { Observation } from './observation';
import { createTransportBook, type TransportBook, type TransportEntry } from './transport-book';
import {
  createGatheringLog,
  recordDtlsError,
  reportDtls,
  reportGathering,
  reportIce,
  reportSctp,
} from './transport-reports';

/** Follows the transports of a peer connection through BUNDLE and ICE restarts. */
export interface TransportWatch {
  readonly book: TransportBook;
  /** Looks at every transport again. What the descriptions say is taken as it was last read. */
  scan(): void;
  /** Reads the descriptions, then scans: to be called before and after each change of theirs. */
  rescan(): void;
  /** The connection was closed on purpose; no event will say so. */
  closed(): void;
  /** A transport's gathering came to its end, by whatever sign came first. */
  gatheringEnded(entry: TransportEntry, generation: number): void;
}

export interface TransportListeners {
  /** A state of a transport may have changed. */
  readonly onStateChange: () => void;
  /** ICE or DTLS connected: the statistics know now what was agreed. */
  readonly onConnected: () => void;
  /** `selectedcandidatepairchange`, where the browser has it. */
  readonly onSelectedPair: (entry: TransportEntry) => void;
}

interface Carried {
  readonly dtls: RTCDtlsTransport;
  readonly mids: string[];
}

/** Attaches to the transports that are there; {@link TransportWatch.rescan} finds the later ones. */
export function watchTransports(
  pc: RTCPeerConnection,
  observation: Observation,
  listeners: TransportListeners,
): TransportWatch {
  const book = createTransportBook();
  const hooked = new WeakSet<EventTarget>();
  const gathering = createGatheringLog(observation);
  let lastScan = observation.now();
  let described = currentSections(pc);

  const hookIce = (entry: TransportEntry) => {
    const { ice } = entry;
    const { signal } = observation;
    const readState = () => {
      reportIce(observation, entry);
      listeners.onStateChange();
      if (ice.state === 'connected') listeners.onConnected();
    };
    const readGathering = () => {
      reportGathering(observation, entry);
      gathering.follow(entry);
    };
    ice.addEventListener('statechange', readState, { signal });
    ice.addEventListener('gatheringstatechange', readGathering, { signal });
    ice.addEventListener('selectedcandidatepairchange', () => listeners.onSelectedPair(entry), {
      signal,
    });
    reportIce(observation, entry, lastScan);
    reportGathering(observation, entry, lastScan);
    gathering.follow(entry);
  };

  const hookDtls = (dtls: RTCDtlsTransport, entry: TransportEntry) => {
    if (hooked.has(dtls)) return;
    hooked.add(dtls);
    const { signal } = observation;
    const readState = () => {
      reportDtls(observation, entry, dtls);
      scan();
      listeners.onStateChange();
      if (dtls.state === 'connected') listeners.onConnected();
    };
    dtls.addEventListener('statechange', readState, { signal });
    dtls.addEventListener('error', (event) => recordDtlsError(observation, entry, event), {
      signal,
    });
    reportDtls(observation, entry, dtls, lastScan);
  };

  const hookSctp = (sctp: RTCSctpTransport) => {
    if (hooked.has(sctp)) return;
    hooked.add(sctp);
    const read = () => reportSctp(observation, book, sctp);
    read();
    sctp.addEventListener('statechange', read, { signal: observation.signal });
  };

  const scan = () => {
    const { local, remote } = described;
    const carried = carriedTransports(pc, local.length > 0 ? local : remote);
    for (const [ice, { dtls, mids }] of carried) {
      let entry = book.of(ice);
      if (entry) {
        const changed = entry.mids.join() !== mids.join();
        entry.mids = mids;
        if (changed) recordCarried(observation, entry);
      } else {
        entry = book.add(ice, mids);
        recordCarried(observation, entry);
        followUfrags(entry, local, remote, lastScan);
        hookIce(entry);
      }
      followUfrags(entry, local, remote, lastScan);
      hookDtls(dtls, entry);
      noteUnselected(entry, observation);
    }
    closeReplaced(book, carried, observation);
    if (pc.sctp) hookSctp(pc.sctp);
    lastScan = observation.now();
  };

  return {
    book,
    scan,
    rescan() {
      described = currentSections(pc);
      scan();
    },
    closed: () => closeAll(book, observation),
    gatheringEnded: gathering.ended,
  };
}

/** Told anew when BUNDLE gives a transport more sections to carry. */
function recordCarried({ peer, record }: Observation, { id, mids }: TransportEntry) {
  record({ kind: 'transport-opened', peer, transport: id, mids: [...mids] });
}

/** Mids and fragments change with a description only; its text grows with every candidate too. */
function currentSections(pc: RTCPeerConnection) {
  return {
    local: mediaSections(pc.localDescription?.sdp ?? ''),
    remote: mediaSections(pc.remoteDescription?.sdp ?? ''),
  };
}

/** Which ICE transport carries which mids, in the order of the m-sections. */
function carriedTransports(pc: RTCPeerConnection, sections: readonly MediaSection[]) {
  const carried = new Map<RTCIceTransport, Carried>();
  const transceivers = pc.getTransceivers();
  for (const { mid, application } of sections) {
    const transceiver = transceivers.find((candidate) => candidate.mid === mid);
    const dtls = application
      ? pc.sctp?.transport
      : (transceiver?.sender.transport ?? transceiver?.receiver.transport);
    if (!dtls?.iceTransport) continue;
    const known = carried.get(dtls.iceTransport);
    if (known) known.mids.push(mid);
    else carried.set(dtls.iceTransport, { dtls, mids: [mid] });
  }
  return carried;
}

function followUfrags(
  entry: TransportEntry,
  local: readonly MediaSection[],
  remote: readonly MediaSection[],
  since: Milliseconds,
) {
  const ufragIn = (sections: readonly MediaSection[]) =>
    sections.find(({ mid }) => mid === entry.mids[0])?.ufrag;
  const withLocal = withLocalUfrag(entry.generations, ufragIn(local), since);
  entry.generations = withRemoteUfrag(withLocal, ufragIn(remote));
}

/** While nothing is selected, the moment is kept: a later selection lies after it. */
function noteUnselected(entry: TransportEntry, observation: Observation) {
  // Firefox has no such method.
  if (entry.ice.getSelectedCandidatePair?.() === null) entry.unselectedAt = observation.now();
}

/** A transport that carries nothing any more was replaced through BUNDLE, or its section stopped. */
function closeReplaced(
  book: TransportBook,
  carried: ReadonlyMap<RTCIceTransport, Carried>,
  { peer, record }: Observation,
) {
  for (const entry of book.entries) {
    if (!entry.open || carried.has(entry.ice)) continue;
    entry.open = false;
    const heir = entry.mids.map((mid) => book.ofMid(mid)).find((other) => other?.open);
    // A new object for the same first mid came after a rollback; BUNDLE puts another mid's in place.
    const into = heir?.mids[0] === entry.mids[0] ? undefined : heir?.id;
    record({
      kind: 'transport-closed',
      peer,
      transport: entry.id,
      ...(into === undefined ? { reason: 'stopped' } : { reason: 'bundled', into }),
    });
  }
}

function closeAll(book: TransportBook, { peer, record }: Observation) {
  for (const entry of book.entries) {
    if (!entry.open) continue;
    entry.open = false;
    record({ kind: 'transport-closed', peer, transport: entry.id, reason: 'closed' });
  }
}
