import { base64Text } from '@/lib/bytes/base64';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import { formatFingerprint } from '@/lib/dtls/fingerprint';
import { cipherSuiteName } from '@/lib/dtls/handshake/cipher-suite-codes';
import { srtpProfileName } from '@/lib/dtls/handshake/srtp-profile-codes';
import type { Role } from '@/lib/dtls/keys/value-name';
import type { SctpEvent } from '@/lib/sctp/events';
import type { MediaEvent } from '@/lib/srtp/media/media-session';
import type { NewEvent } from '@/lib/trace/events/event';
import type { SecureEvent } from './secure-transport';

/** Of whom an event tells. */
export interface RecordedEnd {
  readonly peer: string;
  readonly transport: string;
  readonly role: Role;
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
    case 'chat':
      return [channelMessage(peer, String(one.said.channelId), 'sent', one.said.text)];
    case 'secret':
      return [{ kind: 'secret-logged', peer, transport, line: one.line }];
  }
}

function dtlsEvents(event: DtlsEvent, { peer, transport, role }: RecordedEnd): readonly NewEvent[] {
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
      if (message.kind === 'string')
        return [channelMessage(peer, channel, 'received', message.text)];
      const size = message.bytes.length;
      return [{ kind: 'channel-message', peer, channel, direction: 'received', size }];
    }
    default:
      return [];
  }
}

function channelMessage(
  peer: string,
  channel: string,
  direction: 'sent' | 'received',
  text: string,
): NewEvent {
  const size = new TextEncoder().encode(text).length;
  return { kind: 'channel-message', peer, channel, direction, size, text };
}

function mediaEvents(one: MediaEvent, { peer, transport }: RecordedEnd): readonly NewEvent[] {
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
      media: 'audio',
      ssrc: event.ssrc,
      mid,
    },
    { kind: 'stream-flowing', peer, transport, stream },
  ];
}
