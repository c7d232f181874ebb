import { type Milliseconds, milliseconds } from '@/lib/time';
import { encodeRtp } from '../rtp/encode-rtp';
import { type ExtensionElement, encodeElements } from '../rtp/extension-elements';
import { absSendTimeData, audioLevelData, midData, transportCcData } from '../rtp/extension-values';
import type { RtpPacket } from '../rtp/rtp-packet';
import type { MediaFrame } from './frame-source';
import { ntpTime } from './ntp-time';
import type { SenderInformation } from './reports';
import { retransmitted } from './retransmission';
import type { SendingOptions, StreamOptions, TransportCounter } from './stream-options';

/** As many packets as can still be sent again; libwebrtc keeps 600 to 9600. */
const HISTORY_LENGTH = 600;

/** Milliseconds: libwebrtc answers requests for key frames no sooner than this after the last. */
const KEY_FRAME_PAUSE = 300;

/** The sending half of a media section, without I/O: frames become packets when they are due. */
export class RtpSender {
  private readonly packets: Uint8Array[] = [];
  private readonly history = new Map<number, RtpPacket>();
  private frames = 0;
  private sequenceNumber: number;
  private retransmissionNumber: number;
  private packetCount = 0;
  private octetCount = 0;
  private retransmissionCount = 0;
  private keyFrameCount = 0;
  private keyFrameAskedAt: Milliseconds | undefined;

  constructor(
    private readonly startedAt: Milliseconds,
    private readonly options: StreamOptions,
    private readonly sending: SendingOptions,
    private readonly counter: TransportCounter,
  ) {
    this.sequenceNumber = sending.firstSequenceNumber;
    this.retransmissionNumber = sending.firstSequenceNumber;
  }

  /** All packets of a frame at once: pacing is left to the network. */
  pollTransmit(): Uint8Array | undefined {
    return this.packets.shift();
  }

  /** When the next frame is due. */
  pollTimeout(): Milliseconds {
    return milliseconds(this.startedAt + this.frames * this.sending.source.interval);
  }

  handleTimeout(now: Milliseconds): void {
    for (let due = this.pollTimeout(); due <= now; due = this.pollTimeout()) {
      this.frames += 1;
      this.packetize(now, this.timestampAt(due), this.sending.source.next());
    }
  }

  /** Sends those again that are still known, and says which these were. */
  retransmit(now: Milliseconds, sequenceNumbers: readonly number[]): readonly number[] {
    const { retransmission } = this.sending;
    if (retransmission === undefined) return [];
    return sequenceNumbers.filter((lost) => {
      const packet = this.history.get(lost);
      if (packet === undefined) return false;
      const again = retransmitted(packet, retransmission, this.retransmissionNumber);
      this.retransmissionNumber = (this.retransmissionNumber + 1) & 0xffff;
      const extension = encodeElements('one-byte', this.elementsAt(now, undefined));
      this.packets.push(encodeRtp({ ...again, extension }));
      this.retransmissionCount += 1;
      return true;
    });
  }

  /** Whether the request was heeded: it is not, shortly after another one. */
  requestKeyFrame(now: Milliseconds): boolean {
    const before = this.keyFrameAskedAt;
    if (before !== undefined && now < before + KEY_FRAME_PAUSE) return false;
    this.keyFrameAskedAt = now;
    this.sending.source.requestKeyFrame();
    return true;
  }

  /** RFC 3550 §6.4.1: both clocks at this moment, and what was sent so far. */
  report(now: Milliseconds): SenderInformation {
    return {
      type: 'SR',
      ssrc: this.options.ssrc,
      ntpTime: ntpTime(this.options.ntpAtStart, now),
      rtpTimestamp: this.timestampAt(now),
      packetCount: this.packetCount >>> 0,
      octetCount: this.octetCount >>> 0,
    };
  }

  get counts() {
    return {
      ssrc: this.options.ssrc,
      packets: this.packetCount,
      octets: this.octetCount,
      retransmitted: this.retransmissionCount,
      frames: this.frames,
      keyFrames: this.keyFrameCount,
    };
  }

  get hasSent(): boolean {
    return this.packetCount > 0;
  }

  private packetize(now: Milliseconds, timestamp: number, frame: MediaFrame): void {
    const last = frame.payloads.length - 1;
    if (frame.isKeyFrame) this.keyFrameCount += 1;
    for (const [part, payload] of frame.payloads.entries()) {
      const packet: RtpPacket = {
        // Video: the last packet of a frame. Audio: the first after silence (RFC 3551 §4.1).
        marker: frame.audioLevel === undefined ? part === last : this.packetCount === 0,
        payloadType: this.sending.payloadType,
        sequenceNumber: this.sequenceNumber,
        timestamp,
        ssrc: this.options.ssrc,
        csrcs: [],
        extension: encodeElements('one-byte', this.elementsAt(now, frame.audioLevel)),
        payload,
        paddingLength: 0,
      };
      this.sequenceNumber = (this.sequenceNumber + 1) & 0xffff;
      this.packetCount += 1;
      this.octetCount += payload.length;
      this.remember(packet);
      this.packets.push(encodeRtp(packet));
    }
  }

  private remember(packet: RtpPacket): void {
    this.history.delete((packet.sequenceNumber - HISTORY_LENGTH) & 0xffff);
    this.history.set(packet.sequenceNumber, packet);
  }

  private elementsAt(
    now: Milliseconds,
    level: MediaFrame['audioLevel'],
  ): readonly ExtensionElement[] {
    const { extensionIds: ids, mid } = this.options;
    const elements: ExtensionElement[] = [];
    if (ids.audioLevel !== undefined && level !== undefined) {
      elements.push({ id: ids.audioLevel, data: audioLevelData(level.isVoice, level.level) });
    }
    if (ids.absSendTime !== undefined) {
      elements.push({ id: ids.absSendTime, data: absSendTimeData(now) });
    }
    if (ids.transportCc !== undefined) {
      elements.push({ id: ids.transportCc, data: transportCcData(this.counter.next()) });
    }
    if (ids.mid !== undefined) elements.push({ id: ids.mid, data: midData(mid) });
    return elements;
  }

  private timestampAt(time: Milliseconds): number {
    const elapsed = ((time - this.startedAt) * this.sending.source.clockRate) / 1000;
    return (this.sending.firstTimestamp + Math.round(elapsed)) % 2 ** 32;
  }
}
