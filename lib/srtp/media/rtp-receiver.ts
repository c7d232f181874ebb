import { type Milliseconds, milliseconds } from '@/lib/time';
import type { ReportBlock } from '../rtcp/rtcp-packet';
import type { RtpPacket } from '../rtp/rtp-packet';
import { type AssembledFrame, FrameAssembly } from './frame-assembly';
import { MissingPackets } from './missing-packets';
import { type Arrival, Reception } from './reception';
import { recovered } from './retransmission';
import type { StreamEvent } from './stream-events';
import type { ReceivingOptions } from './stream-options';

/** Milliseconds between two requests for a key frame: libwebrtc's wait for one. */
const KEY_FRAME_INTERVAL = 200;

/** What the owner should send now. Numbers are extended. */
export interface FeedbackDue {
  readonly requested: readonly number[];
  readonly keyFrame: boolean;
}

/** The receiving half of a media section, without I/O: it counts, and says what it lacks. */
export class RtpReceiver {
  private readonly reception: Reception;
  private readonly missing = new MissingPackets();
  private readonly assembly: FrameAssembly | undefined;
  private readonly events: StreamEvent[] = [];
  private keyFrameDue: Milliseconds | undefined;
  private payloadType = 0;
  private octets = 0;
  private recoveredCount = 0;
  private frames = 0;
  private decodableFrames = 0;

  constructor(private readonly options: ReceivingOptions) {
    this.reception = new Reception(options.ssrc, options.clockRate);
    this.assembly = options.kind === 'video' ? new FrameAssembly() : undefined;
  }

  get counts() {
    const { octets, recoveredCount: recovered, frames, decodableFrames } = this;
    const { ssrc } = this.options;
    return { ...this.reception.counts, ssrc, octets, recovered, frames, decodableFrames };
  }

  /** See `Reception`. */
  report(now: Milliseconds): ReportBlock | undefined {
    return this.reception.report(now);
  }

  recordSenderReport(now: Milliseconds, time: bigint): void {
    this.reception.recordSenderReport(now, time);
  }

  /** A packet of the stream itself, or of its retransmissions. */
  handlePacket(now: Milliseconds, packet: RtpPacket): void {
    if (packet.ssrc === this.options.ssrc) this.handleFresh(now, packet);
    else if (packet.ssrc === this.options.retransmission?.ssrc) this.handleAgain(now, packet);
  }

  pollEvent(): StreamEvent | undefined {
    return this.events.shift();
  }

  pollTimeout(): Milliseconds | undefined {
    const moments = [this.missing.pollTimeout(), this.keyFrameDue].flatMap((at) => at ?? []);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  handleTimeout(now: Milliseconds): FeedbackDue {
    const { requested, abandoned } = this.missing.handleTimeout(now);
    if (abandoned.length > 0) {
      this.events.push({ kind: 'packets-abandoned', sequenceNumbers: abandoned.map(short) });
      this.emit(now, this.assembly?.abandon(abandoned) ?? []);
    }
    const keyFrame = this.keyFrameDue !== undefined && this.keyFrameDue <= now;
    if (keyFrame) this.keyFrameDue = milliseconds(now + KEY_FRAME_INTERVAL);
    return { requested, keyFrame };
  }

  private handleFresh(now: Milliseconds, packet: RtpPacket): void {
    const isFirst = this.reception.counts.received === 0;
    const arrival = this.reception.record(now, packet.sequenceNumber, packet.timestamp);
    this.payloadType = packet.payloadType;
    this.octets += packet.payload.length;
    const { sequenceNumber, ssrc } = packet;
    if (isFirst) this.events.push({ kind: 'first-packet', ssrc, sequenceNumber });
    this.note(now, arrival);
    if (arrival.kind === 'late' && this.missing.arrive(arrival.extended)) {
      this.events.push({ kind: 'packet-recovered', sequenceNumber, by: 'late-arrival' });
    }
    if (arrival.kind !== 'duplicate') this.assemble(now, arrival.extended, packet);
  }

  private note(now: Milliseconds, arrival: Arrival): void {
    if (arrival.kind !== 'after-gap') return;
    const { extended, missing } = arrival;
    const first = extended - missing;
    const sequenceNumbers = Array.from({ length: missing }, (_, at) => short(first + at));
    this.events.push({ kind: 'packets-missing', sequenceNumbers });
    if (this.options.retransmission !== undefined) this.missing.skip(now, extended, missing);
    else {
      const lost = Array.from({ length: missing }, (_, at) => first + at);
      this.emit(now, this.assembly?.abandon(lost) ?? []);
    }
  }

  /** Reports count what the network did, so a packet that came again is none of the received. */
  private handleAgain(now: Milliseconds, packet: RtpPacket): void {
    const lost = recovered(packet, this.options.ssrc, this.payloadType);
    if (lost === undefined) return;
    const extended = this.reception.extend(lost.sequenceNumber);
    if (!this.missing.arrive(extended)) return;
    this.recoveredCount += 1;
    const { sequenceNumber } = lost;
    this.events.push({ kind: 'packet-recovered', sequenceNumber, by: 'retransmission' });
    this.assemble(now, extended, lost);
  }

  private assemble(now: Milliseconds, extended: number, packet: RtpPacket): void {
    if (this.assembly !== undefined) this.emit(now, this.assembly.insert(extended, packet));
  }

  private emit(now: Milliseconds, frames: readonly AssembledFrame[]): void {
    for (const frame of frames) {
      this.events.push({ kind: 'frame-received', ...frame });
      this.frames += 1;
      if (frame.isDecodable) this.decodableFrames += 1;
    }
    if (this.assembly === undefined) return;
    const undecodable = frames.some(({ isDecodable }) => !isDecodable);
    if (!this.assembly.needsKeyFrame) this.keyFrameDue = undefined;
    else if (undecodable) this.keyFrameDue ??= now;
  }
}

function short(extended: number): number {
  return extended & 0xffff;
}
