import type { Basis } from '@/lib/simulator/modelled-handshake';

/** Texts of what a page cannot see of its own call: the modelled handshake and packets beside it. */
export const unseenWords = {
  open: 'What cannot be seen here',
  heading: {
    handshake: 'The handshake that no page can see',
    media: 'The packets that no page can see',
  },
  why: {
    handshake:
      'The browser does the handshake itself and keeps its messages, its keys and every record: a page that could read them could also give them away. Of a handshake it tells five things and no more: version, cipher suite, SRTP profile, role and certificates.',
    media:
      'The browser packs and encrypts media and data itself. A page gets pictures, sound, messages and counters, by an encoded transform whole encoded frames too, but no packet of RTP, RTCP or SCTP and no key: a page that could read them could also give them away.',
    model:
      'So the same is computed here once more, between two hosts with nothing between them. Its bytes are real, but they are not those of this call: its keys, random numbers, addresses and certificates are its own, and computing takes no time in it.',
    reference: 'webrtc-stats, RTCTransportStats',
  },
  running: 'Computing the handshake',
  ready: 'The modelled handshake is computed and stands below.',
  failed: (message: string) => `The handshake could not be computed: ${message}`,
  again: 'Try again',
  values: {
    heading: 'What was agreed',
    caption: 'What this call agreed on, and what was taken here',
    value: 'Value',
    told: 'This call',
    shown: 'Computed here',
    version: 'Version',
    cipher: 'Cipher suite',
    srtpProfile: 'SRTP profile',
    client: 'DTLS client',
    group: 'Key agreement',
    groupChoice: 'Key agreement computed here',
    notTold: 'not told',
    bases: {
      inferred: 'follows from the cipher suite',
      assumed: 'assumed',
      replaced: 'the told one is not computed here: taken instead',
    } satisfies Readonly<Record<Exclude<Basis, 'told'>, string>>,
    whyAssumed: {
      version: 'what two browsers of today agree on',
      cipher: 'what browsers of today take first',
      srtpProfile: 'one of the two that browsers agree on; a call without media may tell none',
      client: 'the side that answered, as RFC 8842 has it',
    },
    groupNote:
      'No statistic tells it. Browsers of today offer both; Chromium 156 and Firefox 153 take X25519MLKEM768, so it is assumed here. It adds a secret that a quantum computer cannot find either; its ClientHello is so long that it takes two datagrams.',
    groupOld: 'No statistic tells it.',
  },
  flights: {
    heading: 'Flight by flight',
    lead: 'A flight is what one side sends before it waits for the other. Press a datagram to open its bytes.',
    label: 'Flights of the handshake',
    direction: (from: string, to: string) => `${from} to ${to}`,
    roles: { client: 'client', server: 'server' },
    messages: (names: readonly string[]) => names.join(', '),
    total: (datagrams: number, bytes: string) => `${datagrams} datagrams, ${bytes} bytes`,
    datagram: (place: number, of: number, bytes: string) =>
      of === 1 ? `1 datagram, ${bytes} bytes` : `Datagram ${place} of ${of}, ${bytes} bytes`,
  },
  keys: 'Its keys, from the two key shares to SRTP',
  certificates: {
    heading: 'Certificates, side by side',
    lead: 'At the left the certificates of this call, as the browser shows them; at the right those of the handshake computed here. It cannot take the ones of this call: it would have to sign with their private keys, and these never leave the browser.',
    of: (peer: string) => `Certificate of ${peer}`,
    live: 'This call',
    model: 'Computed here',
    missing: 'The browser showed no certificate of this side.',
  },
  packets: {
    rtp: {
      heading: 'The first packet of media: SRTP',
      lead: 'The header of RTP stays readable, so that whoever passes the packet on can sort it. The payload is encrypted, and the tag at the end gives away every bit that was changed, in the header too.',
    },
    rtcp: {
      heading: 'The first report: SRTCP',
      lead: 'Only the first 8 bytes stay readable: what it is, and from whom. A number, readable too, is added to each report against replays, and a tag as with SRTP.',
    },
    choice: 'Packet to look into',
    kinds: { rtp: 'Media: SRTP', rtcp: 'Report: SRTCP' },
    data: 'Messages of a data channel are SCTP inside DTLS records: on the wire nothing tells them from any other record.',
    size: (from: string, to: string, bytes: string) => `${from} to ${to}, ${bytes} bytes`,
  },
};
