import type { IceParameters } from '@/lib/ice/agent/agent';
import type { Random } from '@/lib/random';
import { CHROMIUM_IDS } from '@/lib/srtp/media/stream-options';
import { OPUS_PAYLOAD_TYPE } from '../secure/audio';

/*
 * Descriptions of a call as a browser would write them (RFC 9429 §5.2, RFC 8841): one data channel,
 * and audio before it where DTLS and media are simulated, too. Where they are not, nobody has a
 * certificate, and the fingerprint is drawn by chance.
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
  /** Audio beside the data channel, where media really follow. */
  readonly audio: AudioLines | undefined;
}

/** What an audio section says of its stream. */
export interface AudioLines {
  readonly source: number;
  readonly cname: string;
}

/** The first m-section of a simulated call, which names its transport. */
export const MID = '0';
/** The data channels' section, where audio stands before it. */
const SECOND_MID = '1';

export function descriptionText(parts: DescriptionParts): string {
  const { version, sessionId, candidates, audio } = parts;
  const data = audio === undefined ? MID : SECOND_MID;
  const transport = transportLines(parts);
  const lines = [
    'v=0',
    `o=- ${sessionId} ${version + 1} IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    ...(parts.lite ? ['a=ice-lite'] : []),
    `a=group:BUNDLE ${audio === undefined ? MID : `${MID} ${SECOND_MID}`}`,
    ...(audio === undefined
      ? []
      : [
          `m=audio 9 UDP/TLS/RTP/SAVPF ${OPUS_PAYLOAD_TYPE}`,
          'c=IN IP4 0.0.0.0',
          ...candidates.map((line) => `a=${line}`),
          ...transport,
          `a=mid:${MID}`,
          ...audioLines(audio),
        ]),
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...(audio === undefined ? candidates.map((line) => `a=${line}`) : []),
    ...transport,
    `a=mid:${data}`,
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
    `a=setup:${type === 'offer' ? 'actpass' : 'active'}`,
  ];
}

function audioLines({ source, cname }: AudioLines): readonly string[] {
  const { mid, audioLevel, absSendTime, transportCc } = CHROMIUM_IDS;
  return [
    `a=extmap:${audioLevel} urn:ietf:params:rtp-hdrext:ssrc-audio-level`,
    `a=extmap:${absSendTime} http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time`,
    `a=extmap:${transportCc} http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01`,
    `a=extmap:${mid} urn:ietf:params:rtp-hdrext:sdes:mid`,
    'a=sendrecv',
    'a=rtcp-mux',
    `a=rtpmap:${OPUS_PAYLOAD_TYPE} opus/48000/2`,
    `a=ssrc:${source} cname:${cname}`,
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
