import type { Random } from '@/lib/random';
import { MediaSession } from '@/lib/srtp/media/media-session';
import { NTP_AT_START } from '@/lib/srtp/media/ntp-time';
import { OpusSource } from '@/lib/srtp/media/opus-source';
import { RtpStream } from '@/lib/srtp/media/rtp-stream';
import { CHROMIUM_IDS, TransportCounter } from '@/lib/srtp/media/stream-options';
import type { SessionKeys } from '@/lib/srtp/session-keys';
import type { Milliseconds } from '@/lib/time';

/** What Chromium calls Opus in its descriptions. */
export const OPUS_PAYLOAD_TYPE = 111;

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

/** Opus both ways, protected with these keys from now on. */
export function createAudio(
  now: Milliseconds,
  { mid, ownSource, theirSource, cname }: AudioSection,
  keys: { readonly ours: SessionKeys; readonly theirs: SessionKeys },
  random: Random,
): MediaSession {
  const numbers = random.stream('numbers');
  const stream = new RtpStream(
    now,
    {
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
          : { ssrc: theirSource, clockRate: 48_000, kind: 'audio', retransmission: undefined },
      ntpAtStart: NTP_AT_START,
    },
    new TransportCounter(),
    random.stream('reports'),
  );
  return new MediaSession([stream], keys.ours, keys.theirs);
}
