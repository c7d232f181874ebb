import type { IceParameters } from '@/lib/ice/agent/agent';
import type { Random } from '@/lib/random';
import { CHROMIUM_IDS } from '@/lib/srtp/media/stream-options';
import { EXTENSION_URIS } from '@/lib/srtp/rtp/extension-values';
import { OPUS_PAYLOAD_TYPE } from '../secure/audio';
import { SECTION_MIDS } from '../secure/section-mids';
import { RTX_PAYLOAD_TYPE, type VideoSources, VP8_PAYLOAD_TYPE } from '../secure/video';

/*
 * Descriptions of a call as a browser would write them (RFC 9429 §5.2, RFC 8841): data channels, and
 * audio and video before them where DTLS and media are simulated, too. Where they are not, nobody
 * has a certificate, and the fingerprint is drawn by chance.
 */

export interface DescriptionParts {
  readonly type: 'offer' | 'answer';
  /** Counts the descriptions of a peer from 1; the session version is one more (RFC 9429 §5.2.1). */
  readonly version: number;
  readonly sessionId: string;
  readonly fingerprint: string;
  readonly parameters: IceParameters;
  readonly lite: boolean;
  readonly trickle: boolean;
  /** Candidate lines without "a=", of those that are known already. */
  readonly candidates: readonly string[];
  readonly ended: boolean;
  /** Audio and video before the data channels, where media really follow. */
  readonly media: MediaLines | undefined;
  /** `a=setup`, where it is not the usual one: actpass in an offer, active in an answer. */
  readonly setup?: 'active' | 'passive' | undefined;
}

/** What the media sections say of their streams. */
export interface MediaLines {
  readonly audioSource: number;
  readonly videoSources: VideoSources;
  readonly cname: string;
}

/** The first m-section of a simulated call, which names its transport. */
export const MID = '0';

/** The sections that share its transport (BUNDLE, RFC 9143): without media there is that of data. */
export function sectionMids(media: MediaLines | undefined): readonly string[] {
  return media === undefined ? [MID] : Object.values(SECTION_MIDS);
}

export function descriptionText(parts: DescriptionParts): string {
  const { version, sessionId, candidates, media } = parts;
  const mids = sectionMids(media);
  const transport = transportLines(parts);
  const lines = [
    'v=0',
    `o=- ${sessionId} ${version + 1} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    ...(parts.lite ? ['a=ice-lite'] : []),
    `a=group:BUNDLE ${mids.join(' ')}`,
    ...(media === undefined
      ? []
      : [
          `m=audio 9 UDP/TLS/RTP/SAVPF ${OPUS_PAYLOAD_TYPE}`,
          'c=IN IP4 0.0.0.0',
          ...candidates.map((line) => `a=${line}`),
          ...transport,
          `a=mid:${SECTION_MIDS.audio}`,
          ...audioLines(media),
          `m=video 9 UDP/TLS/RTP/SAVPF ${VP8_PAYLOAD_TYPE} ${RTX_PAYLOAD_TYPE}`,
          'c=IN IP4 0.0.0.0',
          ...transport,
          `a=mid:${SECTION_MIDS.video}`,
          ...videoLines(media),
        ]),
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...(media === undefined ? candidates.map((line) => `a=${line}`) : []),
    ...transport,
    `a=mid:${mids.at(-1)}`,
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Alike in every section of the bundle (RFC 9143 §7.1.3). */
function transportLines(parts: DescriptionParts): readonly string[] {
  const { type, parameters } = parts;
  return [
    ...(parts.ended ? ['a=end-of-candidates'] : []),
    `a=ice-ufrag:${parameters.usernameFragment}`,
    `a=ice-pwd:${parameters.password}`,
    `a=ice-options:${parts.trickle ? 'trickle ice2' : 'ice2'}`,
    `a=fingerprint:sha-256 ${parts.fingerprint}`,
    `a=setup:${parts.setup ?? (type === 'offer' ? 'actpass' : 'active')}`,
  ];
}

function audioLines({ audioSource, cname }: MediaLines): readonly string[] {
  const { mid, audioLevel, absSendTime, transportCc } = CHROMIUM_IDS;
  return [
    `a=extmap:${audioLevel} ${EXTENSION_URIS['audio-level']}`,
    `a=extmap:${absSendTime} ${EXTENSION_URIS['abs-send-time']}`,
    `a=extmap:${transportCc} ${EXTENSION_URIS['transport-cc']}`,
    `a=extmap:${mid} ${EXTENSION_URIS.mid}`,
    'a=sendrecv',
    'a=rtcp-mux',
    `a=rtpmap:${OPUS_PAYLOAD_TYPE} opus/48000/2`,
    `a=ssrc:${audioSource} cname:${cname}`,
  ];
}

function videoLines({ videoSources, cname }: MediaLines): readonly string[] {
  const { mid, absSendTime, transportCc } = CHROMIUM_IDS;
  const { source, repair } = videoSources;
  return [
    `a=extmap:${absSendTime} ${EXTENSION_URIS['abs-send-time']}`,
    `a=extmap:${transportCc} ${EXTENSION_URIS['transport-cc']}`,
    `a=extmap:${mid} ${EXTENSION_URIS.mid}`,
    'a=sendrecv',
    'a=rtcp-mux',
    'a=rtcp-rsize',
    `a=rtpmap:${VP8_PAYLOAD_TYPE} VP8/90000`,
    `a=rtcp-fb:${VP8_PAYLOAD_TYPE} ccm fir`,
    `a=rtcp-fb:${VP8_PAYLOAD_TYPE} nack`,
    `a=rtcp-fb:${VP8_PAYLOAD_TYPE} nack pli`,
    `a=rtpmap:${RTX_PAYLOAD_TYPE} rtx/90000`,
    `a=fmtp:${RTX_PAYLOAD_TYPE} apt=${VP8_PAYLOAD_TYPE}`,
    `a=ssrc-group:FID ${source} ${repair}`,
    `a=ssrc:${source} cname:${cname}`,
    `a=ssrc:${repair} cname:${cname}`,
  ];
}

/** Who a simulated peer says to be: drawn once for the whole call. */
export interface PeerIdentity {
  readonly sessionId: string;
  readonly fingerprint: string;
}

export function newIdentity(random: Random): PeerIdentity {
  const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');
  return {
    // 63 bits in Chrome; fewer here, so that every reader keeps them exactly.
    sessionId: String(random.uint32() * 2 ** 20 + random.integer(0, 2 ** 20 - 1)),
    fingerprint: [...random.bytes(32)].map(hex).join(':'),
  };
}
