import type { FormatDescription } from './formats/format-fact';
import type { Place } from './line';
import type { Parameter } from './readings/media';

/** What rtpmap, or the static table of RFC 3551, says of a payload type. */
export interface CodecName {
  /** As written: `opus`, `VP8`, `PCMU`. */
  readonly codec: string;
  /** Hz */
  readonly clockRate: number;
  readonly channels?: number | undefined;
}

/** What a line's meaning needs to know of the lines around it. Every look-up costs O(1). */
export interface LineContext {
  readonly place: Place;
  /** The media of the line's m-section: `audio`, `video`, `application` …; undefined in the session. */
  readonly media: string | undefined;
  readonly mid: string | undefined;
  /** The m-section carries RTP: its formats are payload types. */
  readonly rtp: boolean;
  /** The codec of a payload type in this m-section. */
  readonly codecOf: (payloadType: number) => CodecName | undefined;
  /**
   * What fmtp parameters say for the codec of this payload type: `describeFormat` with what
   * `codecOf` names ('' where nothing is known). Costs as much as there are parameters.
   */
  readonly formatOf: (payloadType: number, parameters: readonly Parameter[]) => FormatDescription;
  /** The payload type that a retransmission or redundancy format repairs (`apt`). */
  readonly repairs: (payloadType: number) => number | undefined;
  /** The media of the m-section with this mid, anywhere in the description. */
  readonly mediaOfMid: (mid: string) => string | undefined;
  /** The m-section's own `rid`s, by name: their direction. */
  readonly directionOfRid: (rid: string) => 'send' | 'recv' | undefined;
  /** It announces media (RTSP, broadcast) rather than offers them; asked for on demand. */
  readonly announced?: (() => boolean) | undefined;
  /** The ufrag that holds here: the section's own, else the session's. */
  readonly ufrag: string | undefined;
}
