import type { Random } from '@/lib/random';
import { NTP_AT_START } from '@/lib/srtp/media/ntp-time';
import { OpusSource } from '@/lib/srtp/media/opus-source';
import { CHROMIUM_IDS, type StreamOptions } from '@/lib/srtp/media/stream-options';

/** What Chromium calls Opus in its descriptions. */
export const OPUS_PAYLOAD_TYPE = 111;

export const OPUS_CLOCK_RATE = 48_000;

/** Of the libwebrtc that Chromium runs: a report of audio every five seconds. */
const REPORT_INTERVAL = 5000;

/** The audio section of a transport: what both sides agreed on in their descriptions. */
export interface AudioSection {
  readonly mid: string;
  readonly ownSource: number;
  /** Undefined: nothing is received. */
  readonly theirSource: number | undefined;
  readonly cname: string;
}

/** Opus both ways. */
export function audioStream(
  { mid, ownSource, theirSource, cname }: AudioSection,
  random: Random,
): StreamOptions {
  const numbers = random.stream('numbers');
  return {
    mid,
    ssrc: ownSource,
    cname,
    extensionIds: CHROMIUM_IDS,
    reportInterval: REPORT_INTERVAL,
    sending: {
      source: new OpusSource(random.stream('opus')),
      payloadType: OPUS_PAYLOAD_TYPE,
      firstSequenceNumber: numbers.integer(0, 0x7fff),
      firstTimestamp: numbers.uint32(),
      retransmission: undefined,
    },
    receiving:
      theirSource === undefined
        ? undefined
        : {
            ssrc: theirSource,
            clockRate: OPUS_CLOCK_RATE,
            kind: 'audio',
            retransmission: undefined,
          },
    ntpAtStart: NTP_AT_START,
  };
}
