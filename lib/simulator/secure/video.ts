import type { Random } from '@/lib/random';
import { NTP_AT_START } from '@/lib/srtp/media/ntp-time';
import {
  CHROMIUM_IDS,
  type RetransmissionOptions,
  type StreamOptions,
} from '@/lib/srtp/media/stream-options';
import { type VideoPace, Vp8Source } from '@/lib/srtp/media/vp8-source';

/** What Chromium calls VP8 and its retransmissions in its descriptions. */
export const VP8_PAYLOAD_TYPE = 96;
export const RTX_PAYLOAD_TYPE = 97;

export const VIDEO_CLOCK_RATE = 90_000;

/** Of the libwebrtc that Chromium runs: a report of video every second. */
const REPORT_INTERVAL = 1000;

/** A thumbnail, so that a call stays small enough to be looked at packet by packet. */
const THUMBNAIL: VideoPace = { framesPerSecond: 5, frame: [400, 900], keyFrame: [2_200, 3_000] };

/** The sources of one side: the stream, and what of it is sent again. */
export interface VideoSources {
  readonly source: number;
  readonly repair: number;
}

/** The video section of a transport: what both sides agreed on in their descriptions. */
export interface VideoSection {
  readonly mid: string;
  readonly own: VideoSources;
  /** Undefined: nothing is received. */
  readonly theirs: VideoSources | undefined;
  readonly cname: string;
}

/** VP8 both ways, in payloads of `largest` bytes at most; lost packets are sent again (RFC 4588). */
export function videoStream(
  { mid, own, theirs, cname }: VideoSection,
  largest: number,
  random: Random,
): StreamOptions {
  const numbers = random.stream('numbers');
  return {
    mid,
    ssrc: own.source,
    cname,
    extensionIds: { ...CHROMIUM_IDS, audioLevel: undefined },
    reportInterval: REPORT_INTERVAL,
    sending: {
      source: new Vp8Source(random.stream('vp8'), largest, THUMBNAIL),
      payloadType: VP8_PAYLOAD_TYPE,
      firstSequenceNumber: numbers.integer(0, 0x7fff),
      firstTimestamp: numbers.uint32(),
      retransmission: repairOf(own),
    },
    receiving:
      theirs === undefined
        ? undefined
        : {
            ssrc: theirs.source,
            clockRate: VIDEO_CLOCK_RATE,
            kind: 'video',
            retransmission: repairOf(theirs),
          },
    ntpAtStart: NTP_AT_START,
  };
}

function repairOf({ repair }: VideoSources): RetransmissionOptions {
  return { ssrc: repair, payloadType: RTX_PAYLOAD_TYPE };
}
