import { randomStream } from '@/lib/random';
import { createSctpAssociation, type SctpAssociation } from '@/lib/sctp/association';
import type { ChannelRequest } from '@/lib/sctp/channels/channel';
import type { Chunk } from '@/lib/sctp/chunks';
import { decodePacket } from '@/lib/sctp/decode-packet';
import { encodePacket } from '@/lib/sctp/encode-packet';
import type { SctpEvent } from '@/lib/sctp/events';
import type { SctpOptions } from '@/lib/sctp/options';
import { type ChannelMessage, PPID } from '@/lib/sctp/payload-protocol';
import { type Milliseconds, milliseconds } from '@/lib/time';

export type Side = 'a' | 'b';

/** What left an endpoint, delivered or not. */
export interface Sent {
  readonly at: Milliseconds;
  readonly from: Side;
  readonly bytes: Uint8Array;
}

/** When a packet arrives, in milliseconds after it was sent: several times, once or never. */
export type Fate = (packet: Sent, index: number) => readonly number[];

export const DELAY = 25;

interface PipeSetup {
  readonly fate?: Fate;
  readonly seed?: number;
  readonly a?: Partial<SctpOptions>;
  readonly b?: Partial<SctpOptions>;
  /** Changes what is under way; the checksum is made anew. */
  readonly rewrite?: (chunk: Chunk) => Chunk;
}

/** Two associations with a wire between them, on a clock of their own. `a` is the DTLS client. */
export class VirtualPipe {
  readonly a: SctpAssociation;
  readonly b: SctpAssociation;
  readonly events: Record<Side, SctpEvent[]> = { a: [], b: [] };
  readonly sent: Sent[] = [];
  now = milliseconds(0);
  private readonly underWay: { at: number; to: Side; bytes: Uint8Array }[] = [];
  /** What happens to packets from now on. */
  fate: Fate;
  private readonly rewrite: ((chunk: Chunk) => Chunk) | undefined;

  constructor({ fate = () => [DELAY], seed = 1, a, b, rewrite }: PipeSetup = {}) {
    this.rewrite = rewrite;
    this.fate = fate;
    const random = randomStream(seed);
    const make = (role: 'dtls-client' | 'dtls-server', options: Partial<SctpOptions> = {}) =>
      createSctpAssociation({ role, random: random.stream(role), options });
    this.a = make('dtls-client', a);
    this.b = make('dtls-server', b);
  }

  /** Both sides send an INIT at once, as in WebRTC. */
  connect(): this {
    this.a.connect(this.now);
    this.b.connect(this.now);
    return this.drain();
  }

  /** Lets time pass, until nothing is under way or waited for but heartbeats, or `limit` is over. */
  run(limit = 20_000): this {
    const end = this.now + limit;
    for (;;) {
      this.drain();
      const next = this.nextMoment();
      if (next === undefined || next > end) break;
      this.now = milliseconds(Math.max(next, this.now));
      this.step();
    }
    this.now = milliseconds(Math.max(this.now, end));
    return this;
  }

  side(side: Side): SctpAssociation {
    return side === 'a' ? this.a : this.b;
  }

  open(side: Side, request: Partial<ChannelRequest> = {}): number {
    const reliability = { kind: 'reliable' } as const;
    const whole = { label: 'chat', protocol: '', ordered: true, reliability, ...request };
    const result = this.side(side).openChannel(this.now, whole);
    if (!result.ok) throw new Error(result.problem);
    this.drain();
    return result.channelId;
  }

  send(side: Side, channelId: number, message: string | Uint8Array): number {
    const what: ChannelMessage =
      typeof message === 'string'
        ? { kind: 'string', text: message }
        : { kind: 'binary', bytes: message };
    const result = this.side(side).send(this.now, channelId, what);
    if (!result.ok) throw new Error(result.problem);
    this.drain();
    return result.messageId;
  }

  /** The events of one kind at one side. */
  of<Kind extends SctpEvent['kind']>(side: Side, kind: Kind) {
    const isOfKind = (event: SctpEvent): event is Extract<SctpEvent, { readonly kind: Kind }> =>
      event.kind === kind;
    return this.events[side].filter(isOfKind);
  }

  /** What arrived on a channel, texts as they are and bytes as their number. */
  received(side: Side, channelId: number): readonly (string | number)[] {
    return this.of(side, 'message-received')
      .filter((event) => event.channelId === channelId)
      .map(({ message }) => (message.kind === 'string' ? message.text : message.bytes.length));
  }

  /** The chunks that left a side, packet by packet, as their names; DATA of DCEP as such. */
  ladder(): readonly string[] {
    return this.sent.map(({ at, from, bytes }) => {
      const decoded = decodePacket(bytes);
      const names = decoded.ok ? decoded.packet.chunks.map(nameOf) : ['malformed'];
      return `${at} ${from} ${names.join('+')} ${bytes.length}`;
    });
  }

  drain(): this {
    for (const side of ['a', 'b'] as const) {
      const endpoint = this.side(side);
      for (let bytes = endpoint.pollTransmit(); bytes; bytes = endpoint.pollTransmit()) {
        const packet = { at: this.now, from: side, bytes };
        const changed = this.rewritten(bytes);
        const to = side === 'a' ? 'b' : 'a';
        const delays = this.fate(packet, this.sent.length);
        this.sent.push(packet);
        for (const delay of delays)
          this.underWay.push({ at: this.now + delay, to, bytes: changed });
      }
      for (let event = endpoint.pollEvent(); event; event = endpoint.pollEvent()) {
        this.events[side].push(event);
      }
    }
    return this;
  }

  private rewritten(bytes: Uint8Array): Uint8Array {
    const decoded = decodePacket(bytes);
    if (this.rewrite === undefined || !decoded.ok) return bytes;
    const chunks = decoded.packet.chunks.map(this.rewrite);
    return encodePacket({ ...decoded.packet, chunks });
  }

  private nextMoment(): number | undefined {
    const timers = [this.a.pollTimeout(), this.b.pollTimeout()].flatMap((at) => at ?? []);
    const moments = [...this.underWay.map(({ at }) => at), ...timers];
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** The earliest packet, else whoever's timer is due. */
  private step(): void {
    const earliest = this.underWay.reduce<(typeof this.underWay)[number] | undefined>(
      (first, one) => (first === undefined || one.at < first.at ? one : first),
      undefined,
    );
    if (earliest !== undefined && earliest.at <= this.now) {
      this.underWay.splice(this.underWay.indexOf(earliest), 1);
      this.side(earliest.to).receive(this.now, earliest.bytes);
      return;
    }
    for (const endpoint of [this.a, this.b]) {
      const due = endpoint.pollTimeout();
      if (due !== undefined && due <= this.now) endpoint.handleTimeout(this.now);
    }
  }
}

function nameOf(chunk: Chunk): string {
  if (chunk.type !== 'DATA') return chunk.type;
  return chunk.ppid === PPID.DCEP ? 'DCEP' : 'DATA';
}
