import { timeText } from '../time-text';
import { clause } from './inspect-clause';
import { earlierOfKind } from './inspect-course';
import { ownKey, type TraceIndex } from './inspect-index';
import { channelName, peer, type Readers, transport } from './inspect-reader';

/** SCTP and its data channels, RTP streams and tracks. */
export const mediaReaders = {
  'sctp-established': transport,
  'sctp-ended': transport,
  'channel-created': (index, event) => ({
    ...peer(index, event),
    channel: event.label === '' ? event.channel : event.label,
    by: event.by,
    ordered: event.ordered,
    streamId: event.streamId,
  }),
  'channel-opened': (index, event) => {
    const created = index.channels.get(ownKey(event.peer, event.channel));
    return { ...channel(index, event), took: created && timeText(event.at - created.at) };
  },
  'channel-closed': channel,
  'channel-error': (index, event) => ({ ...channel(index, event), message: clause(event.message) }),
  'channel-message': (index, event) => ({
    ...channel(index, event),
    direction: event.direction,
    size: event.size,
    text: event.text,
  }),
  'stream-opened': (index, event) => ({ ...stream(index, event), mid: event.mid }),
  'stream-flowing': (index, event) => ({
    ...stream(index, event),
    again: earlierOfKind(index, event) > 0,
  }),
  'stream-silent': stream,
  'stream-ended': stream,
  'track-received': (index, event) => ({
    ...peer(index, event),
    media: event.media,
    mid: event.mid,
  }),
} satisfies Partial<Readers>;

function channel(index: TraceIndex, event: { readonly peer: string; readonly channel: string }) {
  return { ...peer(index, event), channel: channelName(index, event.peer, event.channel) };
}

function stream(
  index: TraceIndex,
  event: { readonly peer: string; readonly transport: string; readonly stream: string },
) {
  const opened = index.streams.get(ownKey(event.peer, event.transport, event.stream));
  return {
    ...transport(index, event),
    direction: opened?.direction ?? ('unknown' as const),
    media: opened?.media ?? ('unknown' as const),
    ssrc: opened?.ssrc,
  };
}
