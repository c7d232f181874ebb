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

export type MediaReading =
  | {
      readonly kind: 'rtpmap';
      readonly payloadType: number;
      readonly codec: string;
      /** Hz */
      readonly clockRate: number;
      readonly channels?: number | undefined;
    }
  | { readonly kind: 'fmtp'; readonly format: string; readonly parameters: readonly Parameter[] }
  | {
      readonly kind: 'rtcp-fb';
      readonly payloadType: number | '*';
      readonly feedback: string;
      readonly parameter?: string | undefined;
    }
  | { readonly kind: 'ptime'; readonly ptime: number }
  | { readonly kind: 'maxptime'; readonly maxptime: number }
  | { readonly kind: 'framerate'; readonly framerate: number }
  | {
      readonly kind: 'extmap';
      readonly id: number;
      readonly direction?: string | undefined;
      readonly uri: string;
      readonly attributes?: string | undefined;
    }
  | { readonly kind: 'extmap-allow-mixed' }
  | {
      readonly kind: 'ssrc';
      readonly ssrc: number;
      readonly attribute: string;
      readonly value?: string | undefined;
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
      readonly lists: readonly {
        readonly direction: SimulcastDirection;
        readonly streams: SimulcastStreams;
      }[];
    }
  | {
      readonly kind: 'imageattr';
      readonly payloadType: string;
      readonly sets: readonly { readonly direction: SimulcastDirection; readonly set: string }[];
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
  | { readonly kind: 'max-message-size'; readonly size: number }
  | {
      readonly kind: 'sctpmap';
      readonly port: number;
      readonly protocol: string;
      readonly streams?: number | undefined;
    }
  | { readonly kind: 'dcmap'; readonly stream: number; readonly parameters: readonly Parameter[] }
  | { readonly kind: 'dcsa'; readonly stream: number; readonly attribute: string }
  | { readonly kind: 'sctp-init'; readonly init: string };

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
  | 'paused'
  | 'image attributes'
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
