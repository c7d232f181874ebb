import type { Observation } from './observation';
import { overrideMethod } from './override-method';

/** As much of a text message as is kept. */
const PREVIEW = 200;

/** Follows data channels, made here or announced by the other side. */
export interface ChannelWatch {
  watch(channel: RTCDataChannel, by: 'local' | 'remote'): void;
  /** The connection was closed on purpose: its channels are closed without an event. */
  closed(): void;
  /** Takes the wrappers of `send` off again. */
  stop(): void;
}

export function watchDataChannels(pc: RTCPeerConnection, observation: Observation): ChannelWatch {
  const watched = new Map<RTCDataChannel, string>();
  const open = new Set<string>();
  const restores: (() => void)[] = [];
  const { peer, record } = observation;
  return {
    watch(channel, by) {
      if (watched.has(channel)) return;
      const id = freeName(channel.label || 'channel', new Set(watched.values()));
      watched.set(channel, id);
      const streamId = mayHaveStreamId(pc, channel, by) ? channel.id : null;
      open.add(id);
      record({
        kind: 'channel-created',
        peer,
        channel: id,
        label: channel.label,
        by,
        ordered: channel.ordered,
        ...(streamId === null ? {} : { streamId }),
      });
      listen(channel, id, observation, () => open.delete(id));
      restores.push(wrapSend(channel, id, observation));
    },
    closed() {
      for (const channel of open) record({ kind: 'channel-closed', peer, channel });
      open.clear();
    },
    stop() {
      for (const restore of restores) restore();
    },
  };
}

/**
 * A channel made before there is an SCTP association gets its stream with that (RFC 8832 §6). It is
 * not asked for it: in Chromium the question waits for the network thread, as the call begins.
 */
function mayHaveStreamId(pc: RTCPeerConnection, channel: RTCDataChannel, by: 'local' | 'remote') {
  return by === 'remote' || channel.negotiated || pc.sctp !== null;
}

function listen(
  channel: RTCDataChannel,
  id: string,
  { peer, record, reports, signal }: Observation,
  onClose: () => void,
) {
  const named = { peer, channel: id };
  channel.addEventListener('open', () => record({ kind: 'channel-opened', ...named }), { signal });
  channel.addEventListener(
    'closing',
    () => {
      const subject = 'dataChannel.readyState';
      reports.report({ kind: 'state-reported', ...named, subject, state: channel.readyState });
    },
    { signal },
  );
  channel.addEventListener(
    'close',
    () => {
      onClose();
      record({ kind: 'channel-closed', ...named });
    },
    { signal },
  );
  channel.addEventListener(
    'error',
    ({ error }) => record({ kind: 'channel-error', ...named, message: error?.message ?? '' }),
    { signal },
  );
  channel.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => {
      record({ kind: 'channel-message', ...named, direction: 'received', ...measure(data) });
    },
    { signal },
  );
}

function wrapSend(channel: RTCDataChannel, id: string, { peer, record }: Observation) {
  return overrideMethod(channel, 'send', (original) => (args) => {
    const result = original(args);
    const size = measure(args[0]);
    record({ kind: 'channel-message', peer, channel: id, direction: 'sent', ...size });
    return result;
  });
}

/** The size in bytes as it is sent (text as UTF-8, RFC 8831 §6.6), and how a text begins. */
function measure(data: unknown): { readonly size: number; readonly text?: string } {
  if (typeof data === 'string') {
    return { size: new TextEncoder().encode(data).length, text: data.slice(0, PREVIEW) };
  }
  if (typeof Blob !== 'undefined' && data instanceof Blob) return { size: data.size };
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return { size: data.byteLength };
  return { size: 0 };
}

function freeName(label: string, taken: ReadonlySet<string>): string {
  let name = label;
  for (let count = 2; taken.has(name); count += 1) name = `${label}#${count}`;
  return name;
}
