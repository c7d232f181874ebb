import type { Reference } from '../reference';

/*
 * What the parameters of an fmtp line say, once the codec is known. One fact for each parameter,
 * in their order; the words for each are in content.
 */

/** Parameters that are a whole number: `codec.parameter`. */
export type NumberMeaning =
  | 'opus.minptime'
  | 'opus.ptime'
  | 'opus.maxptime'
  | 'opus.maxaveragebitrate'
  | 'opus.maxplaybackrate'
  | 'opus.sprop-maxcapturerate'
  | 'opus.num_streams'
  | 'opus.coupled_streams'
  | 'h264.packetization-mode'
  | 'h264.max-mbps'
  | 'h264.max-smbps'
  | 'h264.max-fs'
  | 'h264.max-cpb'
  | 'h264.max-dpb'
  | 'h264.max-br'
  | 'h264.max-rcmd-nalu-size'
  | 'h264.sprop-interleaving-depth'
  | 'h264.sprop-max-don-diff'
  | 'h265.profile-space'
  | 'h265.profile-id'
  | 'h265.max-recv-level-id'
  | 'h265.max-fps'
  | 'h265.sprop-max-don-diff'
  | 'h265.sprop-depack-buf-bytes'
  | 'vpx.max-fs'
  | 'vpx.max-fr'
  | 'vp9.profile-id'
  | 'av1.profile'
  | 'rtx.rtx-time'
  | 'flexfec.repair-window'
  | 'flexfec.columns'
  | 'flexfec.rows'
  | 'flexfec.type'
  | 'amr.mode-change-period'
  | 'amr.mode-change-capability'
  | 'amr.interleaving'
  | 'amr.max-red'
  | 'amr.channels'
  | 'ilbc.mode'
  | 'mpeg4.streamtype'
  | 'mpeg4.profile-level-id'
  | 'mpeg4.objecttype'
  | 'mpeg4.sizelength'
  | 'mpeg4.indexlength'
  | 'mpeg4.indexdeltalength'
  | 'mpeg4.constantduration'
  | 'mpeg4.bitrate'
  | 'google.start-bitrate'
  | 'google.min-bitrate'
  | 'google.max-bitrate'
  | 'google.max-quantization';

/** Parameters that are on or off. */
export type FlagMeaning =
  | 'opus.useinbandfec'
  | 'opus.usedtx'
  | 'opus.stereo'
  | 'opus.sprop-stereo'
  | 'opus.cbr'
  | 'h264.level-asymmetry-allowed'
  | 'h264.redundant-pic-cap'
  | 'h264.in-band-parameter-sets'
  | 'h264.sps-pps-idr-in-keyframe'
  | 'amr.octet-align'
  | 'amr.crc'
  | 'amr.robust-sorting'
  | 'amr.mode-change-neighbor'
  | 'g729.annexb'
  | 'g723.annexa'
  | 'mpeg4.cpresent'
  | 'mpeg4.sbr-enabled';

/** Parameters that are a text with a meaning of its own. */
export type TextMeaning =
  | 'opus.channel_mapping'
  | 'h264.sprop-parameter-sets'
  | 'h264.max-recv-level'
  | 'h265.interop-constraints'
  | 'h265.profile-compatibility-indicator'
  | 'h265.tx-mode'
  | 'h265.sprop-vps'
  | 'h265.sprop-sps'
  | 'h265.sprop-pps'
  | 'mpeg4.mode'
  | 'mpeg4.config'
  | 'raw.sampling'
  | 'raw.width'
  | 'raw.height'
  | 'raw.depth'
  | 'raw.colorimetry'
  | 'raw.exactframerate';

export const H264_PROFILES = [
  'Constrained Baseline',
  'Baseline',
  'Extended',
  'Main',
  'Constrained High',
  'Progressive High',
  'High',
  'High 10',
  'High 4:2:2',
  'High 4:4:4 Predictive',
  'High 10 Intra',
  'High 4:2:2 Intra',
  'High 4:4:4 Intra',
  'CAVLC 4:4:4 Intra',
  'Scalable Baseline',
  'Scalable High',
] as const;
export type H264Profile = (typeof H264_PROFILES)[number];

/** The three bytes of `profile-level-id` (RFC 6184 §8.1). */
export interface H264ProfileLevel {
  readonly profileIdc: number;
  /** constraint_set0_flag to constraint_set5_flag: those that are set. */
  readonly constraints: readonly number[];
  readonly levelIdc: number;
  /** Undefined for a combination of profile_idc and flags that names none. */
  readonly profile: H264Profile | undefined;
  readonly level: H264Level | undefined;
}

export interface H264Level {
  /** "1b", "3.1" */
  readonly name: string;
  /** Macroblocks (16×16 pixels) in a picture. */
  readonly pictureSize: number;
  /** Macroblocks in a second. */
  readonly pictureRate: number;
}

export interface EventRange {
  readonly from: number;
  readonly to: number;
}

export type FormatFact =
  | { readonly shape: 'number'; readonly meaning: NumberMeaning; readonly value: number }
  | { readonly shape: 'flag'; readonly meaning: FlagMeaning; readonly on: boolean }
  | { readonly shape: 'text'; readonly meaning: TextMeaning; readonly text: string }
  | ({ readonly shape: 'h264 profile-level-id'; readonly id: string } & H264ProfileLevel)
  /** `level-id` is thirty times the level's number (RFC 7798 §7.1). */
  | { readonly shape: 'h265 level'; readonly id: number; readonly level: string | undefined }
  | { readonly shape: 'h265 tier'; readonly tier: 'Main' | 'High' }
  /** seq_level_idx: 4 × (major − 2) + minor; 31 is "maximum" (AV1 specification, annex A.3). */
  | { readonly shape: 'av1 level'; readonly index: number; readonly level: string | undefined }
  | { readonly shape: 'av1 tier'; readonly tier: 'Main' | 'High' }
  /** rtx: the payload type whose lost packets are sent again. */
  | { readonly shape: 'apt'; readonly payloadType: number }
  /** red: the payload type of the newest block, then those of the older ones in the same packet. */
  | { readonly shape: 'redundancy'; readonly payloadTypes: readonly number[] }
  | {
      readonly shape: 'events';
      readonly events: readonly EventRange[];
      /** As written. */
      readonly text: string;
    }
  | { readonly shape: 'amr modes'; readonly modes: readonly number[] }
  /** A parameter that the codec has, with a value that it cannot have. */
  | { readonly shape: 'unfit'; readonly name: string; readonly value: string | undefined }
  /** A parameter that is not known here: the codec's own. */
  | { readonly shape: 'own'; readonly name: string; readonly value: string | undefined };

export type FactShape = FormatFact['shape'];
export type FactOf<S extends FactShape> = Extract<FormatFact, { readonly shape: S }>;

/** The parameters of one format, understood as its codec defines them. */
export interface FormatDescription {
  /** As rtpmap writes it; empty where no codec is known. */
  readonly codec: string;
  /** One for each parameter, in their order. */
  readonly facts: readonly FormatFact[];
  /** Where the codec's parameters are defined; undefined for a codec that is not known here. */
  readonly reference: Reference | undefined;
}
