import type { RtpStream } from '@/lib/srtp/media/rtp-stream';
import type { ReceivedCounts, SentCounts } from '@/lib/srtp/media/stream-counts';
import { PICTURE_SIZE } from '@/lib/srtp/media/vp8-payload';
import type { SourceReception } from '@/lib/srtp/srtp-session';
import type { StatsEntry } from '@/lib/trace/samples';
import { OPUS_CLOCK_RATE, OPUS_PAYLOAD_TYPE } from './audio';
import { VIDEO_CLOCK_RATE, VP8_PAYLOAD_TYPE } from './video';

/*
 * What the endpoints count, in the form that a browser gives its counts (webrtc-stats §8): seconds,
 * and the bytes of payloads without headers. `srtp-source` is ours: no browser shows its window.
 */

type Kind = 'audio' | 'video';

const PICTURE = { frameWidth: PICTURE_SIZE.width, frameHeight: PICTURE_SIZE.height } as const;

const CODECS = {
  audio: {
    id: `codec ${OPUS_PAYLOAD_TYPE}`,
    type: 'codec',
    payloadType: OPUS_PAYLOAD_TYPE,
    mimeType: 'audio/opus',
    clockRate: OPUS_CLOCK_RATE,
    channels: 2,
  },
  video: {
    id: `codec ${VP8_PAYLOAD_TYPE}`,
    type: 'codec',
    payloadType: VP8_PAYLOAD_TYPE,
    mimeType: 'video/VP8',
    clockRate: VIDEO_CLOCK_RATE,
  },
} as const satisfies Record<Kind, StatsEntry>;

/** Frames of the last second, told by how many there are now. */
export type FrameRate = (stream: string, frames: number) => number;

/** The statistics of one section, both directions. Streams are named as their events name them. */
export function sectionStatistics(
  kind: Kind,
  { counts, sentCounts, options: { mid } }: RtpStream,
  receptionOf: (ssrc: number) => SourceReception | undefined,
  frameRate: FrameRate,
): readonly StatsEntry[] {
  const about = { kind, mid, codecId: CODECS[kind].id };
  const reception = counts && receptionOf(counts.ssrc);
  return [
    CODECS[kind],
    ...(sentCounts === undefined ? [] : outbound(about, sentCounts, frameRate)),
    // As in a browser, nothing is counted of a stream that has not begun.
    ...(counts === undefined || counts.received === 0 ? [] : [inbound(about, counts, frameRate)]),
    ...(counts === undefined || reception === undefined ? [] : [source(counts.ssrc, reception)]),
  ];
}

interface About {
  readonly kind: Kind;
  readonly mid: string;
  readonly codecId: string;
}

function outbound(about: About, sent: SentCounts, frameRate: FrameRate): readonly StatsEntry[] {
  const { ssrc, report } = sent;
  const id = `sent ${ssrc}`;
  const own = {
    id,
    type: 'outbound-rtp',
    ssrc,
    ...about,
    packetsSent: sent.packets,
    bytesSent: sent.octets,
    nackCount: sent.nacks,
    retransmittedPacketsSent: sent.retransmitted,
    ...(about.kind === 'video' && {
      framesEncoded: sent.frames,
      keyFramesEncoded: sent.keyFrames,
      framesPerSecond: frameRate(id, sent.frames),
      ...PICTURE,
      pliCount: sent.keyFrameRequests,
    }),
  };
  if (report === undefined) return [own];
  return [
    own,
    {
      id: `reported ${ssrc}`,
      type: 'remote-inbound-rtp',
      ssrc,
      kind: about.kind,
      localId: id,
      packetsLost: report.cumulativeLost,
      fractionLost: report.fractionLost,
      jitter: seconds(report.jitter),
      ...(report.roundTrip !== undefined && { roundTripTime: seconds(report.roundTrip) }),
    },
  ];
}

function inbound(about: About, counts: ReceivedCounts, frameRate: FrameRate): StatsEntry {
  const { ssrc } = counts;
  const id = `received ${ssrc}`;
  return {
    id,
    type: 'inbound-rtp',
    ssrc,
    ...about,
    packetsReceived: counts.received,
    bytesReceived: counts.octets,
    packetsLost: counts.lost,
    jitter: seconds(counts.jitter),
    nackCount: counts.nacks,
    retransmittedPacketsReceived: counts.recovered,
    ...(about.kind === 'video' && {
      framesReceived: counts.frames,
      framesDecoded: counts.decodableFrames,
      framesPerSecond: frameRate(id, counts.decodableFrames),
      ...(counts.frames > 0 && PICTURE),
      pliCount: counts.keyFrameRequests,
    }),
  };
}

function source(
  ssrc: number,
  { rolloverCounter, highestIndex, window }: SourceReception,
): StatsEntry {
  return {
    id: `source ${ssrc}`,
    type: 'srtp-source',
    ssrc,
    rolloverCounter,
    // 48 bits: a number keeps them exactly.
    highestIndex: Number(highestIndex),
    window: window.map((isAccepted) => (isAccepted ? '1' : '0')).join(''),
  };
}

/** To the microsecond. */
function seconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1_000_000;
}
