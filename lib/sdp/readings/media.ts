import type { FeedbackMessage } from '../feedback';
import type { HeaderExtension } from '../header-extensions';

/*
 * Attributes of codecs, RTP header extensions, sources, simulcast and data channels (dictionary
 * sections "Base SDP" (rtpmap, fmtp, ptime …), "RTP header extensions / sources", "Data channels",
 * and rtcp-fb of "RTCP").
 */

export interface Parameter {
  readonly name: string;
  /** Absent where the parameter is a word alone. */
  readonly value?: string | undefined;
}

export type SimulcastDirection = 'send' | 'recv';

export interface SimulcastAlternative {
  readonly rid: string;
  /** Written with `~`: starts paused. */
  readonly paused: boolean;
}

/** Each stream of a simulcast, as its alternatives. */
export type SimulcastStreams = readonly (readonly SimulcastAlternative[])[];

export interface SimulcastList {
  readonly direction: SimulcastDirection;
  /** The first drafts named what follows: `send rid=a;b`, before them payload types with `pt=`. */
  readonly oldPrefix?: 'rid' | 'pt' | undefined;
  readonly streams: SimulcastStreams;
}

/** Parameters of one source (RFC 5576 §6.4). */
export interface SourceFormat {
  readonly payloadType: number;
  readonly parameters: readonly Parameter[];
}

/** The values that a width, a height or an aspect ratio may take (RFC 6236 §3.1). */
export type ImageExtent =
  | { readonly shape: 'one'; readonly value: string }
  | { readonly shape: 'some'; readonly values: readonly string[] }
  | {
      readonly shape: 'range';
      readonly lowest: string;
      readonly highest: string;
      readonly step?: string | undefined;
    };

export interface ImageAttribute {
  /** `x`, `y`, `sar`, `par`, `q`, or another. */
  readonly name: string;
  readonly extent: ImageExtent;
}

export interface ImageList {
  readonly direction: SimulcastDirection;
  /** One for each alternative, the attributes of each; `any` for `*`. */
  readonly sets: 'any' | readonly (readonly ImageAttribute[])[];
}

/** A number of bytes in the largest unit that gives 1 or more, to one decimal. */
export interface RoundedSize {
  readonly amount: string;
  readonly unit: 'KiB' | 'MiB' | 'GiB' | 'TiB' | 'PiB';
  readonly exact: boolean;
}

/** The fixed part of an INIT chunk (RFC 9260 §3.3.2). */
export interface SctpInitChunk {
  readonly initiateTag: number;
  /** bytes */
  readonly receiverWindow: number;
  readonly outboundStreams: number;
  readonly inboundStreams: number;
  readonly initialTsn: number;
}

export type MediaReading =
  | {
      readonly kind: 'rtpmap';
      readonly payloadType: number;
      readonly codec: string;
      /** Hz */
      readonly clockRate: number;
      readonly channels?: number | undefined;
      /** What RFC 3551 fixes for this number. */
      readonly fixed?:
        | {
            readonly codec: string;
            readonly clockRate: number;
            readonly channels?: number | undefined;
          }
        | undefined;
    }
  | { readonly kind: 'fmtp'; readonly format: string; readonly parameters: readonly Parameter[] }
  | {
      readonly kind: 'rtcp-fb';
      readonly payloadType: number | '*';
      readonly feedback: string;
      /** All words behind the type, a space apart. */
      readonly parameter?: string | undefined;
      /** What type and first parameter name together; undefined for one not known here. */
      readonly message?: FeedbackMessage | undefined;
      /** The words that `message` does not take in: its values. */
      readonly values: readonly string[];
    }
  | { readonly kind: 'ptime'; readonly ptime: number }
  | { readonly kind: 'maxptime'; readonly maxptime: number }
  | { readonly kind: 'framerate'; readonly framerate: number }
  | {
      readonly kind: 'extmap';
      readonly id: number;
      readonly direction?: string | undefined;
      readonly uri: string;
      /** What the URI stands for; undefined for one not known here. */
      readonly extension?: HeaderExtension | undefined;
      readonly attributes?: string | undefined;
    }
  | { readonly kind: 'extmap-allow-mixed' }
  | {
      readonly kind: 'ssrc';
      readonly ssrc: number;
      readonly attribute: string;
      readonly value?: string | undefined;
      /** The value, apart at spaces: stream and track of `msid`, the sources of `previous-ssrc`. */
      readonly words: readonly string[];
      /** What `fmtp` says for this source. */
      readonly format?: SourceFormat | undefined;
    }
  | { readonly kind: 'ssrc-group'; readonly semantics: string; readonly ssrcs: readonly number[] }
  | {
      readonly kind: 'rid';
      readonly rid: string;
      readonly direction: SimulcastDirection;
      readonly payloadTypes: readonly number[];
      readonly restrictions: readonly Parameter[];
    }
  | {
      readonly kind: 'simulcast';
      readonly lists: readonly SimulcastList[];
    }
  | {
      readonly kind: 'imageattr';
      readonly payloadType: string;
      readonly lists: readonly ImageList[];
    }
  | {
      readonly kind: 'framesize';
      readonly payloadType: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'maxprate'; readonly rate: number }
  | { readonly kind: 'sctp-port'; readonly port: number }
  /** bytes; 0 for no limit. */
  | {
      readonly kind: 'max-message-size';
      readonly size: number;
      readonly rounded?: RoundedSize | undefined;
    }
  | {
      readonly kind: 'sctpmap';
      readonly port: number;
      readonly protocol: string;
      readonly streams?: number | undefined;
    }
  | { readonly kind: 'dcmap'; readonly stream: number; readonly parameters: readonly Parameter[] }
  | { readonly kind: 'dcsa'; readonly stream: number; readonly attribute: string }
  | {
      readonly kind: 'sctp-init';
      /** Base64 */
      readonly init: string;
      /** Undefined where it holds no INIT chunk. */
      readonly chunk?: SctpInitChunk | undefined;
    };

export type MediaTokenRole =
  | 'payload type'
  | 'codec'
  | 'clock rate'
  | 'channels'
  | 'parameter name'
  | 'parameter value'
  | 'feedback'
  | 'feedback parameter'
  | 'milliseconds'
  | 'frame rate'
  | 'extension id'
  | 'extension direction'
  | 'extension uri'
  | 'extension attributes'
  | 'ssrc'
  | 'source attribute'
  | 'source value'
  | 'ssrc-group semantics'
  | 'rid'
  | 'simulcast direction'
  | 'width'
  | 'height'
  | 'packet rate'
  | 'sctp port'
  | 'message size'
  | 'sctp protocol'
  | 'stream count'
  | 'data channel id'
  | 'data channel attribute'
  | 'sctp init';
