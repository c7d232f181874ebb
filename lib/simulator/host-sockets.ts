import { assertNever } from '@/lib/assert-never';
import type { SocketInput, SocketOutput, StreamId } from '@/lib/ice/agent/socket-io';
import type { TransportAddress } from '@/lib/transport-address';
import type { Host } from './host';
import type { Stream } from './tcp/stream';

/**
 * What an agent asks of its host's stack, done at once; what the stack has for it goes to `receive`,
 * never from within `perform`.
 */
export class HostSockets {
  readonly #host: Host;
  readonly #receive: (input: SocketInput) => void;
  readonly #streams = new Map<StreamId, Stream>();

  constructor(host: Host, receive: (input: SocketInput) => void) {
    this.#host = host;
    this.#receive = receive;
  }

  /** A port that nobody else on the host has; a UDP socket is bound to it. */
  freePort(protocol: 'udp' | 'tcp', address: string): number {
    const port = this.#host.ports.take(protocol, address);
    if (protocol === 'udp') this.#bind({ address, port });
    return port;
  }

  /** Returns the name of the packet that carries a datagram; bytes of a stream may share packets. */
  perform(output: SocketOutput): string | undefined {
    switch (output.kind) {
      case 'datagram':
        if (!this.#host.isBound(output.from)) this.#bind(output.from);
        return this.#host.send(output.from, output.to, output.bytes);
      case 'connect':
        this.#connect(output.stream, output.protocol === 'tls', output.from, output.to);
        return undefined;
      case 'write':
        this.#streams.get(output.stream)?.write(output.bytes);
        return undefined;
      case 'close':
        this.#streams.get(output.stream)?.close();
        this.#streams.delete(output.stream);
        return undefined;
      default:
        return assertNever(output);
    }
  }

  #bind(endpoint: TransportAddress): void {
    this.#host.bind(endpoint, ({ source: from, destination: to, bytes, name: packet }) => {
      this.#receive({ kind: 'datagram', from, to, bytes, packet });
      return undefined;
    });
  }

  #connect(stream: StreamId, tls: boolean, from: TransportAddress, to: TransportAddress): void {
    const connection = this.#host.tcp.connect(from, to, tls, {
      opened: () => this.#receive({ kind: 'opened', stream }),
      read: (bytes, packet) => {
        this.#receive({ kind: 'read', stream, bytes, packet });
        return undefined;
      },
      closed: () => {
        this.#streams.delete(stream);
        this.#receive({ kind: 'closed', stream });
      },
    });
    this.#streams.set(stream, connection);
  }
}
