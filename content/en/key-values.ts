import type { KeyKind } from '@/lib/selectors/key-kind';

interface KeyValueWords {
  /** As within a sentence: what begins one is capitalized by the view. */
  readonly name: string;
  readonly means: string;
}

/** What each value of a key schedule is called and what it is for. */
export const keyValueWords: Readonly<Record<KeyKind, KeyValueWords>> = {
  'private-key': {
    name: 'private key',
    means:
      'Drawn at random for this one call. Everything secret here begins with it, and it is never sent.',
  },
  'public-key': {
    name: 'public key',
    means:
      'Computed from the private key and sent in clear. The way back, from it to the private key, nobody knows.',
  },
  'key-share': {
    name: 'key share',
    means: 'What the hello carries: the part of ML-KEM first, then the X25519 public key.',
  },
  'ml-kem-seed': {
    name: 'ML-KEM seed',
    means: '64 random bytes from which the client makes its pair of ML-KEM keys. Never sent.',
  },
  'encapsulation-key': {
    name: 'encapsulation key',
    means:
      'The public half of ML-KEM. With it the server wraps up a secret that only the client can unwrap.',
  },
  'ml-kem-randomness': {
    name: 'ML-KEM randomness',
    means: '32 random bytes that the server puts into the wrapping. Never sent.',
  },
  ciphertext: {
    name: 'ML-KEM ciphertext',
    means: 'The wrapped secret, which the server sends back. Only the holder of the seed opens it.',
  },
  'ml-kem-secret': {
    name: 'ML-KEM secret',
    means: 'The half of the shared secret that is meant to withstand a quantum computer.',
  },
  'x25519-secret': {
    name: 'X25519 secret',
    means: 'The half from the elliptic curve: it still protects, should ML-KEM prove weak.',
  },
  'shared-secret': {
    name: 'shared secret',
    means:
      'Both sides come to the same bytes, each from a secret of its own and what the other one sent. Whoever merely listens cannot.',
  },
  'premaster-secret': {
    name: 'premaster secret',
    means: 'The name that DTLS 1.2 has for the shared secret; the bytes are the same.',
  },
  random: {
    name: 'random',
    means: '32 fresh bytes of a hello, in clear. Because of them no two calls get the same keys.',
  },
  message: {
    name: 'message',
    means:
      'A handshake message as both sides hash it: in one piece, whatever datagrams it came in.',
  },
  'transcript-hash': {
    name: 'transcript hash',
    means:
      'One hash over every handshake message so far. It binds the keys to exactly this conversation: had anybody changed a byte on the way, the two sides would get different keys.',
  },
  zeros: {
    name: 'zeros',
    means: 'They stand where nothing is mixed in, such as the pre-shared key that WebRTC lacks.',
  },
  'empty-hash': {
    name: 'hash of nothing',
    means: 'The context of a label that is bound to no message: the hash of zero bytes.',
  },
  'first-client-hello': {
    name: 'first ClientHello',
    means: 'The one that a HelloRetryRequest turned down.',
  },
  'first-client-hello-hash': {
    name: 'hash of the first ClientHello',
    means: 'It stands for that message in the transcript.',
  },
  'message-hash-header': {
    name: 'header of the message hash',
    means: 'Type 254 and a length: the hash poses as a handshake message.',
  },
  'early-secret': {
    name: 'early secret',
    means:
      'Where a pre-shared key would enter. WebRTC has none, so everybody can compute this one: it is no secret yet.',
  },
  'derived-secret': {
    name: 'derived secret',
    means: 'A step between two secrets, so that none of them is used for two purposes.',
  },
  'handshake-secret': {
    name: 'handshake secret',
    means:
      'Here the shared secret enters the schedule. All that protects the rest of the handshake comes from it.',
  },
  'master-secret': {
    name: 'master secret',
    means: 'The root of the keys for data and of everything that other protocols are given.',
  },
  'handshake-traffic-secret': {
    name: 'handshake traffic secret',
    means:
      'The source of the keys with which this side encrypts its handshake after the hellos: its certificate, for one.',
  },
  'application-traffic-secret': {
    name: 'application traffic secret',
    means:
      'The source of the keys with which this side encrypts data: in WebRTC data channels (SCTP). Media have keys of their own.',
  },
  'handshake-key': {
    name: 'handshake key',
    means: 'Encrypts and authenticates the handshake records that this side sends.',
  },
  'handshake-iv': {
    name: 'handshake IV',
    means: 'With the number of a record it makes the nonce: no two records share one.',
  },
  'handshake-sn': {
    name: 'handshake number key',
    means: 'Masks the sequence number in the header of each handshake record.',
  },
  'application-key': {
    name: 'application key',
    means: 'Encrypts and authenticates the data that this side sends.',
  },
  'application-iv': {
    name: 'application IV',
    means: 'With the number of a record it makes the nonce: no two records share one.',
  },
  'application-sn': {
    name: 'application number key',
    means: 'Masks the sequence number in the header of each record with data.',
  },
  'finished-key': {
    name: 'Finished key',
    means: 'Used once: for the proof in this side’s Finished.',
  },
  'verify-data': {
    name: 'verify data',
    means:
      'What Finished carries: the proof that this side has the same secrets and saw the same messages.',
  },
  'exporter-master-secret': {
    name: 'exporter master secret',
    means: 'Kept for other protocols that want keys out of this handshake. Here SRTP does.',
  },
  'resumption-master-secret': {
    name: 'resumption master secret',
    means: 'For taking the connection up again later, which WebRTC does not do.',
  },
  'exporter-secret': {
    name: 'exporter secret',
    means: 'The exporter’s secret for SRTP’s label alone: another label would give another one.',
  },
  'exporter-context': {
    name: 'exporter context',
    means: 'What the exporter mixes in besides its label.',
  },
  exported: {
    name: 'exported keying material',
    means:
      'What DTLS hands to SRTP: the master keys of client and server, then their master salts, to be cut apart.',
  },
  'key-block': {
    name: 'key block',
    means: 'All record keys in one row, to be cut apart: two keys, then two IVs.',
  },
  'write-key': {
    name: 'write key',
    means: 'Encrypts and authenticates the records that this side sends.',
  },
  'write-iv': {
    name: 'write IV',
    means: 'The fixed part of each nonce; the other part goes with the record.',
  },
  'srtp-master-key': {
    name: 'SRTP master key',
    means:
      'The source of all keys for the media that this side sends. No packet is encrypted with it.',
  },
  'srtp-master-salt': {
    name: 'SRTP master salt',
    means: 'Goes with the master key, so that the input of the derivation cannot be guessed.',
  },
  'srtp-encryption-key': {
    name: 'SRTP encryption key',
    means: 'Encrypts the payload of the RTP packets that this side sends: sound and picture.',
  },
  'srtp-authentication-key': {
    name: 'SRTP authentication key',
    means: 'Makes the tag at the end of each RTP packet; a changed bit does not pass it.',
  },
  'srtp-salt': {
    name: 'SRTP salt',
    means: 'With SSRC and packet number it makes the initialization vector of each RTP packet.',
  },
  'srtcp-encryption-key': {
    name: 'SRTCP encryption key',
    means: 'Encrypts the reports (RTCP) that this side sends.',
  },
  'srtcp-authentication-key': {
    name: 'SRTCP authentication key',
    means: 'Makes the tag of each RTCP packet.',
  },
  'srtcp-salt': {
    name: 'SRTCP salt',
    means: 'With SSRC and packet number it makes the initialization vector of each RTCP packet.',
  },
  other: { name: 'value', means: 'A value that this page has no name for.' },
};
