import { createSocket, type Socket } from 'node:dgram';
import type { DtlsEndpoint } from '@/lib/dtls/endpoint/endpoint';
import type { DtlsEvent } from '@/lib/dtls/endpoint/events';
import { milliseconds } from '@/lib/time';

/** Drives an endpoint over a socket on 127.0.0.1, with the real clock. */
export class UdpEnd {
  readonly events: DtlsEvent[] = [];
  readonly #socket: Socket = createSocket('udp4');
  readonly #began = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #port: number | undefined;
  #look: () => void = () => undefined;

  constructor(private readonly endpoint: DtlsEndpoint) {
    this.#socket.on('message', (bytes, { port }) => {
      this.#port = port;
      this.endpoint.receive(this.now, new Uint8Array(bytes));
      this.#drain();
    });
  }

  get now() {
    return milliseconds(performance.now() - this.#began);
  }

  /** The port on which it listens. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#socket.bind(0, '127.0.0.1', resolve));
    return this.#socket.address().port;
  }

  /** Starts the handshake with that port. */
  start(port: number): void {
    this.#port = port;
    this.endpoint.start(this.now);
    this.#drain();
  }

  send(text: string): void {
    this.endpoint.send(this.now, new TextEncoder().encode(text));
    this.#drain();
  }

  close(): void {
    this.endpoint.close(this.now);
    this.#drain();
  }

  /** The first event of that kind, once it is there; fails on another end. */
  async event<Kind extends DtlsEvent['kind']>(
    kind: Kind,
  ): Promise<Extract<DtlsEvent, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      this.#look = () => {
        const found = this.events.find(
          (event): event is Extract<DtlsEvent, { kind: Kind }> => event.kind === kind,
        );
        if (found !== undefined) resolve(found);
        else if (this.endpoint.state === 'failed') reject(new Error(story(this.events)));
      };
      this.#look();
    });
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#socket.close();
  }

  #drain(): void {
    const { endpoint } = this;
    for (let bytes = endpoint.pollTransmit(); bytes; bytes = endpoint.pollTransmit()) {
      this.#socket.send(bytes, this.#port ?? 0, '127.0.0.1');
    }
    for (let event = endpoint.pollEvent(); event; event = endpoint.pollEvent()) {
      this.events.push(event);
    }
    clearTimeout(this.#timer);
    const due = endpoint.pollTimeout();
    if (due !== undefined) {
      this.#timer = setTimeout(() => {
        endpoint.handleTimeout(this.now);
        this.#drain();
      }, due - this.now);
    }
    this.#look();
  }
}

/** What a person reads of events. */
function story(events: readonly DtlsEvent[]): string {
  return events
    .map((event) => ('detail' in event ? `${event.kind}: ${event.detail}` : event.kind))
    .join('\n');
}
