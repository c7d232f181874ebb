import { carriedIn } from './carried';
import type { FieldName } from './field-values';
import {
  byteCount,
  channelSummary,
  messageSummary,
  rtcpSummary,
  rtpSummary,
  srtcpSummary,
} from './message-summary';
import type { PacketField, PacketTree } from './packet-field';

/** Between a message and what is inside it. */
export const CARRIES = ' › ';

/**
 * One line for a packet, in the terms of the specifications, the same in every language: "Binding
 * request, USE-CANDIDATE, username 9a2b:1c3d", "ChannelData 0x4000, 160 bytes › RTP …". What TURN
 * carries follows "›"; several messages stand one after the other; "malformed" ends a faulty one.
 * Headers below the messages are told only where nothing follows them, or where they have a fault.
 */
export function summaryOf(tree: PacketTree): string {
  return summaryWith(tree, () => undefined);
}

/** The same, where more is known of a message: `insideOf` tells it in other words. */
export function summaryWith({ fields }: PacketTree, insideOf: InsideOf): string {
  const messages = fields.filter((field) => !isHeader(field) || isFaulty(field));
  const told = messages.length > 0 ? messages : fields.filter(isToldAlone).slice(-1);
  return told.map((field) => topLine(field, insideOf)).join('; ');
}

/** The line for a message whose plaintext is known; undefined for any other. */
export type InsideOf = (message: PacketField) => string | undefined;

const HEADERS: ReadonlySet<string> = new Set<FieldName>([
  'ethernet-header',
  'loopback-header',
  'cooked-header',
  'ipv4-header',
  'ipv6-header',
  'ipv6-extension-header',
  'udp-header',
  'tcp-header',
  'link-trailer',
]);

/** Whether a top field of a captured packet stands below its messages. */
export function isHeader({ name }: PacketField): boolean {
  return HEADERS.has(name);
}

function isToldAlone({ name }: PacketField): boolean {
  return HEADERS.has(name) && name !== 'link-trailer';
}

function topLine(field: PacketField, insideOf: InsideOf): string {
  const isPlain = field.name === 'rtp-packet' && insideOf(field) === undefined;
  const size = isPlain ? `, ${byteCount(field.end - field.start)}` : '';
  return `${line(field, insideOf)}${size}${isFaulty(field) ? ' [malformed]' : ''}`;
}

function line(field: PacketField, insideOf: InsideOf): string {
  const inside = insideOf(field);
  if (inside !== undefined) return inside;
  switch (field.name) {
    case 'stun-message':
      return withCarried(messageSummary(field), carriedIn(field), insideOf);
    case 'channel-data':
      return withCarried(channelSummary(field), carriedIn(field), insideOf);
    case 'rtp-packet':
      return rtpSummary(field);
    case 'rtcp-compound':
      return rtcpSummary(field);
    case 'dtls-datagram':
      return `DTLS ${field.text}`;
    case 'sctp-packet':
      return `SCTP ${field.text}`;
    case 'srtcp-packet':
      return srtcpSummary(field);
    case 'tcp-header':
      return `TCP ${field.value.flags}, sequence ${field.fields.find(isSequence)?.text ?? ''}`;
    case 'udp-header':
      return `UDP ${field.text}`;
    case 'ethernet-header':
    case 'loopback-header':
    case 'cooked-header':
      return field.value.carries ?? field.text;
    case 'ipv4-header':
      return `IPv4 ${field.text}`;
    case 'ipv6-header':
      return `IPv6 ${field.text}`;
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

function isSequence({ name }: PacketField): boolean {
  return name === 'tcp-sequence';
}

/** What a summary says of a datagram within a message: nothing of bytes without a form. */
function withCarried(outer: string, carried: PacketField | undefined, insideOf: InsideOf): string {
  return carried === undefined || carried.name === 'payload'
    ? outer
    : `${outer}${CARRIES}${line(carried, insideOf)}`;
}

function payloadLine({ family, length }: { readonly family: string; readonly length: number }) {
  const names: Readonly<Record<string, string>> = {
    dtls: 'DTLS',
    rtcp: 'RTCP',
    zrtp: 'ZRTP',
    fragment: 'IP fragment',
  };
  const name = names[family];
  return name === undefined ? byteCount(length) : `${name}, ${byteCount(length)}`;
}

/** A message that goes on in the next segment has no fault. */
function isFaulty({ problem, fields }: PacketField): boolean {
  return (problem !== undefined && problem.kind !== 'continues') || fields.some(isFaulty);
}
