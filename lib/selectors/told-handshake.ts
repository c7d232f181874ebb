import type { Milliseconds } from '../time';
import type { History } from '../trace/history';
import { type PeerNode, peersOf, type Trace } from '../trace/trace';
import { knownValue } from './sample-lookup';
import { type CertificateView, type SecureTransportView, selectSecureTransports } from './security';

/** What a trace tells of its first secured transport, both peers taken together. */
export interface HandshakeAsTold {
  /** As the record layer has it: `FEFC`; undefined where nobody told. */
  readonly version: string | undefined;
  readonly cipher: string | undefined;
  readonly srtpProfile: string | undefined;
  /** The place of the DTLS client among `peers`. */
  readonly client: 0 | 1 | undefined;
  /** In the order of the page, A first; one where only one is in the trace. */
  readonly peers: readonly PeerOfHandshake[];
}

export interface PeerOfHandshake {
  readonly peer: PeerNode;
  /** With which it proved itself; undefined where no browser showed it. */
  readonly certificate: CertificateView | undefined;
}

/** Undefined while no transport of the trace is secured. */
export function toldHandshake(
  trace: Trace,
  history: History,
  cursor: Milliseconds,
): HandshakeAsTold | undefined {
  const peers = peersOf(trace.header).slice(0, 2);
  const views = peers.map(({ id }) =>
    selectSecureTransports(trace, history, cursor, id).find(isSecured),
  );
  const seen = views.filter((view) => view !== undefined);
  if (seen.length === 0) return undefined;
  const newest = (field: 'version' | 'cipher' | 'srtpProfile') =>
    seen.map((view) => knownValue(view[field])).find((value) => value !== undefined);
  return {
    version: newest('version'),
    cipher: newest('cipher'),
    srtpProfile: newest('srtpProfile'),
    client: clientAmong(views),
    peers: peers.map((peer, place) => ({
      peer,
      certificate: certificateOf(views[place], views[1 - place]),
    })),
  };
}

/** A browser may tell nothing but a state, and in the end not even that: a certificate stays. */
function isSecured({ negotiated, state, closed, certificates }: SecureTransportView): boolean {
  if (closed?.reason === 'bundled') return false;
  const hasCome = state !== 'failed' && certificates[1].seen !== undefined;
  return negotiated !== undefined || state === 'connected' || hasCome;
}

/** Either role tells the other (RFC 5763 §5). */
function clientAmong(views: readonly (SecureTransportView | undefined)[]): 0 | 1 | undefined {
  for (const place of [0, 1] as const) {
    const view = views[place];
    const role = view === undefined ? undefined : knownValue(view.role);
    if (role === 'client') return place;
    if (role === 'server') return place === 0 ? 1 : 0;
  }
  return undefined;
}

/** Best as it arrived at the other peer, where it was held against the description. */
function certificateOf(
  own: SecureTransportView | undefined,
  other: SecureTransportView | undefined,
): CertificateView | undefined {
  return [other?.certificates[1], own?.certificates[0]].find(
    (certificate) => certificate?.chain.kind === 'value',
  );
}
