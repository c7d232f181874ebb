import { byteCount, channelSummary, messageSummary, rtpSummary } from './message-summary';
import { everyField, type PacketField, type PacketTree } from './packet-field';

const CARRIES = ' › ';

/**
 * One line for a packet, in the terms of the specifications, the same in every language: "Binding
 * request, USE-CANDIDATE, username 9a2b:1c3d", "ChannelData 0x4000, 160 bytes › RTP …". What TURN
 * carries follows "›"; several messages stand one after the other; "malformed" ends a faulty one.
 */
export function summaryOf({ fields }: PacketTree): string {
  return fields.map(topLine).join('; ');
}

function topLine(field: PacketField): string {
  const size = field.name === 'rtp-packet' ? `, ${byteCount(field.end - field.start)}` : '';
  return `${line(field)}${size}${isFaulty(field) ? ' [malformed]' : ''}`;
}

function line(field: PacketField): string {
  switch (field.name) {
    case 'stun-message': {
      const carried = field.fields.find(({ name }) => name === 'DATA')?.fields.find(isCarried);
      return withCarried(messageSummary(field), carried);
    }
    case 'channel-data':
      return withCarried(channelSummary(field), field.fields.find(isCarried));
    case 'rtp-packet':
      return rtpSummary(field);
    case 'tls-record':
      return `TLS ${field.value.type}, ${byteCount(field.value.length)}`;
    case 'tls-continuation':
      return `TLS record continued, ${byteCount(field.value.length)}`;
    case 'payload':
      return payloadLine(field.value);
    default:
      return field.text;
  }
}

/** A datagram within a message, as far as it says more than its length. */
function isCarried(field: PacketField): boolean {
  return (
    field.name === 'stun-message' || field.name === 'channel-data' || field.name === 'rtp-packet'
  );
}

function withCarried(outer: string, carried: PacketField | undefined): string {
  return carried === undefined ? outer : `${outer}${CARRIES}${line(carried)}`;
}

function payloadLine({ family, length }: { readonly family: string; readonly length: number }) {
  const names: Readonly<Record<string, string>> = { dtls: 'DTLS', rtcp: 'RTCP', zrtp: 'ZRTP' };
  const name = names[family];
  return name === undefined ? byteCount(length) : `${name}, ${byteCount(length)}`;
}

/** A message that goes on in the next segment has no fault. */
function isFaulty(field: PacketField): boolean {
  for (const { problem } of everyField([field])) {
    if (problem !== undefined && problem.kind !== 'continues') return true;
  }
  return false;
}
