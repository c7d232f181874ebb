import type { SctpEvent, WindowCause } from '../events';
import { wrap32 } from '../serial-number';
import type { CongestionWindow } from './congestion-window';
import type { MessageProgress, OutgoingMessage } from './outgoing-message';
import type { OutstandingChunk } from './outstanding-data';

/** What the sending side tells of itself. */
export class SenderEvents {
  constructor(private readonly emit: (event: SctpEvent) => void) {}

  /** The last fragment of a message leaves for the first time. */
  sent(progress: MessageProgress): void {
    this.emit({ kind: 'message-sent', ...rangeOf(progress) });
  }

  /** A chunk is about to leave again. */
  retransmitted({ chunk, cause, sendings }: OutstandingChunk): void {
    this.emit({ kind: 'retransmitted', tsn: chunk.tsn, why: cause, sendings });
  }

  /** The cumulative TSN has passed a chunk; with its last one, that is the whole message. */
  acknowledged({ chunk, progress }: OutstandingChunk): void {
    if (!chunk.ending || progress.isAbandoned) return;
    this.emit({ kind: 'message-acknowledged', ...rangeOf(progress) });
  }

  abandoned(message: OutgoingMessage, tsns: readonly number[]): void {
    this.emit({
      kind: 'abandoned',
      channelId: message.streamId,
      messageId: message.messageId,
      tsns: tsns.map(wrap32),
      why: message.maxRetransmits === undefined ? 'max-packet-life-time' : 'max-retransmits',
    });
  }

  windowChanged({ cwnd, ssthresh }: CongestionWindow, why: WindowCause | undefined): void {
    if (why !== undefined) this.emit({ kind: 'window-changed', cwnd, ssthresh, why });
  }

  measured(rtt: number, rto: number): void {
    this.emit({ kind: 'rtt-measured', rtt, rto });
  }

  timedOut(nextWait: number): void {
    this.emit({ kind: 'timer-expired', timer: 't3-rtx', nextWait });
  }
}

function rangeOf({ message, firstTsn, lastTsn }: MessageProgress) {
  return {
    channelId: message.streamId,
    messageId: message.messageId,
    ppid: message.ppid,
    firstTsn: wrap32(firstTsn),
    lastTsn: wrap32(lastTsn),
  };
}
