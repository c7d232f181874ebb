import { describeFormat } from './formats/describe-format';
import { kindOfDescription } from './kind-of-description';
import type { CodecName, LineContext } from './line-context';
import { type Description, firstOf, linesOf, type ReadLine, type Section } from './reading';
import { staticCodecOf } from './static-payload-types';

/**
 * What each line's meaning needs to know of the lines around it. One pass over the description;
 * every look-up afterwards costs O(1). A payload type without rtpmap is that of RFC 3551.
 */
export function contextsOf(description: Description): (line: ReadLine) => LineContext {
  const medias = mediaByMid(description);
  const mediaOfMid = (mid: string) => medias.get(mid);
  const ufrag = firstOf(description.session, 'ice-ufrag')?.ufrag;
  const announced = announcementOf(description);
  const session: LineContext = {
    ...NOTHING,
    place: { in: 'session' },
    mediaOfMid,
    announced,
    ufrag,
  };
  const around: LineContext = { ...session, place: { in: 'around' }, ufrag: undefined };
  const media = description.media.map((section, index) => ({
    ...contextOfMedia(section, index, mediaOfMid, ufrag),
    announced,
  }));
  return ({ line }) => {
    if (line.place.in === 'around') return around;
    return line.place.in === 'session' ? session : (media[line.place.index] ?? session);
  };
}

/** Found out once, and only when a line's meaning hangs on it. */
function announcementOf(description: Description): () => boolean {
  let announced: boolean | undefined;
  return () => {
    if (announced === undefined) {
      const { kind } = kindOfDescription(description);
      announced = kind === 'rtsp' || kind === 'broadcast';
    }
    return announced;
  };
}

const NOTHING = {
  media: undefined,
  mid: undefined,
  rtp: false,
  codecOf: () => undefined,
  formatOf: (_payloadType, parameters) => describeFormat('', parameters),
  repairs: () => undefined,
  directionOfRid: () => undefined,
} satisfies Partial<LineContext>;

function contextOfMedia(
  section: Section,
  index: number,
  mediaOfMid: LineContext['mediaOfMid'],
  sessionUfrag: string | undefined,
): LineContext {
  const media = firstOf(section, 'media');
  const rtp = media !== undefined && carriesRtp(media.proto);
  const codecs = codecsByPayloadType(section);
  const repaired = repairedPayloadTypes(section);
  const rids = new Map(
    linesOf(section, 'rid').map(({ reading }) => [reading.rid, reading.direction]),
  );
  const codecOf = (payloadType: number) =>
    codecs.get(payloadType) ?? (rtp ? staticCodecOf(payloadType) : undefined);
  return {
    place: { in: 'media', index },
    media: media?.media,
    mid: firstOf(section, 'mid')?.mid,
    rtp,
    codecOf,
    formatOf: (payloadType, parameters) =>
      describeFormat(codecOf(payloadType)?.codec ?? '', parameters),
    repairs: (payloadType) => repaired.get(payloadType),
    mediaOfMid,
    directionOfRid: (rid) => rids.get(rid),
    ufrag: firstOf(section, 'ice-ufrag')?.ufrag ?? sessionUfrag,
  };
}

/** `RTP/AVP`, `UDP/TLS/RTP/SAVPF`, `TCP/RTP/AVP` …: the formats are payload types. */
export function carriesRtp(proto: string): boolean {
  return /(^|\/)RTP\//i.test(proto);
}

function mediaByMid(description: Description): ReadonlyMap<string, string> {
  const medias = new Map<string, string>();
  for (const section of description.media) {
    const mid = firstOf(section, 'mid')?.mid;
    const media = firstOf(section, 'media')?.media;
    if (mid !== undefined && media !== undefined && !medias.has(mid)) medias.set(mid, media);
  }
  return medias;
}

/** Where a payload type is mapped twice, the last one counts, as it does in Chromium. */
function codecsByPayloadType(section: Section): ReadonlyMap<number, CodecName> {
  return new Map(
    linesOf(section, 'rtpmap').map(({ reading }) => {
      const { payloadType, codec, clockRate, channels } = reading;
      return [payloadType, { codec, clockRate, channels }] as const;
    }),
  );
}

function repairedPayloadTypes(section: Section): ReadonlyMap<number, number> {
  const repaired = new Map<number, number>();
  for (const { reading } of linesOf(section, 'fmtp')) {
    const apt = reading.parameters.find(({ name }) => name.toLowerCase() === 'apt')?.value;
    if (apt !== undefined && /^\d{1,3}$/.test(apt) && /^\d{1,3}$/.test(reading.format)) {
      repaired.set(Number(reading.format), Number(apt));
    }
  }
  return repaired;
}
