import type { FrameSource } from './frame-source';

/** Ids of the header extensions, as `a=extmap` agreed on them; undefined: not sent. */
export interface ExtensionIds {
  readonly mid: number | undefined;
  readonly audioLevel: number | undefined;
  readonly absSendTime: number | undefined;
  readonly transportCc: number | undefined;
}

/** What Chromium offers for audio; video has the last three under the same numbers. */
export const CHROMIUM_IDS: ExtensionIds = {
  mid: 4,
  audioLevel: 1,
  absSendTime: 2,
  transportCc: 3,
};

/** Where lost packets are sent again: a stream of its own (RFC 4588 §4). */
export interface RetransmissionOptions {
  readonly ssrc: number;
  readonly payloadType: number;
}

/** What this side sends in a media section. */
export interface SendingOptions {
  readonly source: FrameSource;
  readonly payloadType: number;
  /** 16 bits; below 2^15, so that SRTP's first estimate is right also with losses. */
  readonly firstSequenceNumber: number;
  /** 32 bits. */
  readonly firstTimestamp: number;
  /** Undefined: a lost packet stays lost. */
  readonly retransmission: RetransmissionOptions | undefined;
}

/** What the other side sends in it. */
export interface ReceivingOptions {
  readonly ssrc: number;
  readonly clockRate: number;
  /** Audio is played as it comes; video frames must be whole and follow a key frame. */
  readonly kind: 'audio' | 'video';
  /** Undefined: no NACK is sent. */
  readonly retransmission: RetransmissionOptions | undefined;
}

/** A media section of a description, as its two streams. */
export interface StreamOptions {
  readonly mid: string;
  /** Of what is sent, or of the reports alone where nothing is. */
  readonly ssrc: number;
  readonly cname: string;
  readonly extensionIds: ExtensionIds;
  /** Milliseconds between reports, on average: libwebrtc has 5000 for audio, 1000 for video. */
  readonly reportInterval: number;
  readonly sending: SendingOptions | undefined;
  readonly receiving: ReceivingOptions | undefined;
  /** See `ntpTime`. */
  readonly ntpAtStart: bigint;
}

/** Numbers packets over all streams of a transport, for the extension `transport-cc`. */
export class TransportCounter {
  private count = 0;

  /** 16 bits, from 1 on. */
  next(): number {
    this.count = (this.count + 1) & 0xffff;
    return this.count;
  }
}
