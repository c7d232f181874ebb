import { type PromisedFingerprint, promisedFingerprints } from '../dtls/fingerprint';
import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import {
  type History,
  type InstanceHistory,
  type InstanceId,
  instancesOf,
  stateAt,
  transitionAt,
} from '../trace/history';
import { DTLS_STATES, type DtlsState } from '../trace/states';
import type { NodeId, Trace } from '../trace/trace';
import { type Known, known, NOT_EXPOSED, NOT_YET } from './sample-lookup';
import { closingOf, midsOf, peerEvents } from './transport-events';

/** The DTLS transport of one peer as it stands at the cursor. */
export interface SecureTransportView {
  readonly instance: InstanceId;
  readonly transport: string;
  readonly mids: readonly string[];
  readonly closed: EventOf<'transport-closed'> | undefined;
  readonly state: DtlsState;
  readonly changedAt: Milliseconds;
  readonly changedSince: Milliseconds | undefined;
  /** As the record layer has it: `FEFC`. */
  readonly version: Known<string>;
  readonly cipher: Known<string>;
  readonly srtpProfile: Known<string>;
  readonly role: Known<'client' | 'server'>;
  readonly negotiated: EventId | undefined;
  readonly certificates: readonly [local: CertificateView, remote: CertificateView];
  readonly failures: readonly (EventOf<'dtls-alert'> | EventOf<'dtls-error'>)[];
}

/** One side's certificate, and what the description of that side promised about it. */
export interface CertificateView {
  readonly owner: 'local' | 'remote';
  /** The chain in base64 DER, the end entity first. */
  readonly chain: Known<readonly string[]>;
  readonly seen: EventId | undefined;
  /** In the order of the description; empty where it promised none. */
  readonly promised: readonly PromisedFingerprint[];
  /** The applied description that promised; undefined before one was applied. */
  readonly promisedBy: EventId | undefined;
  /** Who wrote that promise into the description on its way; undefined where nobody is known. */
  readonly rewrittenBy: NodeId | undefined;
  /** Of one's own: it is there from the start, and certainly has not been sent yet. */
  readonly isUnsent: boolean;
}

/** The DTLS transports that a peer has had up to the cursor; those that BUNDLE closed come last. */
export function selectSecureTransports(
  trace: Trace,
  history: History,
  cursor: Milliseconds,
  peer: NodeId,
): readonly SecureTransportView[] {
  const events = peerEvents(trace, peer, cursor);
  const altered = alterations(trace, cursor);
  const { source } = trace.header;
  return instancesOf(history, 'dtls', peer)
    .filter(({ openedAt }) => openedAt <= cursor)
    .map((instance) => viewTransport(instance, { events, altered, cursor, source }))
    .toSorted((left, right) => Number(bundledAway(left)) - Number(bundledAway(right)));
}

/**
 * The description of one side that is in force: the pending one while an exchange is under way,
 * else the last that an answer concluded (RFC 9429 §4.1.13). A rollback drops the pending one.
 */
export function descriptionInForce(
  events: readonly TraceEvent[],
  side: 'local' | 'remote',
): EventOf<'description-applied'> | undefined {
  let current: EventOf<'description-applied'> | undefined;
  let pending: EventOf<'description-applied'> | undefined;
  for (const event of events) {
    if (event.kind !== 'description-applied') continue;
    if (event.type === 'rollback') pending = undefined;
    else if (event.side === side) pending = event;
    if (event.type === 'answer') {
      current = pending ?? current;
      pending = undefined;
    }
  }
  return pending ?? current;
}

function bundledAway({ closed }: SecureTransportView): boolean {
  return closed?.reason === 'bundled';
}

/** What is known at the cursor, of every transport of a peer. */
interface Circumstances {
  readonly events: readonly TraceEvent[];
  readonly altered: readonly EventOf<'message-altered'>[];
  readonly cursor: Milliseconds;
  readonly source: Trace['header']['source'];
}

function alterations({ events }: Trace, cursor: Milliseconds) {
  return events
    .filter((event) => event.kind === 'message-altered')
    .filter(({ at }) => at <= cursor);
}

