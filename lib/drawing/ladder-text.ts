import type { LadderDrop, LadderHop, LadderMessage } from '../selectors/ladder-message';
import type { NodeId } from '../trace/trace';
import { endpointText } from '../transport-address';

export type NameOf = (node: NodeId) => string;

/** The words that a message is told in. */
export interface LadderTextWords {
  readonly copy: (of: string) => string;
  readonly nobody: string;
  readonly hop: (from: string, to: string, source: string, destination: string) => string;
  readonly plainHop: (from: string, to: string) => string;
  readonly dropped: (node: string, reason: string) => string;
  readonly content: {
    readonly offer: string;
    readonly pranswer: string;
    readonly answer: string;
    readonly rollback: string;
    readonly candidate: (line: string) => string;
    readonly endOfCandidates: string;
    readonly other: string;
  };
  readonly drops: Readonly<Record<string, string>>;
}

/** What a message says of itself, in one line. */
export function messageTitle(
  { summary, content, copyOf }: LadderMessage,
  words: LadderTextWords,
): string {
  const text = content === undefined ? summary : contentText(content, words);
  return copyOf === undefined ? text : `${text} (${words.copy(copyOf)})`;
}

function contentText(
  content: NonNullable<LadderMessage['content']>,
  words: LadderTextWords,
): string {
  switch (content.kind) {
    case 'description':
      return words.content[content.type];
    case 'candidate':
      return words.content.candidate(briefCandidate(content.candidate));
    case 'end-of-candidates':
      return words.content.endOfCandidates;
    case 'other':
      return words.content.other;
  }
}

/** `udp 192.0.2.1:5000 typ srflx` out of a whole candidate line (RFC 8839 §5.1). */
function briefCandidate(line: string): string {
  const [, , protocol = '', , address = '', port = '', , type = ''] = line.split(' ');
  const host = address.replace(/^([\da-f]{8}-)[\da-f-]{27}(\.local)$/i, '$1…$2');
  const end = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return `${type} ${protocol} ${end}`;
}

/** One stretch with its addresses, for who cannot see the arrow. */
export function hopText(hop: LadderHop, nameOf: NameOf, words: LadderTextWords): string {
  const from = nameOf(hop.from);
  const to = hop.to === undefined ? words.nobody : nameOf(hop.to);
  if (hop.addresses === undefined) return words.plainHop(from, to);
  const { source, destination } = hop.addresses;
  return words.hop(from, to, endpointText(source), endpointText(destination));
}

/** Where a packet ended and why, in few words; the recorded reason where the code has none. */
export function dropText(drop: LadderDrop, nameOf: NameOf, words: LadderTextWords): string {
  return words.dropped(nameOf(drop.node), dropReason(drop, words));
}

function dropReason({ code, reason }: LadderDrop, { drops }: LadderTextWords): string {
  return code !== undefined && Object.hasOwn(drops, code) ? (drops[code] ?? reason) : reason;
}
