import type { Milliseconds } from '../time';
import { certificateChain } from './certificate-chain';
import type { Observation } from './observation';
import type { TransportBook, TransportEntry } from './transport-book';

/*
 * Each reads one attribute and records it where it changed. `since` is given when an object was
 * found in a state: it came to be so after the moment at which the object was not there yet.
 */

export function reportIce(
  { peer, reports }: Observation,
  entry: TransportEntry,
  since?: Milliseconds,
) {
  const subject = 'iceTransport.state';
  reports.report({
    kind: 'state-reported',
    peer,
    transport: entry.id,
    subject,
    state: entry.ice.state,
    ...bounded(since),
  });
}

function bounded(since: Milliseconds | undefined) {
  return since === undefined ? {} : { since };
}

export function reportGathering(
  { peer, reports }: Observation,
  entry: TransportEntry,
  since?: Milliseconds,
) {
  reports.report({
    kind: 'state-reported',
    peer,
    transport: entry.id,
    subject: 'iceTransport.gatheringState',
    state: entry.ice.gatheringState,
    ...bounded(since),
  });
}

export function reportDtls(
  observation: Observation,
  entry: TransportEntry,
  dtls: RTCDtlsTransport,
  since?: Milliseconds,
) {
  const { peer, reports, record } = observation;
  const transport = entry.id;
  const { state } = dtls;
  const before = reports.last('dtlsTransport.state', transport).state;
  reports.report({
    kind: 'state-reported',
    peer,
    transport,
    subject: 'dtlsTransport.state',
    state,
    ...bounded(since),
  });
  if (state !== 'connected' || before === 'connected') return;
  const chain = certificateChain(dtls);
  if (chain.length > 0) {
    record({ kind: 'certificate-seen', peer, transport, owner: 'remote', chain: [...chain] });
  }
}

export function recordDtlsError(
  { peer, record }: Observation,
  { id }: TransportEntry,
  event: Event,
) {
  const error = 'error' in event && event.error instanceof Error ? event.error : undefined;
  const detail = error && 'errorDetail' in error ? String(error.errorDetail) : 'unknown';
  record({
    kind: 'dtls-error',
    peer,
    transport: id,
    errorDetail: detail,
    message: error?.message ?? '',
  });
}

/**
 * Firefox moves its one SCTP object to the bundled transport, Chromium makes a new object. Read only
 * at its events: a restart offer shows Firefox's, still connected, on a transport that is new.
 */
export function reportSctp(
  { peer, reports }: Observation,
  book: TransportBook,
  sctp: RTCSctpTransport,
) {
  const entry = book.of(sctp.transport?.iceTransport);
  if (!entry) return;
  reports.report({
    kind: 'state-reported',
    peer,
    transport: entry.id,
    subject: 'sctpTransport.state',
    state: sctp.state,
  });
}

/** Start and end of gathering, each once per generation. */
export function createGatheringLog({ peer, record }: Observation) {
  const started = new Set<string>();
  const finished = new Set<string>();
  const once = (
    kind: 'gathering-started' | 'gathering-ended',
    entry: TransportEntry,
    generation: number,
  ) => {
    const done = kind === 'gathering-started' ? started : finished;
    const key = `${entry.id}|${generation}`;
    if (done.has(key)) return;
    done.add(key);
    record({ kind, peer, transport: entry.id, generation });
  };
  const ended = (entry: TransportEntry, generation: number) => {
    once('gathering-started', entry, generation);
    once('gathering-ended', entry, generation);
  };
  const follow = (entry: TransportEntry) => {
    const { current } = entry.generations;
    if (entry.ice.gatheringState === 'gathering') once('gathering-started', entry, current);
    if (entry.ice.gatheringState === 'complete') ended(entry, current);
  };
  return { follow, ended };
}
