/*
 * What libwebrtc keeps of a description while it reads it, as far as a later check asks for it.
 * Filled by the readers in this folder only.
 */

/** A value and the line that gave it. */
export interface Sourced {
  readonly value: string;
  readonly number: number;
}

export interface Transport {
  ufrag?: Sourced;
  pwd?: Sourced;
  fingerprint?: boolean;
}

export interface Extension {
  readonly id: number;
  readonly uri: string;
  readonly number: number;
}

/** A payload type as libwebrtc collects it from rtpmap, fmtp and rtcp-fb together. */
export interface Codec {
  readonly payloadType: number;
  /** In lower case; empty until an rtpmap names it. */
  name: string;
  clockRate: number;
  /** The value of `apt`. */
  apt?: string;
  /** The first line that spoke of it. */
  readonly number: number;
}

/** A track as the ssrc and msid lines make it. */
export interface Track {
  readonly id: string;
  readonly stream: string;
  readonly ssrcs: ReadonlySet<number>;
  readonly groups: readonly SsrcGroup[];
  readonly number: number;
}

export interface SsrcGroup {
  readonly semantics: string;
  readonly ssrcs: readonly number[];
  readonly number: number;
}

export interface Group {
  readonly semantics: string;
  readonly mids: readonly string[];
  readonly number: number;
}

export type ContentKind = 'audio' | 'video' | 'data' | 'unsupported';

export interface Content {
  readonly kind: ContentKind;
  /** The m-line's number. */
  readonly number: number;
  mid: string;
  /** The `a=mid` line's number. */
  midNumber?: number;
  readonly rejected: boolean;
  readonly bundleOnly: boolean;
  readonly transport: Transport;
  readonly rtcpMux: boolean;
  readonly codecs: ReadonlyMap<number, Codec>;
  readonly extensions: readonly Extension[];
  readonly tracks: readonly Track[];
  /** The number of an `a=simulcast` with streams that are declared by `a=rid`. */
  readonly simulcast: number | undefined;
}

export interface Offer {
  readonly groups: readonly Group[];
  readonly contents: readonly Content[];
}
