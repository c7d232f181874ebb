/** Texts of the DTLS panel: what was agreed, certificates, fingerprints. */
export const securityWords = {
  heading: 'DTLS',
  empty: 'No DTLS transport exists yet at this moment.',
  limits:
    'A page cannot see the DTLS packets of its own call, neither flights nor retransmissions; what stands here is what the browser tells.',
  notObserved: 'This peer was not observed: its side of the handshake is not known.',
  states: {
    new: 'new',
    connecting: 'connecting',
    connected: 'connected',
    closed: 'closed',
    failed: 'failed',
  },
  agreed: {
    version: 'Version',
    cipher: 'Cipher suite',
    role: 'Role',
    srtp: 'SRTP profile',
    roles: { client: 'client: sends the first message', server: 'server' },
    recordNumber: (number: string) => `record layer 0x${number}`,
    cipherParts: (encryption: string, hash: string) =>
      `${encryption} for records, ${hash} for keys`,
    cipherExchange: (exchange: string, proof: string) => `keys by ${exchange}, proven by ${proof}`,
    exchangeElsewhere: 'DTLS 1.3 agrees key exchange and signature apart from the cipher suite',
    srtpParts: (cipher: string, key: number, authentication: string, tag: number) =>
      `${cipher} with a key of ${key} bits; ${authentication}, tag of ${tag} bits on each packet`,
  },
  certificate: {
    local: 'Own certificate',
    remote: 'The other side’s certificate, as it came',
    localMissing:
      'This browser shows a page no certificate of its own. The other peer’s panel has it, as it arrived there.',
    waiting: 'It comes in the handshake.',
    /** Of one's own, where every flight is known; and where it may be on its way. */
    unsent: 'It is there from the start, and has not been sent yet.',
    sending: 'It is there from the start, and is sent in the handshake.',
    broken: (reason: string) => `The certificate could not be read: ${reason}`,
    reading: 'Reading the certificate',
    subject: 'Subject',
    issuer: 'Issuer',
    selfIssued: 'itself: nobody vouches for it',
    validity: 'Valid',
    validFromTo: (from: string, to: string) => `${from} to ${to}`,
    key: 'Key',
    rsa: (bits: number) => `RSA, ${bits} bits`,
    rsaUnknown: 'RSA',
    ec: (curve: string) => `elliptic curve ${curve}`,
    signature: 'Signature',
    serial: 'Serial number',
    size: 'Size',
    bytes: (count: number) => `${count} bytes`,
    more: (count: number) =>
      count === 1 ? 'One more certificate in the chain' : `${count} more certificates in the chain`,
  },
  fingerprint: {
    promised: 'promised',
    computed: 'computed',
    promisedRemote: 'in the remote description',
    promisedLocal: 'in the local description',
    sessionLevel: 'session level',
    mediaLevel: 'media level',
    fromBytes: 'from the bytes of the certificate',
    match: 'Equal: this is the certificate that the description promised.',
    rewritten:
      'Equal, but the description was rewritten on its way: it promised the certificate of whoever rewrote it.',
    mismatch: 'Not equal: this certificate is not the one that the description promised.',
    'not-promised': 'No applied description promises a fingerprint for this transport yet.',
    incomparable: 'It cannot be computed here, so nothing is claimed.',
    differing: (count: number, all: number) => `${count} of ${all} bytes differ`,
    unreadable: 'This value is no list of bytes.',
    noWebCrypto: 'This page has no WebCrypto (it needs a secure context).',
    unknownAlgorithm: 'This hash function is not available here.',
    several:
      'Several fingerprints are promised: those of the strongest hash function count, and one of them must match.',
  },
  failures: {
    heading: 'What went wrong',
    alert: (direction: string, level: string, description: string) =>
      `${direction} alert, ${level}: ${description}`,
    sent: 'sent',
    received: 'received',
  },
  explanation: {
    text: 'Anybody can make a certificate like these: they sign themselves, and the browser ignores names and dates. What makes the call safe is only this equality. The description said which certificate will come; somebody in the middle would have to show another one, with another hash. So the call is exactly as trustworthy as the way the description took: whoever can change the signaling can replace the fingerprint too.',
    reference: 'RFC 8827 §6.5',
  },
};
