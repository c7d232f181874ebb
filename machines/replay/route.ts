import { assertNever } from '../../lib/assert-never';
import type { EventOf, TraceEvent } from '../../lib/trace/events/event';
import type { Fold } from './fold';
import { routeIce } from './route-ice';
import { routeReport } from './route-report';

/** Hands an event to the machines that it concerns; most events concern one or none. */
export function route(fold: Fold, event: TraceEvent): void {
  if ('peer' in event && event.peer !== undefined) fold.meet(event.peer, event);
  routeKind(fold, event);
  if ('transport' in event && event.transport !== undefined) {
    endStreamsWithoutKeys(fold, event.peer, event.transport, event);
  }
  fold.settle(event);
}

/**
 * A transport whose DTLS failed carries no SRTP any more (RFC 8827 §6.5), though Chromium goes on
 * counting `packetsSent` of what it throws away.
 */
function endStreamsWithoutKeys(
  fold: Fold,
  peer: string,
  transport: string,
  cause: TraceEvent,
): void {
  const { dtls, instances } = fold.roster.transport(peer, transport);
  if (dtls?.place.regions['state'] !== 'failed') return;
  for (const instance of instances) {
    if (instance.key.machine === 'stream') fold.step(instance, 'stream ended', cause);
  }
}

function routeKind(fold: Fold, event: TraceEvent): void {
  switch (event.kind) {
    case 'api-called':
      if (event.method === 'close') closeAll(fold, event);
      return;
    case 'description-applied':
      fold.tell(
        { peer: event.peer, machine: 'signaling' },
        `${event.side} ${event.type} applied`,
        event,
      );
      return;
    case 'transport-opened':
    case 'transport-closed':
    case 'gathering-started':
    case 'candidate-gathered':
    case 'gathering-ended':
    case 'remote-candidate-added':
    case 'pair-formed':
    case 'check-sent':
    case 'check-received':
    case 'check-answered':
    case 'check-failed':
    case 'pair-moved':
    case 'pair-reported':
    case 'pair-nominated':
    case 'pair-selected':
    case 'pair-removed':
    case 'consent-lost':
    case 'consent-renewed':
    case 'ice-gave-up':
      routeIce(fold, event);
      return;
    case 'dtls-started':
    case 'dtls-negotiated':
    case 'certificate-seen':
    case 'dtls-finished':
    case 'dtls-alert':
    case 'dtls-error':
      routeDtls(fold, event);
      return;
    case 'sctp-established':
    case 'sctp-ended':
    case 'channel-created':
    case 'channel-opened':
    case 'channel-closed':
      routeData(fold, event);
      return;
    case 'stream-opened':
    case 'stream-flowing':
    case 'stream-silent':
    case 'stream-ended':
      routeStream(fold, event);
      return;
    case 'state-reported':
      routeReport(fold, event);
      return;
    // These move no machine: they are drawn as themselves.
    case 'dtls-flight-sent':
    case 'fingerprint-checked':
    case 'secret-logged':
    case 'values-derived':
    case 'api-settled':
    case 'negotiation-needed':
    case 'message-sent':
    case 'message-received':
    case 'message-dropped':
    case 'candidate-error':
    case 'pair-reprioritized':
    case 'not-paired':
    case 'role-taken':
    case 'packet-ignored':
    case 'channel-error':
    case 'channel-message':
    case 'track-received':
    case 'datagram-discarded':
    case 'message-altered':
    case 'overheard':
    case 'packet-sent':
    case 'packet-received':
    case 'packet-dropped':
    case 'mapping-changed':
    case 'held-flow-changed':
    case 'allocation-changed':
    case 'intervention':
    case 'page-visibility':
      return;
    default:
      assertNever(event);
  }
}

/** close() ends everything that the connection had (webrtc-pc §4.4.2); no event tells of it. */
function closeAll(fold: Fold, event: EventOf<'api-called'>): void {
  for (const instance of fold.roster.peer(event.peer).instances) {
    fold.step(instance, 'connection closed', event);
    fold.step(instance, 'transport closed', event);
  }
}

type DtlsKind =
  | 'dtls-started'
  | 'dtls-negotiated'
  | 'certificate-seen'
  | 'dtls-finished'
  | 'dtls-alert'
  | 'dtls-error';

function routeDtls(fold: Fold, event: EventOf<DtlsKind>): void {
  const { peer, transport } = event;
  fold.tell({ peer, transport, machine: 'dtls' }, dtlsInput(event), event);
}

function dtlsInput(event: EventOf<DtlsKind>) {
  switch (event.kind) {
    case 'dtls-started':
      return 'handshake started';
    case 'dtls-finished':
      return 'handshake finished';
    case 'dtls-error':
      return 'handshake error';
    case 'dtls-alert':
      return alertInput(event);
    case 'dtls-negotiated':
    case 'certificate-seen':
      return undefined;
    default:
      return assertNever(event);
  }
}

/** close_notify ends the transport at whatever level it came (RFC 8446 §6.1). */
function alertInput({ description, level }: EventOf<'dtls-alert'>) {
  if (/^close[_ ]notify$/i.test(description)) return 'close notify';
  return level === 'fatal' ? 'fatal alert' : undefined;
}

type DataKind =
  | 'sctp-established'
  | 'sctp-ended'
  | 'channel-created'
  | 'channel-opened'
  | 'channel-closed';

function routeData(fold: Fold, event: EventOf<DataKind>): void {
  switch (event.kind) {
    case 'sctp-established':
    case 'sctp-ended': {
      const key = { peer: event.peer, transport: event.transport, machine: 'sctp' } as const;
      const established = event.kind === 'sctp-established';
      fold.tell(key, established ? 'association established' : 'association ended', event);
      return;
    }
    case 'channel-created':
    case 'channel-opened':
    case 'channel-closed': {
      const key = { peer: event.peer, instance: event.channel, machine: 'channel' } as const;
      fold.tell(key, CHANNEL_INPUTS[event.kind], event);
      return;
    }
    default:
      assertNever(event);
  }
}

const CHANNEL_INPUTS = {
  'channel-created': undefined,
  'channel-opened': 'channel opened',
  'channel-closed': 'channel closed',
} as const;

const STREAM_INPUTS = {
  'stream-opened': undefined,
  'stream-flowing': 'packets flow',
  'stream-silent': 'packets stopped',
  'stream-ended': 'stream ended',
} as const;

function routeStream(fold: Fold, event: EventOf<keyof typeof STREAM_INPUTS>): void {
  const { peer, transport, stream: instance, kind } = event;
  fold.tell({ peer, transport, instance, machine: 'stream' }, STREAM_INPUTS[kind], event);
}
