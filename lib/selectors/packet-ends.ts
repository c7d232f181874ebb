import { base64Text } from '../bytes/base64';
import { carriedBy } from '../packet/carried';
import { type PacketTree, partNamed } from '../packet/packet-field';
import type { EventOf, TraceEvent } from '../trace/events/event';
import { type NodeId, peersOf, type Trace, type TraceNode } from '../trace/trace';
import { endpointText } from '../transport-address';
import { indexTrace } from './inspect-index';
import { treeOfSent } from './packet-tree';

/** Who protected what a packet carries, and who was to open it: past every relay. */
export interface PacketEnds {
  readonly source: NodeId;
  readonly receiver: NodeId;
}

/** What is known of either end. */
type KnownEnds = Partial<PacketEnds>;

interface EndsIndex {
  /** By what travels: a relay passes on the same bytes, whatever it puts around them. */
  readonly byContent: ReadonlyMap<string, KnownEnds>;
  /** By flow, for what was lost, or damaged, before anybody passed it on. */
  readonly byFlow: ReadonlyMap<string, KnownEnds>;
  /** The other peer, where there are two. */
  readonly otherOf: ReadonlyMap<NodeId, NodeId>;
  readonly relays: ReadonlySet<NodeId>;
}

type Sent = EventOf<'packet-sent'>;

const built = new WeakMap<readonly TraceEvent[], EndsIndex>();

/**
 * The ends of what a packet carries, which TURN leaves as it is: the one who sent those bytes first,
 * and the last one that they came to. Where a relay and a man in the middle are both on the way,
 * addresses tell neither: what he cannot see within TURN goes from peer to peer, and what reaches a
 * peer through a relay may be his.
 */
export function packetEnds(trace: Trace, sent: Sent, tree: PacketTree): PacketEnds {
  const { byContent, byFlow, otherOf, relays } = indexOf(trace);
  const known = byContent.get(contentOf(tree) ?? '');
  const alike = byFlow.get(flowOf(sent, tree));
  const from = known?.source ?? alike?.source ?? (relays.has(sent.node) ? undefined : sent.node);
  const to = known?.receiver ?? alike?.receiver;
  return {
    source: from ?? otherOf.get(to ?? '') ?? sent.node,
    receiver: to ?? otherOf.get(from ?? '') ?? endpointText(sent.to),
  };
}

function indexOf(trace: Trace): EndsIndex {
  const known = built.get(trace.events);
  if (known !== undefined) return known;
  const { packetsSent, packetsEnded } = indexTrace(trace);
  const nodes = new Map(trace.header.nodes.map((node) => [node.id, node]));
  const byContent = new Map<string, KnownEnds>();
  const lanes: { readonly flow: string; readonly content: string }[] = [];
  packetsSent.forEach((sent, packet) => {
    const tree = treeOfSent(trace, sent);
    const content = tree && contentOf(tree);
    if (tree === undefined || content === undefined) return;
    const before = byContent.get(content);
    const ended = packetsEnded.get(packet);
    const source = before?.source ?? endAt(nodes.get(sent.node), tree);
    const arrived = ended?.kind === 'packet-received' ? nodes.get(ended.node) : undefined;
    const receiver = endAt(arrived, tree) ?? before?.receiver;
    byContent.set(content, { ...(source && { source }), ...(receiver && { receiver }) });
    lanes.push({ flow: flowOf(sent, tree), content });
  });
  const [one, other, ...more] = peersOf(trace.header).map(({ id }) => id);
  const isPair = one !== undefined && other !== undefined && more.length === 0;
  const index = {
    byContent,
    byFlow: flowsOf(lanes, byContent),
    otherOf: new Map(isPair ? [[one, other] as const, [other, one] as const] : []),
    relays: new Set(trace.header.nodes.filter(isRelay).map(({ id }) => id)),
  };
  built.set(trace.events, index);
  return index;
}

/** The latest of a flow counts: it may have been taken over by somebody in between. */
function flowsOf(
  lanes: readonly { readonly flow: string; readonly content: string }[],
  byContent: ReadonlyMap<string, KnownEnds>,
): ReadonlyMap<string, KnownEnds> {
  const flows = new Map<string, KnownEnds>();
  for (const { flow, content } of lanes) {
    flows.set(flow, { ...flows.get(flow), ...byContent.get(content) });
  }
  return flows;
}

/** Boxes on the way and relays are no ends, and within TURN a man in the middle is none. */
function endAt(node: TraceNode | undefined, { fields: [top] }: PacketTree): NodeId | undefined {
  switch (node?.kind) {
    case 'peer':
      return node.id;
    case 'server':
      return isRelay(node) ? undefined : node.id;
    case 'attacker':
      return top && carriedBy(top) === top ? node.id : undefined;
    default:
      return undefined;
  }
}

function isRelay(node: TraceNode): boolean {
  return node.kind === 'server' && node.role === 'turn';
}

/** What may be protected, and is protected anew by nobody but an end; undefined for all else. */
function contentOf({ bytes, fields: [top] }: PacketTree): string | undefined {
  const field = top && carriedBy(top);
  switch (field?.name) {
    case 'dtls-datagram':
    case 'rtp-packet':
    case 'rtcp-compound':
    case 'srtcp-packet':
      return base64Text(bytes.subarray(field.start, field.end));
    default:
      return undefined;
  }
}

/** Of one sender between two addresses, and to one peer where TURN is around it. */
function flowOf({ node, from, to }: Sent, { fields: [top] }: PacketTree): string {
  return [node, endpointText(from), endpointText(to), top && peerOf(top)].join(' ');
}

/** A channel, or the address that an indication tells (RFC 8656 §§11, 12). */
function peerOf(top: PacketTree['fields'][number]): string | undefined {
  if (top.name === 'channel-data') return partNamed(top, 'channel-number')?.value.channel;
  if (top.name === 'stun-message') return partNamed(top, 'XOR-PEER-ADDRESS')?.text;
  return undefined;
}
