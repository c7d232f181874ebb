import { type Milliseconds, milliseconds } from '@/lib/time';
import { demultiplex } from '../first-byte';
import type { SrtcpSteps, SrtpSteps } from '../protection-steps';
import { decodeRtcp } from '../rtcp/decode-rtcp';
import { decodeRtp } from '../rtp/decode-rtp';
import type { RtpPacket } from '../rtp/rtp-packet';
import type { SessionKeys } from '../session-keys';
import { type Opening, type SourceReception, SrtpReceiver, SrtpSender } from '../srtp-session';
import type { RtpStream } from './rtp-stream';
import type { StreamEvent } from './stream-events';

/** A protected datagram, and how it came about. */
export type SentMedia =
  | { readonly protocol: 'rtp'; readonly bytes: Uint8Array; readonly steps: SrtpSteps }
  | { readonly protocol: 'rtcp'; readonly bytes: Uint8Array; readonly steps: SrtcpSteps };

type Refused<Steps> = Exclude<Opening<Steps>, { readonly ok: true }>;

/** What happened in a section, or to a datagram that got into none. */
export type MediaEvent =
  | { readonly kind: 'stream'; readonly mid: string; readonly event: StreamEvent }
  | {
      readonly kind: 'not-opened';
      readonly protocol: 'rtp' | 'rtcp';
      readonly failure: Refused<SrtpSteps> | Refused<SrtcpSteps>;
    }
  /** Opened, and nothing to go by inside. */
  | { readonly kind: 'malformed'; readonly protocol: 'rtp' | 'rtcp' }
  | { readonly kind: 'unknown-source'; readonly ssrc: number };

/**
 * All media of a transport without I/O: sections in clear on one side, protected datagrams on the
 * other. Hand in a datagram or the time, then drain `pollTransmit` and `pollEvent`.
 */
export class MediaSession {
  private readonly sender: SrtpSender;
  private readonly receiver: SrtpReceiver;
  private readonly events: MediaEvent[] = [];

  /** `ours` protects what goes out, `theirs` what comes in: see `KeyOwner`. */
  constructor(
    private readonly streams: readonly RtpStream[],
    ours: SessionKeys,
    theirs: SessionKeys,
  ) {
    this.sender = new SrtpSender(ours);
    this.receiver = new SrtpReceiver(theirs);
  }

  pollTransmit(): SentMedia | undefined {
    for (const stream of this.streams) {
      for (let sent = stream.pollTransmit(); sent !== undefined; sent = stream.pollTransmit()) {
        const { protocol, bytes } = sent;
        const datagram = protocol === 'rtp' ? this.protectRtp(bytes) : this.protectRtcp(bytes);
        if (datagram !== undefined) return datagram;
      }
    }
    return undefined;
  }

  pollEvent(): MediaEvent | undefined {
    const own = this.events.shift();
    if (own !== undefined) return own;
    for (const stream of this.streams) {
      const event = stream.pollEvent();
      if (event !== undefined) return { kind: 'stream', mid: stream.options.mid, event };
    }
    return undefined;
  }

  pollTimeout(): Milliseconds | undefined {
    const moments = this.streams.flatMap((stream) => stream.pollTimeout() ?? []);
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  handleTimeout(now: Milliseconds): void {
    for (const stream of this.streams) stream.handleTimeout(now);
  }

  /** A datagram that `demultiplex` finds to be RTP or RTCP; others are left alone. */
  receive(now: Milliseconds, bytes: Uint8Array): void {
    const { class: protocol } = demultiplex(bytes);
    if (protocol === 'rtp') this.receiveRtp(now, bytes);
    else if (protocol === 'rtcp') this.receiveRtcp(now, bytes);
  }

  stop(now: Milliseconds): void {
    for (const stream of this.streams) stream.stop(now);
  }

  /** The sections, for their counts. */
  get sections(): readonly RtpStream[] {
    return this.streams;
  }

  /** What is kept against replays of a source of the other side; undefined before its first packet. */
  receptionOf(ssrc: number): SourceReception | undefined {
    return this.receiver.receptionOf(ssrc);
  }

  private protectRtp(bytes: Uint8Array): SentMedia | undefined {
    const sent = this.sender.protectRtp(bytes);
    return sent.ok ? { protocol: 'rtp', bytes: sent.bytes, steps: sent.steps } : undefined;
  }

  private protectRtcp(bytes: Uint8Array): SentMedia | undefined {
    const sent = this.sender.protectRtcp(bytes);
    return sent.ok ? { protocol: 'rtcp', bytes: sent.bytes, steps: sent.steps } : undefined;
  }

  private receiveRtp(now: Milliseconds, bytes: Uint8Array): void {
    const opened = this.receiver.openRtp(bytes);
    if (!opened.ok) {
      this.events.push({ kind: 'not-opened', protocol: 'rtp', failure: opened });
      return;
    }
    const decoded = decodeRtp(opened.bytes);
    if (!decoded.ok) this.events.push({ kind: 'malformed', protocol: 'rtp' });
    else this.hand(now, decoded.packet);
  }

  private hand(now: Milliseconds, packet: RtpPacket): void {
    const { ssrc } = packet;
    const stream = this.streams.find(({ options: { receiving } }) => {
      return receiving?.ssrc === ssrc || receiving?.retransmission?.ssrc === ssrc;
    });
    if (stream === undefined) this.events.push({ kind: 'unknown-source', ssrc });
    else stream.handleRtp(now, packet);
  }

  private receiveRtcp(now: Milliseconds, bytes: Uint8Array): void {
    const opened = this.receiver.openRtcp(bytes);
    if (!opened.ok) {
      this.events.push({ kind: 'not-opened', protocol: 'rtcp', failure: opened });
      return;
    }
    const decoded = decodeRtcp(opened.bytes);
    if (!decoded.ok) this.events.push({ kind: 'malformed', protocol: 'rtcp' });
    for (const stream of this.streams) stream.handleRtcp(now, decoded.packets);
  }
}
