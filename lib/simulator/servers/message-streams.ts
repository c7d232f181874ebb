import type { TransportAddress } from '@/lib/transport-address';
import { StreamFraming } from '@/lib/turn/stream-framing';
import type { NetworkDrop } from '../drop';
import type { Host } from '../host';
import type { Stream } from '../tcp/stream';

/** One end of a stream that carries STUN messages, as the server sees it. */
export interface MessageStream {
  readonly protocol: 'tcp' | 'tls';
  readonly client: TransportAddress;
  readonly server: TransportAddress;
  write(bytes: Uint8Array): void;
}

export interface MessageStreamHandler {
  readonly opened: (stream: MessageStream) => void;
  /** A whole message; `packet` completed it. */
  readonly message: (
    stream: MessageStream,
    bytes: Uint8Array,
    packet: string,
  ) => NetworkDrop | undefined;
  readonly closed: (stream: MessageStream) => void;
}

/** Listens for connections that carry STUN messages and ChannelData (RFC 8489 §6.2.2). */
export function listenForMessages(
  host: Host,
  endpoint: TransportAddress,
  protocol: 'tcp' | 'tls',
  handler: MessageStreamHandler,
): void {
  host.tcp.listen(endpoint, {
    tls: protocol === 'tls',
    accept: (stream) => {
      const framing = new StreamFraming();
      const end = messageStream(stream, protocol);
      return {
        opened: () => handler.opened(end),
        read: (bytes, packet) => {
          let drop: NetworkDrop | undefined;
          for (const message of framing.push(bytes)) drop ??= handler.message(end, message, packet);
          return drop;
        },
        closed: () => handler.closed(end),
      };
    },
  });
}

function messageStream(stream: Stream, protocol: 'tcp' | 'tls'): MessageStream {
  return {
    protocol,
    client: stream.remote,
    server: stream.local,
    write: (bytes) => stream.write(bytes),
  };
}
