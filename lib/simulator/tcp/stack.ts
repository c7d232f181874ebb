import type { Random } from '@/lib/random';
import { endpointText, type TransportAddress } from '@/lib/transport-address';
import type { Clock } from '../clock';
import type { NetworkDrop } from '../drop';
import type { ScenarioNodeId } from '../node-id';
import type { Segment } from '../packet';
import { type BareSegment, Connection } from './connection';
import type { Stream, StreamHandler } from './stream';
import { TlsStream } from './tls-stream';

export interface TcpStackOptions {
  readonly clock: Clock;
  readonly node: ScenarioNodeId;
  readonly random: Random;
  /** The largest payload of a segment that leaves from this address. */
  readonly limitOf: (address: string) => number;
  readonly send: (segment: BareSegment) => void;
}

/** Who wants what comes to a port. */
interface Listener {
  readonly tls: boolean;
  readonly accept: (stream: Stream) => StreamHandler;
}

/** The TCP of one host: connections by their two ends, and ports that listen. */
export class TcpStack {
  readonly #options: TcpStackOptions;
  readonly #connections = new Map<string, Connection>();
  readonly #listeners = new Map<string, Listener>();

  constructor(options: TcpStackOptions) {
    this.#options = options;
  }

  /** With TLS, the stream is opened once both handshakes are done. */
  listen(endpoint: TransportAddress, listener: Listener): void {
    this.#listeners.set(endpointText(endpoint), listener);
  }

  connect(
    local: TransportAddress,
    remote: TransportAddress,
    tls: boolean,
    handler: StreamHandler,
  ): Stream {
    const connection = this.#create(local, remote, tls);
    const stream = tls ? new TlsStream('client', connection, this.#tlsRandom()) : connection;
    stream.handler = handler;
    connection.open();
    return stream;
  }

  receive(segment: Segment): NetworkDrop | undefined {
    const { source, destination, flags } = segment;
    const connection = this.#connections.get(keyOf(destination, source));
    if (connection !== undefined) return connection.receive(segment);
    const listener = this.#listeners.get(endpointText(destination));
    if (flags.syn && !flags.ack && listener !== undefined) {
      this.#accept(segment, listener);
      return undefined;
    }
    if (flags.rst) return { reason: 'no-connection', destination };
    this.#reset(segment);
    return undefined;
  }

  /** Connections from addresses that the host has no more end without a word. */
  abortUnless(addresses: ReadonlySet<string>): void {
    for (const connection of [...this.#connections.values()]) {
      if (!addresses.has(connection.local.address)) connection.abort();
    }
  }

  #accept(syn: Segment, { tls, accept }: Listener): void {
    const connection = this.#create(syn.destination, syn.source, tls);
    const stream = tls ? new TlsStream('server', connection, this.#tlsRandom()) : connection;
    stream.handler = accept(stream);
    connection.accept(syn);
  }

  #create(local: TransportAddress, remote: TransportAddress, tls: boolean): Connection {
    const { clock, node, random, limitOf, send } = this.#options;
    const key = keyOf(local, remote);
    const connection: Connection = new Connection({
      clock,
      node,
      local,
      remote,
      tls,
      send,
      firstSequence: random.uint32(),
      segmentLimit: limitOf(local.address),
      // Its place may be another one's by now: a port that is used again.
      forget: () => {
        if (this.#connections.get(key) === connection) this.#connections.delete(key);
      },
    });
    this.#connections.set(key, connection);
    return connection;
  }

  #tlsRandom(): Random {
    return this.#options.random.stream(`tls ${this.#options.random.uint32()}`);
  }

  /** There is no such connection (RFC 9293 §3.10.7.1). */
  #reset({ source, destination, flags, sequence, acknowledgment, bytes }: Segment): void {
    const length = bytes.length + (flags.syn || flags.fin ? 1 : 0);
    this.#options.send({
      source: destination,
      destination: source,
      flags: { syn: false, fin: false, rst: true, ack: !flags.ack },
      bytes: new Uint8Array(),
      sequence: flags.ack ? acknowledgment : 0,
      acknowledgment: flags.ack ? 0 : (sequence + length) >>> 0,
      maximumSize: undefined,
      tls: false,
    });
  }
}

function keyOf(local: TransportAddress, remote: TransportAddress): string {
  return `${endpointText(local)} ${endpointText(remote)}`;
}
