import type { ReadLine } from './reading';

/**
 * What a line is about, apart from what it says of it: `rtpmap 111`, `candidate udp 192.0.2.1 5000`.
 * Lines of two descriptions with the same identity, in sections that belong together, speak of the
 * same thing. Lines that can stand once in a section are identified by their kind alone.
 * `payloadTypeName` tells under what name the other description knows a payload type.
 */
export function identityOf(
  { line, reading }: ReadLine,
  payloadTypeName: (payloadType: string) => string = (payloadType) => payloadType,
): string {
  switch (reading.kind) {
    case 'rtpmap':
    case 'framesize':
    case 'imageattr':
      return `${reading.kind} ${payloadTypeName(`${reading.payloadType}`)}`;
    case 'fmtp':
      return `fmtp ${payloadTypeName(reading.format)}`;
    case 'rtcp-fb': {
      const of = payloadTypeName(`${reading.payloadType}`);
      return `rtcp-fb ${of} ${reading.feedback} ${reading.parameter ?? ''}`;
    }
    case 'rid':
      return `rid ${reading.rid}`;
    // Known by its URI: its number is what two descriptions may disagree on.
    case 'extmap':
      return `extmap ${reading.uri}`;
    case 'ssrc':
      return `ssrc ${reading.ssrc} ${reading.attribute}`;
    case 'ssrc-group':
      return `ssrc-group ${reading.semantics} ${reading.ssrcs[0] ?? ''}`;
    case 'group':
      return `group ${reading.semantics}`;
    case 'msid-semantic':
      return `msid-semantic ${reading.semantic}`;
    case 'candidate': {
      const { transport, address, port, component, type } = reading.candidate;
      return `candidate ${transport} ${address} ${port} ${component} ${type}`;
    }
    case 'bandwidth':
      return `bandwidth ${reading.modifier}`;
    case 'fingerprint':
      return `fingerprint ${reading.algorithm.toLowerCase()}`;
    case 'crypto':
      return `crypto ${reading.tag}`;
    case 'dcmap':
      return `dcmap ${reading.stream}`;
    case 'dcsa':
      return `dcsa ${reading.stream} ${reading.attribute}`;
    case 'plain':
      return `attribute ${reading.attribute}`;
    case 'unknown attribute':
      return `attribute ${reading.name}`;
    case 'unknown letter':
      return `letter ${reading.letter}`;
    case 'unreadable':
    case 'around':
      return `${reading.kind} ${line.text}`;
    default:
      return reading.kind;
  }
}
