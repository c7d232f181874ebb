import { type FieldOf, type PacketField, partNamed } from './packet-field';

const CLASSES = {
  request: 'request',
  indication: 'indication',
  'success-response': 'success response',
  'error-response': 'error',
} as const;

/** A STUN or TURN message in one clause: method, class, and the values that tell it from others. */
export function messageSummary(message: FieldOf<'stun-message'>): string {
  const { class: messageClass, method } = message.value;
  const name = method ?? partNamed(message, 'stun-type')?.value.methodNumber ?? '';
  const error = partNamed(message, 'ERROR-CODE');
  const head = `${name} ${CLASSES[messageClass]}${error ? ` ${error.text}` : ''}`;
  const attributes = message.fields.toSorted((left, right) => rank(left) - rank(right));
  return [head, ...attributes.flatMap(told)].join(', ');
}

/** The flag that changes what a check does comes first, the names that both sides know last. */
function rank({ name }: PacketField): number {
  if (name === 'USE-CANDIDATE') return 0;
  return name === 'USERNAME' ? 2 : 1;
}

/** What a summary says of an attribute; nothing of those that every such message has. */
function told(field: PacketField): readonly string[] {
  switch (field.name) {
    case 'USE-CANDIDATE':
      return [field.name];
    case 'USERNAME':
      return [`username ${field.text}`];
    case 'XOR-MAPPED-ADDRESS':
    case 'MAPPED-ADDRESS':
      return [`mapped ${field.text}`];
    case 'XOR-RELAYED-ADDRESS':
      return [`relayed ${field.text}`];
    case 'XOR-PEER-ADDRESS':
      return [`peer ${withoutNoPort(field.text)}`];
    case 'CHANNEL-NUMBER':
      return [`channel ${field.text}`];
    case 'LIFETIME':
      return [`lifetime ${field.text}`];
    case 'ALTERNATE-SERVER':
      return [`instead ${field.text}`];
    case 'NOMINATION':
      return [`nomination ${field.text}`];
    case 'unknown-attribute':
      return [`attribute ${field.text}`];
    default:
      return [];
  }
}

/** A permission is for an address, whatever the port: clients leave it 0 (RFC 8656 §9). */
function withoutNoPort(endpoint: string): string {
  return endpoint.replace(/:0$/, '').replace(/^\[(.*)\]$/, '$1');
}

/** ChannelData without what it carries. */
export function channelSummary({ value, fields }: FieldOf<'channel-data'>): string {
  const payload = partNamed({ fields }, 'channel-length')?.value.length ?? 0;
  return `ChannelData ${value.channel}, ${byteCount(payload)}`;
}

/** The type is a number that SDP gives a meaning to, so it stays one. */
export function rtpSummary({ value }: FieldOf<'rtp-packet'>): string {
  const name = value.protection === 'srtp' ? 'SRTP' : 'RTP';
  return `${name} payload type ${value.payloadType}, sequence ${value.sequence}`;
}

/** The packets of a compound in their order. */
export function rtcpSummary({ fields }: FieldOf<'rtcp-compound'>): string {
  return `RTCP ${fields.map(({ text }) => text).join(', ')}`;
}

/** Only the first packet of a protected compound can be told. */
export function srtcpSummary({ value }: FieldOf<'srtcp-packet'>): string {
  return `SRTCP ${value.type}, index ${value.index}`;
}

export function byteCount(count: number): string {
  return count === 1 ? '1 byte' : `${count} bytes`;
}
