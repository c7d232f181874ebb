import type { Milliseconds } from '@/lib/time';
import type { ChunkOf } from './chunks';
import type { SctpOptions } from './options';
import type { Outlet } from './outlet';
import type { Parameter } from './parameters';
import { RECONFIGURATION_RESULTS as RESULT } from './reconfiguration-parameters';
import { unwrap32, wrap32 } from './serial-number';
import { Timer } from './timer';
import type { DataReceiver } from './transfer/data-receiver';
import type { DataSender } from './transfer/data-sender';

/** Streams in one request, so that it fits a packet. */
const MOST_STREAMS = 500;

type OutgoingRequest = Extract<Parameter, { readonly type: 'OUTGOING-SSN-RESET-REQUEST' }>;

/** The streams whose numbers began anew, by the side that sends on them. */
export interface StreamsReset {
  readonly local: readonly number[];
  /** One list a request; an empty one means all streams. */
  readonly remote: readonly (readonly number[])[];
}

/**
 * Resets streams, which is how a data channel closes (RFC 6525, RFC 8831 §6.7). Each side asks for
 * its own outgoing streams only, one request at a time, and repeats it until it is answered.
 */
export class StreamReset {
  private readonly timer: Timer;
  private readonly wanted = new Set<number>();
  private request: OutgoingRequest | undefined;
  private nextRequest: number;
  private lastAnswered: { readonly sequence: number; readonly result: number };

  constructor(
    options: SctpOptions,
    initialTsns: { readonly local: number; readonly remote: number },
    private readonly sender: DataSender,
    private readonly receiver: DataReceiver,
    private readonly outlet: Outlet,
  ) {
    this.timer = new Timer(options.rtoMax);
    this.nextRequest = initialTsns.local;
    const sequence = initialTsns.remote - 1;
    this.lastAnswered = { sequence, result: RESULT.BAD_SEQUENCE_NUMBER };
  }

  get dueAt(): Milliseconds | undefined {
    return this.timer.dueAt;
  }

  want(streamId: number): void {
    this.wanted.add(streamId);
  }

  /** Asks, once all that was to be sent on the streams has its TSN. True if it did. */
  ask(now: Milliseconds): boolean {
    if (this.request !== undefined) return false;
    const streams = [...this.wanted]
      .filter((id) => this.sender.isDrained(id))
      .slice(0, MOST_STREAMS);
    if (streams.length === 0) return false;
    for (const streamId of streams) this.wanted.delete(streamId);
    this.request = {
      type: 'OUTGOING-SSN-RESET-REQUEST',
      requestSequence: wrap32(this.nextRequest),
      responseSequence: wrap32(this.lastAnswered.sequence),
      lastTsn: wrap32(this.sender.lastAssignedTsn),
      streams,
    };
    this.nextRequest += 1;
    this.outlet.control({ type: 'RE-CONFIG', parameters: [this.request] });
    this.outlet.emit({ kind: 'stream-reset-asked', by: 'local', streams });
    this.timer.start(now, this.sender.timeout.rto);
    return true;
  }

  handleTimeout(now: Milliseconds): void {
    const { rto } = this.sender.timeout;
    if (this.request === undefined || !this.timer.takeExpiry(now, rto)) return;
    const nextWait = this.timer.waitAfter(rto);
    this.outlet.emit({ kind: 'timer-expired', timer: 're-config', nextWait });
    this.outlet.control({ type: 'RE-CONFIG', parameters: [this.request] });
  }

  /** Answers requests and takes answers; what was reset by that. */
  handle(now: Milliseconds, chunk: ChunkOf<'RE-CONFIG'>): StreamsReset {
    const local: number[] = [];
    const remote: (readonly number[])[] = [];
    for (const parameter of chunk.parameters) {
      switch (parameter.type) {
        case 'OUTGOING-SSN-RESET-REQUEST':
          if (this.answer(parameter)) remote.push(parameter.streams);
          break;
        case 'INCOMING-SSN-RESET-REQUEST':
        case 'SSN-TSN-RESET-REQUEST':
        case 'ADD-OUTGOING-STREAMS-REQUEST':
        case 'ADD-INCOMING-STREAMS-REQUEST':
          this.respond(this.judge(parameter.requestSequence, () => RESULT.DENIED));
          break;
        case 'RECONFIGURATION-RESPONSE':
          local.push(...this.take(now, parameter.responseSequence, parameter.result));
          break;
        default:
          break;
      }
    }
    return { local, remote };
  }

  /** True once reset: not before everything up to the last TSN of the old numbers is here (RFC 6525 §5.2.2). */
  private answer(request: OutgoingRequest): boolean {
    const { streams } = request;
    let isReset = false;
    const judged = this.judge(request.requestSequence, () => {
      const lastTsn = unwrap32(request.lastTsn, this.receiver.cumulativeTsn);
      this.outlet.emit({ kind: 'stream-reset-asked', by: 'remote', streams });
      if (lastTsn > this.receiver.cumulativeTsn) return RESULT.IN_PROGRESS;
      this.receiver.resetStreams(streams);
      isReset = true;
      return RESULT.PERFORMED;
    });
    const { result } = judged;
    this.outlet.emit({ kind: 'stream-reset-answered', by: 'local', streams, result });
    this.respond(judged);
    return isReset;
  }

  /** The next request is done, the last one answered again, any other refused (§5.2.1). */
  private judge(wire: number, perform: () => number): { sequence: number; result: number } {
    const { sequence: last, result } = this.lastAnswered;
    const sequence = unwrap32(wire, last);
    if (sequence === last && result !== RESULT.IN_PROGRESS) return { sequence, result };
    if (sequence !== last && sequence !== last + 1) {
      return { sequence, result: RESULT.BAD_SEQUENCE_NUMBER };
    }
    this.lastAnswered = { sequence, result: perform() };
    return this.lastAnswered;
  }

  private respond({ sequence, result }: { sequence: number; result: number }): void {
    const responseSequence = wrap32(sequence);
    this.outlet.control({
      type: 'RE-CONFIG',
      parameters: [
        { type: 'RECONFIGURATION-RESPONSE', responseSequence, result, nextTsns: undefined },
      ],
    });
  }

  private take(now: Milliseconds, responseSequence: number, result: number): readonly number[] {
    const { request } = this;
    if (request?.requestSequence !== responseSequence) return [];
    const { streams } = request;
    this.outlet.emit({ kind: 'stream-reset-answered', by: 'remote', streams, result });
    if (result === RESULT.IN_PROGRESS) {
      this.timer.start(now, this.sender.timeout.rto);
      return [];
    }
    this.timer.stop();
    this.request = undefined;
    // A refusal leaves nothing that could be done; the channel counts as closed all the same.
    for (const streamId of streams) this.sender.resetStream(streamId);
    return streams;
  }
}