function viewTransport(
  instance: InstanceHistory,
  circumstances: Circumstances,
): SecureTransportView {
  const { events, cursor, source } = circumstances;
  const transport = instance.key.transport ?? '';
  const own = events.filter((event) => 'transport' in event && event.transport === transport);
  const state = dtlsStateAt(instance, cursor);
  const changed = transitionAt(instance, cursor);
  const mids = namedMids(own, transport);
  // Of a model nothing is withheld: what is not there yet comes later.
  const secured =
    source !== 'simulated' &&
    (state === 'connected' || own.some(({ kind }) => kind === 'dtls-negotiated'));
  return {
    instance: instance.id,
    transport,
    mids,
    closed: closingOf(own, transport),
    state,
    changedAt: changed?.at ?? instance.openedAt,
    changedSince: changed ? changed.since : instance.openedSince,
    ...negotiatedOf(own, secured),
    certificates: [
      viewCertificate('local', own, circumstances, { mids, secured, state }),
      viewCertificate('remote', own, circumstances, { mids, secured, state }),
    ],
    failures: own.filter((event) => event.kind === 'dtls-alert' || event.kind === 'dtls-error'),
  };
}

function dtlsStateAt(instance: InstanceHistory, cursor: Milliseconds): DtlsState {
  const state = stateAt(instance, cursor);
  return DTLS_STATES.find((name) => name === state) ?? 'new';
}

/** The mids that it carries; the name of a transport is its first mid, `#2` and so on left out. */
function namedMids(own: readonly TraceEvent[], transport: string): readonly string[] {
  const mids = midsOf(own, transport);
  return mids.length > 0 ? mids : [transport.replace(/#\d+$/, '')];
}

/** Later events complete earlier ones: each may know only some of the four. */
function negotiatedOf(own: readonly TraceEvent[], secured: boolean) {
  const events = own.filter((event) => event.kind === 'dtls-negotiated');
  const missing = secured ? NOT_EXPOSED : NOT_YET;
  const newest = <Value>(read: (event: EventOf<'dtls-negotiated'>) => Value | undefined) => {
    const value = events.map(read).findLast((found) => found !== undefined);
    return value === undefined ? missing : known(value);
  };
  return {
    version: newest(({ version }) => version),
    cipher: newest(({ cipher }) => cipher),
    srtpProfile: newest(({ srtpProfile }) => srtpProfile),
    role: newest(({ role }) => (role === 'unknown' ? undefined : role)),
    negotiated: events.at(-1)?.id,
  };
}

function viewCertificate(
  owner: 'local' | 'remote',
  own: readonly TraceEvent[],
  { events, altered, source }: Circumstances,
  {
    mids,
    secured,
    state,
  }: { readonly mids: readonly string[]; readonly secured: boolean; readonly state: DtlsState },
): CertificateView {
  const seen = own.findLast((event) => event.kind === 'certificate-seen' && event.owner === owner);
  const description = descriptionInForce(events, owner);
  const promised = description ? promisedFingerprints(description.sdp, mids) : [];
  // Only what came from the other side passed anybody's hands.
  const forged = altered.find(({ after }) => promised.some(({ text }) => isSame(text, after)));
  return {
    owner,
    chain: chainOf(seen, secured),
    seen: seen?.id,
    promised,
    promisedBy: description?.id,
    rewrittenBy: owner === 'remote' ? forged?.node : undefined,
    // A browser does not tell the flights of its handshake, a model every one.
    isUnsent:
      owner === 'local' && seen === undefined && (source === 'simulated' || state === 'new'),
  };
}

/** Fingerprints are hexadecimal digits, in either case (RFC 8122 §5). */
function isSame(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function chainOf(seen: TraceEvent | undefined, secured: boolean): Known<readonly string[]> {
  if (seen?.kind === 'certificate-seen' && seen.chain.length > 0) return known(seen.chain);
  return secured ? NOT_EXPOSED : NOT_YET;
}
