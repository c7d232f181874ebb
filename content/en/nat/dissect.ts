import type {
  DecryptionProblem,
  DecryptionProblemKind,
  EncryptedKind,
  EncryptedPlace,
} from '@/lib/decryption/outcome';
import type { KeyLogProblem } from '@/lib/dtls/keys/read-key-log';
import type { CaptureProblem, OtherFile } from '@/lib/importers/capture';

const OTHER_FILES: Readonly<Record<OtherFile, string>> = {
  nothing: 'it is empty',
  text: 'it is text',
  json: 'it is JSON',
  html: 'it is a web page',
  'key-log': 'it is a key log, which goes behind --keylog',
  'session-description': 'it is a session description, which explain reads',
  zip: 'it is a zip archive: unpack it first',
  zstandard: 'it is packed with zstd: unpack it first',
  xz: 'it is packed with xz: unpack it first',
  bzip2: 'it is packed with bzip2: unpack it first',
  'broken-gzip': 'it begins like gzip, but nothing can be unpacked',
  snoop: 'it is a snoop capture, which editcap turns into pcapng',
  unknown: 'its first bytes belong to no format that is known here',
};

type Problem<Kind extends CaptureProblem['kind']> = Extract<
  CaptureProblem,
  { readonly kind: Kind }
>;

/** What is wrong with a capture. */
const problems = {
  'cut-off': ({ wanted, had }: Problem<'cut-off'>) =>
    `the file ends here: ${wanted} bytes are said, ${had} are left`,
  'impossible-length': ({ said }: Problem<'impossible-length'>) =>
    `a length of ${said} bytes cannot be; nothing behind it was read`,
  'lengths-differ': ({ first, last }: Problem<'lengths-differ'>) =>
    `a block says ${first} bytes at its beginning and ${last} at its end; nothing behind it was read`,
  'no-byte-order': ({ found }: Problem<'no-byte-order'>) =>
    `a section begins without the byte-order magic: ${found}`,
  'unknown-version': ({ major, minor }: Problem<'unknown-version'>) =>
    `a section of version ${major}.${minor}, which is not known here`,
  'unknown-interface': ({ interfaceId }: Problem<'unknown-interface'>) =>
    `a packet of interface ${interfaceId}, which the file does not describe`,
  'malformed-block': ({ type }: Problem<'malformed-block'>) =>
    `a block of type ${type} that does not hold what it should`,
  'broken-gzip': (_: Problem<'broken-gzip'>) =>
    'the gzip stream ends early or is broken; what came out was read',
  'too-large': ({ limit }: Problem<'too-large'>) =>
    `the gzip stream holds more than ${limit} bytes; only those were read`,
};

type Place<Kind extends EncryptedKind> = Extract<EncryptedPlace, { readonly of: Kind }>;

/** What was encrypted and could be opened. */
const opened = {
  'dtls-record': ({ epoch, sequenceNumber }: Place<'dtls-record'>) =>
    `DTLS record of epoch ${epoch}, sequence number ${sequenceNumber}`,
  'srtp-packet': ({ rolloverCounter, sequenceNumber }: Place<'srtp-packet'>) =>
    `SRTP packet ${sequenceNumber}, roll-over counter ${rolloverCounter}`,
  'srtcp-packet': ({ index }: Place<'srtcp-packet'>) => `SRTCP packet of index ${index}`,
};

/** What stays closed, and the bytes of the packet where it lies. */
const closed = {
  'dtls-record': (start: number, end: number) => `DTLS record, bytes ${start} to ${end - 1}`,
  'srtp-packet': (start: number, end: number) => `SRTP packet, bytes ${start} to ${end - 1}`,
  'srtcp-packet': (start: number, end: number) => `SRTCP packet, bytes ${start} to ${end - 1}`,
};

type Closed<Kind extends DecryptionProblemKind> = Extract<
  DecryptionProblem,
  { readonly kind: Kind }
>;

/** Why something encrypted could not be opened. */
const decryptionProblems = {
  'no-client-hello': (_: Closed<'no-client-hello'>) =>
    'the capture holds no ClientHello on this path, and no other association opens it',
  'no-server-hello': ({ clientRandom }: Closed<'no-server-hello'>) =>
    `the capture holds no ServerHello for the client random ${clientRandom}`,
  'no-secret': ({ clientRandom, label }: Closed<'no-secret'>) =>
    `the key log has no ${label} for the client random ${clientRandom}`,
  'secret-of-a-wrong-length': ({ label, had, wanted }: Closed<'secret-of-a-wrong-length'>) =>
    `${label} of the key log has ${had} bytes, the hash of this cipher suite ${wanted}`,
  'unknown-suite': ({ suite }: Closed<'unknown-suite'>) =>
    `records of ${suite} cannot be opened here`,
  'no-srtp-profile': (_: Closed<'no-srtp-profile'>) =>
    'no SRTP profile was agreed on in the handshake, as far as it could be read',
  'unknown-srtp-profile': ({ profile }: Closed<'unknown-srtp-profile'>) =>
    `packets of ${profile} cannot be opened here`,
  'unknown-epoch': ({ epoch }: Closed<'unknown-epoch'>) => `no keys are known for epoch ${epoch}`,
  'tag-mismatch': (_: Closed<'tag-mismatch'>) =>
    'the tag does not fit: other keys, or changed bytes',
  'cut-off': (_: Closed<'cut-off'>) => 'the capture does not hold all of it',
  malformed: (_: Closed<'malformed'>) => 'it is too short, or nothing is in it',
  'connection-id': (_: Closed<'connection-id'>) =>
    'it has a connection ID, whose length no record tells',
};

/** Why a line of a key log tells no secret. */
const keyLogProblems: Readonly<Record<KeyLogProblem['kind'], string>> = {
  'not-three-fields': 'not a label, a client random and a secret',
  'client-random-is-not-32-bytes': 'the client random is not 64 hex digits',
  'secret-is-not-hexadecimal': 'the secret is not hexadecimal',
  'secret-of-a-wrong-length': 'the secret is not as long as one of its label',
  'contradicts-a-line-above': 'another secret stands above for the same client random',
};

/** What `dissect` prints in a terminal. */
export const dissectWords = {
  noCapture: (found: OtherFile) => `this is no capture: ${OTHER_FILES[found]}`,
  problemAt: (offset: number, problem: string) => `byte ${offset}: ${problem}`,
  problems,
  interfaces: 'Interfaces',
  unnamed: 'unnamed',
  unknownLinkType: (linkType: number) => `link type ${linkType}`,
  packets: (count: number) => (count === 1 ? '1 packet' : `${count} packets`),
  cutShort: (captured: number, length: number) => `${captured} of ${length} bytes captured`,
  reassembled: 'Put together from fragments',
  decrypted: 'Decrypted',
  notDecrypted: 'Not decrypted',
  opened,
  closed,
  sender: { client: 'sent by the DTLS client', server: 'sent by the DTLS server' },
  decryptionProblems,
  keyLogLine: (line: number, kind: KeyLogProblem['kind']) =>
    `line ${line}: ${keyLogProblems[kind]}`,
  comment: 'Comment',
  faults: 'Faults of the file',
};
