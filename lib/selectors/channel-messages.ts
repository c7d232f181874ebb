import type { Milliseconds } from '../time';
import type { EventId, EventOf, TraceEvent } from '../trace/events/event';
import { type NodeId, peersOf, type Trace } from '../trace/trace';

/** A text that arrived over a data channel. */
export interface ArrivedText {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** The texts that arrived at any peer, the newest last, `limit` of them at most. */
export function arrivedTexts(trace: Trace, limit: number): readonly ArrivedText[] {
  return trace.events
    .flatMap((event) =>
      event.kind === 'channel-message' && event.direction === 'received' && event.text
        ? [{ id: event.id, to: event.peer, text: event.text }]
        : [],
    )
    .slice(-limit);
}

type MessageEvent = EventOf<'channel-message'>;

/** A message that a peer handed to a data channel, and when it came out on the other side. */
export interface ChannelMessage {
  /** The event of its sending. */
  readonly event: EventId;
  readonly at: Milliseconds;
  readonly from: NodeId;
  /** The other peer; undefined in a trace of one alone. */
  readonly to: NodeId | undefined;
  readonly channel: string;
  readonly label: string;
  readonly streamId: number | undefined;
  /** Undefined for a message in binary. */
  readonly text: string | undefined;
  /** Bytes, without any header. */
  readonly size: number;
  /** Its place among all that this peer sent in the channel, from 0. */
  readonly place: number;
  /** Undefined where it never came out. */
  readonly arrived: { readonly event: EventId; readonly at: Milliseconds } | undefined;
}

const listed = new WeakMap<readonly TraceEvent[], readonly ChannelMessage[]>();

/**
 * The messages of all data channels in the order in which they were sent. What came out is told by
 * its channel and its content: the events of both sides share no name.
 */
export function channelMessages({ header, events }: Trace): readonly ChannelMessage[] {
  const known = listed.get(events);
  if (known !== undefined) return known;
  const channels = new Map<string, EventOf<'channel-created'>>();
  const waiting = new Map<string, MessageEvent[]>();
  for (const event of events) {
    if (event.kind === 'channel-created') channels.set(`${event.peer} ${event.channel}`, event);
    if (event.kind !== 'channel-message' || event.direction !== 'received') continue;
    const same = waiting.get(contentOf(event));
    if (same) same.push(event);
    else waiting.set(contentOf(event), [event]);
  }
  const places = new Map<string, number>();
  const messages = events.flatMap((event): readonly ChannelMessage[] => {
    if (event.kind !== 'channel-message' || event.direction !== 'sent') return [];
    const { id, at, peer: from, channel, text, size } = event;
    const key = `${from} ${channel}`;
    const place = places.get(key) ?? 0;
    places.set(key, place + 1);
    const { label = channel, streamId } = channels.get(key) ?? {};
    const to = peersOf(header).find((peer) => peer.id !== from)?.id;
    const arrived = takeFirst(waiting.get(contentOf(event)), event);
    return [{ event: id, at, from, to, channel, label, streamId, text, size, place, arrived }];
  });
  listed.set(events, messages);
  return messages;
}

function contentOf({ channel, text, size }: MessageEvent): string {
  return JSON.stringify([channel, size, text]);
}

/** Takes out the first that came at the other side, not before it was sent. */
function takeFirst(waiting: MessageEvent[] | undefined, { peer, at }: MessageEvent) {
  const index = waiting?.findIndex((event) => event.peer !== peer && event.at >= at) ?? -1;
  const [arrival] = index < 0 ? [] : (waiting?.splice(index, 1) ?? []);
  return arrival && { event: arrival.id, at: arrival.at };
}
