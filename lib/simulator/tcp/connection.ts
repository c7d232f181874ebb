import type { TcpFlags } from '@/lib/nat/packet';
import { milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';
import type { Clock, Timer } from '../clock';
import type { NetworkDrop } from '../drop';
import type { Segment } from '../packet';
import { ReceiveBuffer } from './receive-buffer';
import { type OwnSegment, SendBuffer } from './send-buffer';
import type { Stream, StreamHandler } from './stream';
import { DATA_RETRIES, RetransmissionTimeout, SYN_RETRIES, TIME_WAIT } from './timing';

/*
 *   client                                server
 *     │ SYN seq=x ───────────────────────►│ syn-received
 *     │◄────────── SYN-ACK seq=y ack=x+1 ─│
 *   established  ACK ────────────────────►│ established
 *     │ data … ◄─────────────────────────►│ every segment acknowledged, lost ones sent again
 *     │ FIN ─────────────────────────────►│ closes as well: there are no half-open streams here
 *     │◄────────────────────── FIN, ACK ──│
 *   time-wait  ACK ──────────────────────►│ gone                              RFC 9293 §3.5, §3.6
 */

/** What a connection needs of its host. */
export interface ConnectionOptions {
  readonly clock: Clock;
  readonly node: string;
  readonly local: TransportAddress;
  readonly remote: TransportAddress;
  /** Its own first sequence number, 32 bits. */
  readonly firstSequence: number;
  /** The largest payload that its own link carries. */
  readonly segmentLimit: number;
  readonly tls: boolean;
  readonly send: (segment: BareSegment) => void;
  /** It needs no place in the host's table any more. */
  readonly forget: () => void;
}

/** A segment without a name. */
export type BareSegment = Omit<Segment, 'name' | 'origin' | 'count' | 'copyOf' | 'protocol'>;

type State = 'syn-sent' | 'syn-received' | 'established' | 'time-wait' | 'closed';

const NO_BYTES = new Uint8Array();
const PLAIN_ACK: TcpFlags = { syn: false, ack: true, fin: false, rst: false };

/** One end of a TCP connection: handshake, order, retransmission, end. No windows, no congestion. */
export class Connection implements Stream {
  readonly local: TransportAddress;
  readonly remote: TransportAddress;
  handler: StreamHandler | undefined;
  readonly #options: ConnectionOptions;
  readonly #sending = new SendBuffer();
  readonly #receiving = new ReceiveBuffer();
  readonly #timeout = new RetransmissionTimeout();
  readonly #timer: Timer;
  #state: State = 'closed';
  #theirFirst = 0;
  #limit: number;
  #retries = 0;
  /** Segments before this number are sent again as soon as the ones before them arrived. */
  #recoverUpTo = 0;
  #acknowledged = 0;
  #queue: Uint8Array[] = [];
  #wantsClose = false;
  #hasSentFin = false;
  #hasSeenFin = false;
  /** The other side closed first; it is the one that waits in the end. */
  #isPassive = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.local = options.local;
    this.remote = options.remote;
    this.#limit = options.segmentLimit;
    const purpose = `tcp ${options.local.address} ${options.local.port} ${options.remote.address} ${options.remote.port}`;
    this.#timer = options.clock.timer(options.node, purpose, () => this.#expire());
  }

  /** Sends the SYN. */
  open(): void {
    this.#state = 'syn-sent';
    this.#emit(this.#sending.add(this.#options.clock.now, NO_BYTES, { syn: true }));
    this.#arm();
  }

  /** Answers a SYN. */
  accept(syn: Segment): void {
    this.#state = 'syn-received';
    this.#learnSyn(syn);
    this.#emit(this.#sending.add(this.#options.clock.now, NO_BYTES, { syn: true }));
    this.#arm();
  }

  write(bytes: Uint8Array): void {
    if (this.#state === 'closed' || this.#wantsClose) return;
    this.#queue.push(bytes);
    this.#flush();
  }

  close(): void {
    this.handler = undefined;
    if (this.#state === 'syn-sent') this.#end();
    this.#wantsClose = true;
    this.#flush();
  }

  /** Ends without a word to the other side; the handler is told. */
  abort(): void {
    const { handler } = this;
    this.handler = undefined;
    this.#end();
    handler?.closed();
  }

  receive(segment: Segment): NetworkDrop | undefined {
    if (segment.flags.rst) {
      this.abort();
      return undefined;
    }
    if (segment.flags.syn) {
      this.#receiveSyn(segment);
      return undefined;
    }
    if (this.#state === 'syn-sent') return undefined;
    if (segment.flags.ack) this.#receiveAck(segment.acknowledgment);
    return this.#receivePayload(segment);
  }

  #receiveSyn(segment: Segment): void {
    if (this.#state === 'syn-sent') {
      // Two that open towards each other at once (RFC 9293 §3.5) do not come about here.
      if (!segment.flags.ack) return;
      this.#learnSyn(segment);
      this.#receiveAck(segment.acknowledgment);
    } else if (this.#state === 'syn-received') this.#repeat();
    else this.#acknowledge();
  }

  #learnSyn({ sequence, maximumSize }: Segment): void {
    this.#theirFirst = sequence;
    this.#limit = Math.min(this.#limit, maximumSize ?? this.#limit);
  }

  #receiveAck(acknowledgment: number): void {
    const upTo = (acknowledgment - this.#options.firstSequence) >>> 0;
    const news = this.#sending.acknowledge(this.#options.clock.now, upTo);
    if (news === undefined) return;
    this.#retries = 0;
    this.#timeout.settle();
    if (news.roundTrip !== undefined) this.#timeout.measure(news.roundTrip);
    if (this.#state === 'syn-sent' || this.#state === 'syn-received') this.#establish();
    if (upTo < this.#recoverUpTo) this.#repeat();
    this.#arm();
    this.#endIfDone();
  }

  #establish(): void {
    const isClient = this.#state === 'syn-sent';
    this.#state = 'established';
    this.handler?.opened();
    this.#flush();
    // Where nothing was sent on, the handshake is completed by an empty segment.
    if (isClient && this.#acknowledged < this.#receiving.next) this.#acknowledge();
  }

  #receivePayload({ sequence, bytes, flags, name }: Segment): NetworkDrop | undefined {
    if (bytes.length === 0 && !flags.fin) return undefined;
    const at = (sequence - this.#theirFirst) >>> 0;
    this.#acknowledged = 0;
    let drop: NetworkDrop | undefined;
    for (const piece of this.#receiving.push({ at, bytes, fin: flags.fin })) {
      if (piece.bytes.length > 0) drop ??= this.handler?.read(piece.bytes, name);
      if (piece.fin) this.#receiveFin();
    }
    if (this.#acknowledged === 0 && this.#state !== 'closed') this.#acknowledge();
    this.#endIfDone();
    return drop;
  }

  #receiveFin(): void {
    const { handler } = this;
    this.#hasSeenFin = true;
    this.#isPassive = !this.#hasSentFin;
    this.handler = undefined;
    handler?.closed();
    this.#wantsClose = true;
    this.#flush();
  }

  /** Cuts what waits into segments and sends them; the FIN comes last. */
  #flush(): void {
    if (this.#state !== 'established') return;
    const { clock } = this.#options;
    const isIdle = this.#sending.isEmpty;
    for (const bytes of this.#queue) {
      for (let at = 0; at < bytes.length; at += this.#limit) {
        this.#emit(this.#sending.add(clock.now, bytes.slice(at, at + this.#limit), {}));
      }
    }
    this.#queue = [];
    if (this.#wantsClose && !this.#hasSentFin) {
      this.#hasSentFin = true;
      this.#emit(this.#sending.add(clock.now, NO_BYTES, { fin: true }));
    }
    if (isIdle) this.#arm();
  }

  #expire(): void {
    if (this.#state === 'time-wait') this.#end();
    if (this.#state === 'closed' || this.#sending.isEmpty) return;
    const isOpening = this.#state === 'syn-sent' || this.#state === 'syn-received';
    if (this.#retries >= (isOpening ? SYN_RETRIES : DATA_RETRIES)) {
      this.abort();
      return;
    }
    this.#retries += 1;
    this.#timeout.backOff();
    this.#recoverUpTo = this.#sending.next;
    this.#repeat();
    this.#arm();
  }

  #repeat(): void {
    const oldest = this.#sending.repeatOldest();
    if (oldest !== undefined) this.#emit(oldest);
  }

  #arm(): void {
    const { clock } = this.#options;
    const isWaiting = !this.#sending.isEmpty;
    this.#timer.set(isWaiting ? milliseconds(clock.now + this.#timeout.current) : undefined);
  }

  #endIfDone(): void {
    if (!this.#hasSentFin || !this.#hasSeenFin || !this.#sending.isEmpty) return;
    if (this.#state !== 'established') return;
    if (this.#isPassive) {
      this.#end();
      return;
    }
    this.#state = 'time-wait';
    this.#timer.set(milliseconds(this.#options.clock.now + TIME_WAIT));
  }

  #end(): void {
    this.#state = 'closed';
    this.#queue = [];
    this.#timer.set(undefined);
    this.#options.forget();
  }

  #acknowledge(): void {
    this.#send(this.#sending.next, NO_BYTES, PLAIN_ACK);
  }

  #emit({ at, bytes, syn, fin }: OwnSegment): void {
    this.#send(at, bytes, { syn, fin, ack: this.#state !== 'syn-sent', rst: false });
  }

  #send(at: number, bytes: Uint8Array, flags: TcpFlags): void {
    const { local, remote, firstSequence, segmentLimit, tls, send } = this.#options;
    if (flags.ack) this.#acknowledged = this.#receiving.next;
    send({
      source: local,
      destination: remote,
      flags,
      bytes,
      sequence: (firstSequence + at) >>> 0,
      acknowledgment: flags.ack ? (this.#theirFirst + this.#receiving.next) >>> 0 : 0,
      maximumSize: flags.syn ? segmentLimit : undefined,
      tls: tls && bytes.length > 0,
    });
  }
}
