import type { PacketLayer } from '@/lib/selectors/packet-layers';
import type { Reader } from '@/lib/selectors/packet-readers';
import type { DatagramClass } from '@/lib/srtp/first-byte';

type InnerKind = Exclude<PacketLayer['kind'], 'wire' | 'datagram'>;

const layerNames: Readonly<Record<InnerKind, string>> = {
  plaintext: 'Inside',
  joined: 'Put together',
};

const readers: Readonly<Record<Reader, { readonly name: string; readonly means: string }>> = {
  clear: {
    name: 'Anybody on the path',
    means: 'can read it, and could change it',
  },
  authenticated: {
    name: 'Anybody, but protected',
    means: 'can read it; a change is noticed, because the tag covers it',
  },
  hidden: {
    name: 'Only the two ends',
    means: 'encrypted: others see its length and when it passed',
  },
  tag: {
    name: 'The proof',
    means: 'anybody sees it, only a key can compute or check it',
  },
};

/** What still shows of a message, by the name of its field. */
const learned: Readonly<Record<string, string>> = {
  'rtp-packet':
    'A relay or an eavesdropper still learns which stream it is (SSRC), its codec number, sequence and timestamp, the header extensions (among them often how loud the speaker is), how long the payload is, and the rhythm of the packets.',
  'srtcp-packet':
    'A relay or an eavesdropper still learns which stream sends the report, of which type the first one is, its index and its length.',
  'dtls-datagram':
    'A relay or an eavesdropper still learns that DTLS is spoken, how long each record is, and when. The hellos are in clear, and in DTLS 1.2 the certificates, too.',
  'stun-message':
    'STUN hides nothing. A check is protected against change by a password from the descriptions, and anybody can read it.',
  'channel-data':
    'ChannelData protects nothing: its header is for the relay, and what it carries must protect itself.',
};

const classes: Readonly<Record<DatagramClass, string>> = {
  stun: 'STUN: the ICE agent',
  zrtp: 'ZRTP: not used in WebRTC',
  dtls: 'DTLS: the handshake, and data channels inside',
  'turn-channel-data': 'TURN channel data: the TURN client takes out what is in it',
  rtp: 'RTP or SRTP: the media streams',
  rtcp: 'RTCP or SRTCP: the reports about media',
  quic: 'QUIC: not used here',
  unassigned: 'nobody: it is dropped',
};

const given: Readonly<Record<string, string>> = {
  drawn: 'drawn at random: it begins here',
  sent: 'sent as it is',
  received: 'received as it is',
  constant: 'a constant of the specification',
  'key-log': 'told by a key log',
};

/** Values of a byte, both ends included. */
interface ByteValues {
  readonly first: number;
  readonly last: number;
}

/** What stands around tree and bytes: layers, readers, where a value came from. */
export const packetViewWords = {
  layers: 'Layers',
  datagram: (bytes: number) => `UDP datagram, ${bytes} bytes`,
  /** Before the tree of a whole datagram. */
  datagramNote: 'The header as the sender wrote it; each NAT on the way writes its own.',
  wire: (bytes: number) => `On the wire, ${bytes} bytes`,
  layer: (kind: InnerKind, what: string) => `${layerNames[kind]}: ${what}`,
  record: (epoch: number) => `record of epoch ${epoch}`,
  rtp: 'RTP in clear',
  rtcp: 'RTCP in clear',
  /** Wherever something was opened. */
  opened:
    'Opened with the keys of this simulated call; on a real wire only its two ends can do that.',
  openedShort: 'opened with the keys of this simulated call',
  stillClosed: 'This part stays closed: no key of the call opens it.',
  annotations: 'Annotations',
  annotationsOn: 'On',
  annotationsOff: 'Off',
  readersHeading: 'Who can read this',
  readers,
  count: (bytes: number) => (bytes === 1 ? '1 byte' : `${bytes} bytes`),
  none: 'nothing',
  learned,
  below:
    'Before these bytes stand the IP and UDP headers with both addresses and ports: everybody on the path reads those.',
  allHidden: (bytes: number) =>
    `All ${bytes} bytes stood encrypted on the wire: only the two ends can read them.`,
  partHidden: 'Opened with the keys. On the way, this is who could read these bytes:',
  /** What can be said of a record that was not opened. */
  encrypted: {
    unified: (epochBits: number) => `Encrypted (DTLS 1.3, epoch …${epochBits})`,
    full: (type: string) => `Encrypted ${type}`,
    withId: 'Encrypted (with a connection ID)',
  },
  strip: {
    label: 'Before and after protection',
    plain: 'In clear',
    wire: 'On the wire',
    header: 'header',
    payload: 'payload',
    plaintext: 'plaintext',
    encrypted: 'encrypted',
    tag: 'tag',
    index: 'index',
    nonce: 'nonce',
  },
  arrival: {
    heading: 'This datagram goes to',
    /** One sentence for who cannot see the ruler. */
    sorted: (peer: string, first: number, to: string) =>
      `${to} (its first byte is ${first}, at peer ${peer}).`,
    /** RTCP has a range of second bytes of its own (RFC 5761 §4). */
    second: (second: number, { first, last }: ByteValues, isRtcp: boolean) =>
      isRtcp
        ? `The second byte is ${second}, within ${first} to ${last}: so it is RTCP, not RTP (RFC 5761 §4).`
        : `The second byte is ${second}, not within ${first} to ${last}: so it is RTP, not RTCP (RFC 5761 §4).`,
    inner: (first: number, to: string) => `What was in it begins with ${first}: ${to}.`,
    ruler: 'Values of the first byte, 0 to 255',
    classes,
    short: { stun: 'STUN', zrtp: 'ZRTP', dtls: 'DTLS', turn: 'TURN', media: 'RTP, RTCP' },
  },
  values: {
    feeds: 'Feeds',
    'made-with': 'Made with',
    /** The accessible name of a row of values. */
    chain: (relation: string, count: number) => `${relation}: ${count} values, from first to last`,
    from: 'Made from',
    to: 'Feeds',
    function: 'Function',
    given,
    hex: (id: string) => `${id} as hex`,
    bytes: (count: number) => `${count} bytes`,
    close: 'Close',
    at: (peer: string) => `as peer ${peer} derived it`,
  },
  link: 'Copy a link to this field',
  linkCopied: 'The link is in the clipboard.',
  linkRefused: 'The browser did not let the link into the clipboard.',
  noSuchField: (field: string) =>
    `The link names a field that this packet does not have: ${field}.`,
};
