/*
 * A description as a large conference has it: an offer of Chromium with very many senders, each an
 * m-section with its codecs, header extensions, candidates and sources.
 */

const CODECS = [
  { name: 'VP8/90000', parameters: undefined },
  { name: 'VP9/90000', parameters: 'profile-id=0' },
  {
    name: 'H264/90000',
    parameters: 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f',
  },
  {
    name: 'H264/90000',
    parameters: 'level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=640032',
  },
  { name: 'AV1/90000', parameters: 'level-idx=5;profile=0;tier=0' },
  { name: 'H265/90000', parameters: 'level-id=180;profile-id=1;tier-flag=0;tx-mode=SRST' },
] as const;

const FEEDBACK = ['goog-remb', 'transport-cc', 'ccm fir', 'nack', 'nack pli'];

const EXTENSIONS = [
  'urn:ietf:params:rtp-hdrext:toffset',
  'http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time',
  'urn:3gpp:video-orientation',
  'http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay',
  'urn:ietf:params:rtp-hdrext:sdes:mid',
  'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id',
];

const CANDIDATES = 12;
const DIGEST = Array.from({ length: 32 }, (_, at) => (at * 7 + 16).toString(16).toUpperCase());

/** An offer of at least so many characters, all lines ended by CRLF. Always the same text. */
export function largeDescription(characters: number): string {
  const sections: string[] = [];
  let length = 0;
  while (length < characters) {
    const section = textOf(videoSection(sections.length));
    sections.push(section);
    length += section.length;
  }
  return textOf(session(sections.length)) + sections.join('');
}

/** An offer of exactly so many lines, the last section cut off where it must. */
export function descriptionOfLines(lines: number): string {
  const sections: string[] = [];
  for (let index = 0; sections.length < lines; index += 1) sections.push(...videoSection(index));
  const head = session(Math.ceil(lines / videoSection(0).length));
  return textOf([...head, ...sections].slice(0, lines));
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join('');
}

function session(sections: number): readonly string[] {
  const mids = Array.from({ length: sections }, (_, mid) => mid);
  return [
    'v=0',
    'o=- 3546004397921447048 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    `a=group:BUNDLE ${mids.join(' ')}`,
    'a=extmap-allow-mixed',
    'a=msid-semantic: WMS',
  ];
}

function videoSection(index: number): readonly string[] {
  const types = CODECS.flatMap((_, at) => [96 + 2 * at, 97 + 2 * at]);
  return [
    `m=video 9 UDP/TLS/RTP/SAVPF ${types.join(' ')}`,
    'c=IN IP4 0.0.0.0',
    'a=rtcp:9 IN IP4 0.0.0.0',
    ...Array.from({ length: CANDIDATES }, (_, at) => candidate(index, at)),
    `a=ice-ufrag:u${index.toString(36).padStart(3, '0')}`,
    `a=ice-pwd:${index.toString(36).padStart(24, 'p')}`,
    'a=ice-options:trickle',
    `a=fingerprint:sha-256 ${DIGEST.join(':')}`,
    'a=setup:actpass',
    `a=mid:${index}`,
    ...EXTENSIONS.map((uri, at) => `a=extmap:${at + 1} ${uri}`),
    'a=sendrecv',
    `a=msid:stream-${index} track-${index}`,
    'a=rtcp-mux',
    'a=rtcp-rsize',
    ...CODECS.flatMap((_, at) => codec(at)),
    ...sources(index),
  ];
}

function candidate(index: number, at: number): string {
  const start = `a=candidate:${1000 + at} ${1 + (at % 2)} udp`;
  const end = `generation 0 network-id ${1 + (at % 3)} network-cost 10`;
  const port = 50_000 + ((index * CANDIDATES + at) % 10_000);
  if (at % 3 === 0) return `${start} 2122260223 192.168.1.${at + 1} ${port} typ host ${end}`;
  const related = `raddr 192.168.1.${at} rport ${port}`;
  if (at % 3 === 1) {
    return `${start} 1686052607 203.0.113.${at} ${port} typ srflx ${related} ${end}`;
  }
  return `${start} 41885439 198.51.100.${at} ${port} typ relay ${related} ${end}`;
}

function codec(at: number): readonly string[] {
  const type = 96 + 2 * at;
  const { name = '', parameters } = CODECS[at] ?? {};
  return [
    `a=rtpmap:${type} ${name}`,
    ...FEEDBACK.map((feedback) => `a=rtcp-fb:${type} ${feedback}`),
    ...(parameters === undefined ? [] : [`a=fmtp:${type} ${parameters}`]),
    `a=rtpmap:${type + 1} rtx/90000`,
    `a=fmtp:${type + 1} apt=${type}`,
  ];
}

function sources(index: number): readonly string[] {
  const ssrcs = [1_000_000 + 2 * index, 1_000_001 + 2 * index];
  return [
    `a=ssrc-group:FID ${ssrcs.join(' ')}`,
    ...ssrcs.flatMap((ssrc) => [
      `a=ssrc:${ssrc} cname:4TOk42mSjXCkVIa6`,
      `a=ssrc:${ssrc} msid:stream-${index} track-${index}`,
    ]),
  ];
}
