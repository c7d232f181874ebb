import { base64Text } from '@/lib/bytes/base64';
import { hexText } from '@/lib/bytes/hex';
import type { DerivedValue } from '@/lib/derivation/derivation-record';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import { formatFingerprint } from '@/lib/dtls/fingerprint';
import { cipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { SctpEvent } from '@/lib/sctp/events';
import type { MediaEvent } from '@/lib/srtp/media/media-session';
import { srtpProfileName } from '@/lib/srtp/profile-codes';
import type { NewEvent } from '@/lib/trace/events/event';
import { messageSize, type SentMessage } from './data-traffic';
import { kindOfSection } from './section-mids';
import type { SecureEvent } from './secure-transport';

/** Of whom an event tells. */
export interface RecordedEnd {
  readonly peer: string;
  readonly transport: string;
  readonly role: Role;
  /** The packet that led to it, where one did. */
  readonly packet?: string | undefined;
}

/** The record layer's number, as statistics print it. */
const VERSION_NUMBERS = { '1.2': 'FEFD', '1.3': 'FEFC' } as const;

/** What happened at one end as events of a trace; most of it shows in the packets alone. */
export function recordedSecureEvents(one: SecureEvent, end: RecordedEnd): readonly NewEvent[] {
  const { peer, transport } = end;
  switch (one.layer) {
    case 'dtls':
      return dtlsEvents(one.event, end);
    case 'sctp':
      return sctpEvents(one.event, end);
    case 'media':
      return mediaEvents(one.event, end);
    case 'data':
      return [channelMessage(peer, String(one.sent.channelId), 'sent', one.sent)];
    case 'secret':
      return [{ kind: 'secret-logged', peer, transport, line: one.line }];
    case 'values':
      return [{ kind: 'values-derived', peer, transport, values: one.values.map(writtenValue) }];
  }
}

function writtenValue({ id, bytes, derivation }: DerivedValue) {
  return { id, bytes: hexText(bytes), derivation };
}

function dtlsEvents(event: DtlsEvent, end: RecordedEnd): readonly NewEvent[] {
  const { peer, transport, role } = end;
  const place = { peer, transport };
  switch (event.kind) {
    case 'flight-sent': {
      const { flight, attempt, messages, datagrams } = event;
      const counted = { flight, attempt, messages: [...messages], datagrams };
      const sent: NewEvent = { kind: 'dtls-flight-sent', ...place, ...counted };
      // The client speaks first; for a server the handshake begins with its answer.
      return flight === 1 && attempt === 1 ? [{ kind: 'dtls-started', ...place }, sent] : [sent];
    }
    case 'negotiated': {
      const { version, cipherSuite, srtpProfile } = event;
      const cipher = cipherSuiteName(cipherSuite);
      const profile = srtpProfile === undefined ? undefined : srtpProfileName(srtpProfile);
      return [
        {
          kind: 'dtls-negotiated',
          ...place,
          version: VERSION_NUMBERS[version],
          ...(cipher === undefined ? {} : { cipher }),
          ...(profile === undefined ? {} : { srtpProfile: profile }),
          role,
        },
      ];
    }
    case 'certificate-received': {
      const chain = event.chain.map(base64Text);
      return [{ kind: 'certificate-seen', ...place, owner: 'remote', chain }];
    }
    case 'fingerprint-checked':
      return [
        {
          kind: 'fingerprint-checked',
          ...place,
          matches: event.matches,
          algorithm: event.computed.algorithm,
          computed: formatFingerprint(event.computed.bytes),
          expected: event.expected.map(({ bytes }) => formatFingerprint(bytes)),
        },
      ];
    case 'ignored':
      return [discarded('dtls', event.because, end, event.detail)];
    case 'connected':
      return [{ kind: 'dtls-finished', ...place }];
    case 'alert': {
      const { direction, level, description } = event;
      return [{ kind: 'dtls-alert', ...place, direction, level, description }];
    }
    case 'failed':
      return [
        {
          kind: 'dtls-error',
          ...place,
          errorDetail:
            event.because === 'fingerprint-mismatch' ? 'fingerprint-failure' : 'dtls-failure',
          message: event.detail,
        },
      ];
    default:
      return [];
  }
}

function discarded(
  protocol: 'dtls' | 'srtp' | 'srtcp',
  because: string,
  { peer, transport, packet }: RecordedEnd,
  detail?: string,
): NewEvent {
  return {
    ...{ kind: 'datagram-discarded', peer, transport, protocol, because },
    ...(detail !== undefined && { detail }),
    ...(packet !== undefined && { packet }),
  };
}

function sctpEvents(event: SctpEvent, { peer, transport }: RecordedEnd): readonly NewEvent[] {
  if (event.kind === 'established') return [{ kind: 'sctp-established', peer, transport }];
  if (event.kind === 'aborted' || event.kind === 'shutdown-completed') {
    return [{ kind: 'sctp-ended', peer, transport }];
  }
  if (!('channelId' in event)) return [];
  const channel = String(event.channelId);
  switch (event.kind) {
    case 'channel-created':
    case 'channel-incoming': {
      const { label, ordered, channelId: streamId } = event;
      const by = event.kind === 'channel-created' ? 'local' : 'remote';
      return [{ kind: 'channel-created', peer, channel, label, by, ordered, streamId }];
    }
    case 'channel-opened':
    case 'channel-closed':
      return [{ kind: event.kind, peer, channel }];
    case 'message-received': {
      const { message } = event;
      const text = message.kind === 'string' ? message.text : undefined;
      return [channelMessage(peer, channel, 'received', { text, size: messageSize(message) })];
    }
    default:
      return [];
  }
}

function channelMessage(
  peer: string,
  channel: string,
  direction: 'sent' | 'received',
  { text, size }: Pick<SentMessage, 'text' | 'size'>,
): NewEvent {
  const said = text === undefined ? {} : { text };
  return { kind: 'channel-message', peer, channel, direction, size, ...said };
}

function mediaEvents(one: MediaEvent, end: RecordedEnd): readonly NewEvent[] {
  const { peer, transport } = end;
  if (one.kind === 'not-opened') {
    const protocol = one.protocol === 'rtp' ? 'srtp' : 'srtcp';
    return [discarded(protocol, one.failure.problem, end)];
  }
  if (one.kind !== 'stream') return [];
  const { event, mid } = one;
  if (event.kind === 'stream-ended') return [];
  if (event.kind !== 'first-packet') return [];
  const stream = `received ${event.ssrc}`;
  return [
    {
      kind: 'stream-opened',
      peer,
      transport,
      stream,
      direction: 'received',
      media: kindOfSection(mid),
      ssrc: event.ssrc,
      mid,
    },
    { kind: 'stream-flowing', peer, transport, stream },
  ];
}
