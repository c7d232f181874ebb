/** Texts of the report that the command line prints. */
export const reportWords = {
  readAs: 'Read as',
  lines: 'Line by line',
  findings: 'Findings',
  noFindings: 'No finding.',
  line: (number: number) => `line ${number}`,
  severity: { error: 'error', warning: 'warning', information: 'note' },
  foreseen: 'As an offer (foreseen)',
  foreseenAnswer: 'As the answer to the offer (foreseen)',
  accepts: 'accepts it',
  rejects: (title: string, line: number | undefined) =>
    line === undefined ? `rejects it: ${title}` : `rejects it: ${title} (line ${line})`,
  negotiated: 'Negotiated',
  section: (place: number, media: string) => `Section ${place} (${media})`,
  wholeConnection: 'The whole connection',
  offer: 'Offer',
  answer: 'Answer',
  nothing: 'There is no line of SDP in it.',
  usage: `Usage: npm run -s peerscope -- <command>

  explain [FILE…] [--json] [--lang en|ko]             every line of an SDP in words, and what is wrong
  explain --offer FILE --answer FILE [--json] [--lang en|ko]   with what both agree on
  redact [FILE]                                       a copy that names no person, machine or key
  simulate [SCENARIO] [--a PLACE] [--b PLACE] [--turn none|udp,tcp,tls] [--agent rfc8445|chrome]
           [--seed N] [--dtls 1.2|1.3] [--group x25519|X25519MLKEM768] [--srtp PROFILE]
           [--timer libwebrtc|rfc6347] [--mtu BYTES]
           [--attack none|other-certificate|rewritten-descriptions] [--json] [--lang en|ko]
           [--pcapng FILE] [--keylog FILE] [--sctp FILE] [--ladder FILE.svg]
                                                      a call across simulated NATs, and what came of it
  matrix [--turn none|udp,tcp,tls] [--agent rfc8445|chrome] [--json] [--lang en|ko]
                                                      every kind of NAT against every other one
  dissect [FILE…] [--keylog FILE] [--json] [--lang en|ko]
                                                      every packet of a pcap or pcapng, field by field

Without FILE, or with -, standard input is read. With --json one document a line for each file.
PLACE is public, udp-blocked, the name of a NAT (home-router, symmetric-office, mobile-carrier,
linux-masquerade, linux-masquerade-random, linux-masquerade-open), or MAPPING/FILTERING of RFC 4787:
eim, adm or apdm, a slash, eif, adf or apdf. Without SCENARIO two home routers are simulated; both
peers have STUN unless the scenario says otherwise.
--dtls goes on after ICE: a handshake with real keys, then ten seconds of audio, video and data. Each of
--group, --srtp, --timer, --mtu and --attack does so, too. PROFILE is AEAD_AES_128_GCM or
AES128_CM_HMAC_SHA1_80, with SRTP_ before it or without. --timer says when a flight is sent again: as
libwebrtc does, or after RFC 6347's second. --mtu is the largest UDP payload from then on, 256 to 1200
bytes. --attack puts somebody on the path who has a certificate of his own, and who may rewrite the
descriptions, too.
--keylog is a key log as SSLKEYLOGFILE has it: simulate writes one, dissect reads it. A capture may be
packed with gzip; one that simulate wrote has its secrets inside.
--sctp writes the SCTP packets alone, taken out of DTLS, as a pcapng of link type 248; --ladder draws
all messages, at most 400, as a picture. Each file that simulate writes needs a path of its own; - is none.
Exit codes: 0 no error found, the simulation ran or the captures were read, 1 errors found or a file
of several is no capture, 2 nothing could be read, a file could not be written, or a name is unknown.
`,
  usageProblems: {
    command: (found: string) =>
      `no such command: ${found} (explain, redact, simulate, matrix, dissect, help)`,
    pair: (found: string) => `--offer and --answer go together: ${found} is missing`,
    'file beside a pair': (found: string) => `with --offer and --answer, no other file: ${found}`,
    language: (found: string) => `no such language: ${found} (en, ko)`,
    'redact files': (found: string) => `redact takes one file: ${found}`,
    scenario: (found: string, known: string) => `no such scenario: ${found} (${known})`,
    'another scenario': (found: string) => `simulate takes one scenario: ${found}`,
    place: (found: string, known: string) => `no such place: ${found} (${known})`,
    turn: (found: string, known: string) =>
      `--turn takes one or several of ${known}, with commas between them: ${found}`,
    agent: (found: string, known: string) => `no such agent: ${found} (${known})`,
    dtls: (found: string, known: string) => `no such version of DTLS: ${found} (${known})`,
    srtp: (found: string, known: string) => `no such SRTP profile: ${found} (${known})`,
    group: (found: string, known: string) =>
      `no such group of the key exchange: ${found} (${known})`,
    'hybrid group': (found: string) =>
      `${found} belongs to DTLS 1.3, and the call is one of DTLS 1.2`,
    timer: (found: string, known: string) => `no such timer of DTLS: ${found} (${known})`,
    attack: (found: string, known: string) => `no such attack: ${found} (${known})`,
    mtu: (found: string, known: string) =>
      `--mtu takes a whole number of bytes within ${known.replace(', ', ' to ')}: ${found}`,
    'no path': (found: string) => `${found} was given an empty path`,
    'standard output': (found: string) =>
      `${found} takes the path of a file: standard output has the report`,
    'same file': (found: string, known: string) => `${known} would write the same file: ${found}`,
    seed: (found: string) => `--seed takes a whole number from 0 to 4294967295: ${found}`,
    'matrix of something': (found: string) => `matrix takes options only: ${found}`,
    'foreign option': (found: string, known: string) =>
      `${found} does not belong to this command (${known})`,
    option: (found: string) => found,
  },
};
