import type { Random } from '@/lib/random';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { encodeRtcp, type SentRtcp } from '../rtcp/encode-rtcp';
import type { ReportBlock, RtcpPacket } from '../rtcp/rtcp-packet';
import type { RtpPacket } from '../rtp/rtp-packet';
import { nackItems, requestedNumbers } from './missing-packets';
import { reportCompound, reportEvents } from './reports';
import { RtpReceiver } from './rtp-receiver';
import { RtpSender } from './rtp-sender';
import type { ReceivedCounts, ReportedReception, SentCounts } from './stream-counts';
import type { StreamEvent } from './stream-events';
import type { StreamOptions, TransportCounter } from './stream-options';

/** Bytes in clear, still without SRTP. */
export interface MediaDatagram {
  readonly protocol: 'rtp' | 'rtcp';
  readonly bytes: Uint8Array;
}

/**
 * A media section without I/O: what is sent in it, what is received, and the reports on both. Hand
 * in a packet or the time, then drain `pollTransmit` and `pollEvent`.
 */
export class RtpStream {
  private readonly sender: RtpSender | undefined;
  private readonly receiver: RtpReceiver | undefined;
  private readonly reports: Uint8Array[] = [];
  private readonly events: StreamEvent[] = [];
  private reportDue: Milliseconds;
  private isStopped = false;
  private asked = { nacks: 0, keyFrameRequests: 0 };
  private wasAsked = { nacks: 0, keyFrameRequests: 0 };
  private lastReport: ReportedReception | undefined;

  constructor(
    now: Milliseconds,
    readonly options: StreamOptions,
    counter: TransportCounter,
    private readonly random: Random,
  ) {
    const { sending, receiving } = options;
    this.sender = sending && new RtpSender(now, options, sending, counter);
    this.receiver = receiving && new RtpReceiver(receiving);
    this.reportDue = this.nextReport(now);
  }

  /** What was counted of the other side's stream. */
  get counts(): ReceivedCounts | undefined {
    return this.receiver && { ...this.receiver.counts, ...this.asked };
  }

  /** What was counted of the stream that this side sends. */
  get sentCounts(): SentCounts | undefined {
    return this.sender && { ...this.sender.counts, ...this.wasAsked, report: this.lastReport };
  }

  pollTransmit(): MediaDatagram | undefined {
    const report = this.reports.shift();
    if (report !== undefined) return { protocol: 'rtcp', bytes: report };
    const packet = this.sender?.pollTransmit();
    return packet && { protocol: 'rtp', bytes: packet };
  }

  pollEvent(): StreamEvent | undefined {
    return this.events.shift() ?? this.receiver?.pollEvent();
  }

  pollTimeout(): Milliseconds | undefined {
    if (this.isStopped) return undefined;
    const halves = [this.sender?.pollTimeout(), this.receiver?.pollTimeout()];
    return milliseconds(Math.min(this.reportDue, ...halves.flatMap((at) => at ?? [])));
  }

  handleTimeout(now: Milliseconds): void {
    if (this.isStopped) return;
    this.sender?.handleTimeout(now);
    this.sendFeedback(now);
    if (now < this.reportDue) return;
    this.reports.push(encodeRtcp(this.compound(now)));
    this.reportDue = this.nextReport(now);
  }

  /** A packet of this section's stream, or of its retransmissions. */
  handleRtp(now: Milliseconds, packet: RtpPacket): void {
    if (this.isStopped) return;
    this.receiver?.handlePacket(now, packet);
    // A gap is answered at once.
    this.sendFeedback(now);
  }

  /** A compound; what in it is of other sections is left alone. */
  handleRtcp(now: Milliseconds, packets: readonly RtcpPacket[]): void {
    if (this.isStopped) return;
    for (const packet of packets) this.handleOne(now, packet);
  }

  /** Says BYE; nothing is sent after it. */
  stop(now: Milliseconds): void {
    if (this.isStopped) return;
    this.isStopped = true;
    const bye: SentRtcp = { type: 'BYE', sources: [this.options.ssrc], reason: undefined };
    this.reports.push(encodeRtcp([...this.compound(now), bye]));
  }

  private handleOne(now: Milliseconds, packet: RtcpPacket): void {
    const { ssrc } = this.options;
    const remote = this.options.receiving?.ssrc;
    switch (packet.type) {
      case 'SR':
        if (packet.ssrc === remote) this.receiver?.recordSenderReport(now, packet.ntpTime);
        this.heedReports(now, packet.reports);
        return;
      case 'RR':
        this.heedReports(now, packet.reports);
        return;
      case 'NACK':
        if (packet.media === ssrc) this.retransmit(now, requestedNumbers(packet.items));
        return;
      case 'PLI':
        if (packet.media === ssrc) this.heedKeyFrameRequest(now);
        return;
      case 'FIR':
        if (packet.requests.some((request) => request.ssrc === ssrc)) this.heedKeyFrameRequest(now);
        return;
      case 'BYE':
        if (remote !== undefined && packet.sources.includes(remote)) {
          this.events.push({ kind: 'stream-ended', reason: packet.reason });
        }
    }
  }

  private heedReports(now: Milliseconds, reports: readonly ReportBlock[]): void {
    for (const event of reportEvents(now, this.options, reports)) {
      if (event.kind === 'report-received') this.lastReport = event;
      this.events.push(event);
    }
  }

  private retransmit(now: Milliseconds, lost: readonly number[]): void {
    this.wasAsked.nacks += 1;
    const sequenceNumbers = this.sender?.retransmit(now, lost) ?? [];
    if (sequenceNumbers.length > 0) {
      this.events.push({ kind: 'packets-retransmitted', sequenceNumbers });
    }
  }

  private heedKeyFrameRequest(now: Milliseconds): void {
    if (this.sender === undefined) return;
    this.wasAsked.keyFrameRequests += 1;
    const isHeeded = this.sender.requestKeyFrame(now);
    this.events.push({ kind: 'key-frame-asked-for', isHeeded });
  }

  /** NACK and PLI: what the receiver lacks now, each in a datagram of its own (RFC 5506). */
  private sendFeedback(now: Milliseconds): void {
    const { ssrc, receiving } = this.options;
    if (this.receiver === undefined || receiving === undefined) return;
    const { requested, keyFrame } = this.receiver.handleTimeout(now);
    const sources = { sender: ssrc, media: receiving.ssrc };
    if (requested.length > 0) {
      this.reports.push(encodeRtcp([{ type: 'NACK', ...sources, items: nackItems(requested) }]));
      const sequenceNumbers = requested.map((number) => number & 0xffff);
      this.events.push({ kind: 'packets-requested', sequenceNumbers });
      this.asked.nacks += 1;
    }
    if (keyFrame) {
      this.reports.push(encodeRtcp([{ type: 'PLI', ...sources }]));
      this.events.push({ kind: 'key-frame-requested' });
      this.asked.keyFrameRequests += 1;
    }
  }

  private compound(now: Milliseconds): readonly SentRtcp[] {
    const sent = this.sender?.hasSent === true ? this.sender.report(now) : undefined;
    return reportCompound(this.options, sent, this.receiver?.report(now));
  }

  /** Half to one and a half intervals, so that sides do not report in step (RFC 3550 §6.3.1). */
  private nextReport(now: Milliseconds): Milliseconds {
    return milliseconds(now + this.options.reportInterval * (0.5 + this.random.fraction()));
  }
}
