/** What a row may import: a path prefix of the project, or only the types of what is below it. */
export type Allowed = string | { readonly typesOf: string };

/** One row of the design's table: a folder or file, and what it may import besides itself. */
export interface FolderRow {
  readonly path: string;
  readonly mayImport: readonly Allowed[];
  /** npm packages by name, `@scope/*` for a whole scope, `node:*` for Node's own modules. */
  readonly packages: readonly string[];
  readonly reason: string;
  /** A top row: only tests, and the configuration files of the root, may import it. */
  readonly top?: true;
  /** One README at the top of the row is enough, instead of one in each folder. */
  readonly oneReadme?: true;
  /** Files standing alone in a folder of several rows: no README of their own. */
  readonly file?: true;
}

/** What every row below them may use. */
const FOUNDATION = [
  'lib/bytes',
  'lib/time.ts',
  'lib/time-text.ts',
  'lib/random.ts',
  'lib/address.ts',
  'lib/transport-address.ts',
  'lib/replay-window.ts',
  'lib/assert-never.ts',
  'lib/name-and-message.ts',
];

/** The protocols: codecs, and endpoints without I/O. */
const PROTOCOLS = [
  'lib/derivation',
  'lib/stun',
  'lib/turn',
  'lib/nat',
  'lib/ice',
  'lib/dtls',
  'lib/srtp',
  'lib/sctp',
];

const CRYPTOGRAPHY = ['@noble/*'];

/** Nobody may name a file or folder so: what is in it has a better name. */
export const FORBIDDEN_NAMES = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'types',
];

/** Downwards only. The longest matching path is a file's row. */
export const FOLDER_TABLE: readonly FolderRow[] = [
  {
    path: 'lib/assert-never.ts',
    mayImport: [],
    packages: [],
    reason: 'used by everything, so it can stand on nothing',
    file: true,
  },
  {
    path: 'lib/name-and-message.ts',
    mayImport: [],
    packages: [],
    reason: 'whatever was thrown, as a name and words; everyone who catches needs it',
    file: true,
  },
  {
    path: 'lib/time.ts',
    mayImport: [],
    packages: [],
    reason: 'branded units, used by everything',
    file: true,
  },
  {
    path: 'lib/time-text.ts',
    mayImport: [],
    packages: [],
    reason: 'milliseconds as text, the same in every language',
    file: true,
  },
  {
    path: 'lib/random.ts',
    mayImport: [],
    packages: [],
    reason: 'the seeded generator: a number in, numbers out',
    file: true,
  },
  {
    path: 'lib/address.ts',
    mayImport: [],
    packages: [],
    reason: 'IP addresses and ports as values',
    file: true,
  },
  {
    path: 'lib/transport-address.ts',
    mayImport: ['lib/address.ts'],
    packages: [],
    reason: 'an IP address with a port: what STUN carries, NATs translate and TURN relays',
    file: true,
  },
  {
    path: 'lib/replay-window.ts',
    mayImport: [],
    packages: [],
    reason: 'which numbers were accepted already: records of DTLS and packets of SRTP ask alike',
    file: true,
  },
  {
    path: 'lib/bytes',
    mayImport: [],
    packages: [],
    reason: 'readers and writers that remember offsets; every codec stands on them',
  },
  {
    path: 'lib/sdp',
    mayImport: FOUNDATION,
    packages: ['sdp-transform'],
    reason: 'a text format: it knows no protocol and no trace',
  },
  {
    path: 'lib/stun',
    mayImport: FOUNDATION,
    packages: CRYPTOGRAPHY,
    reason: 'RFC 8489 alone; TURN and ICE stand on it',
  },
  {
    path: 'lib/turn',
    mayImport: [...FOUNDATION, 'lib/stun'],
    packages: CRYPTOGRAPHY,
    reason: 'RFC 8656 extends STUN; never a simulator',
  },
  {
    path: 'lib/nat',
    mayImport: FOUNDATION,
    packages: [],
    reason: 'mappings and filters (RFC 4787) see addresses, never what they carry',
  },
  {
    path: 'lib/ice',
    mayImport: [...FOUNDATION, 'lib/sdp', 'lib/stun', 'lib/turn'],
    packages: CRYPTOGRAPHY,
    reason: 'RFC 8445 checks are STUN, relays are TURN, candidates are written in SDP',
  },
  {
    path: 'lib/derivation',
    mayImport: FOUNDATION,
    packages: CRYPTOGRAPHY,
    reason: 'a key and how it came about; the key schedules of DTLS and SRTP stand on it',
  },
  {
    path: 'lib/dtls',
    mayImport: [...FOUNDATION, 'lib/derivation', 'lib/sdp'],
    packages: [...CRYPTOGRAPHY, '@peculiar/*'],
    reason: 'records, handshake, certificates and what SDP promised of them; never which path',
  },
  {
    path: 'lib/srtp',
    mayImport: [...FOUNDATION, 'lib/derivation'],
    packages: CRYPTOGRAPHY,
    reason: 'keys come in as bytes, so it need not know DTLS',
  },
  {
    path: 'lib/sctp',
    mayImport: FOUNDATION,
    packages: [],
    reason: 'associations and data channels, whatever carries them',
  },
  {
    path: 'lib/packet',
    mayImport: [...FOUNDATION, ...PROTOCOLS],
    packages: [],
    reason: 'dissection asks the codecs what bytes mean',
  },
  {
    path: 'lib/decryption',
    mayImport: [...FOUNDATION, ...PROTOCOLS, 'lib/packet'],
    packages: [],
    reason: 'opens messages with a key log, whether a capture or a simulated call brought them',
  },
  {
    path: 'lib/trace',
    mayImport: [...FOUNDATION, 'lib/sdp', ...PROTOCOLS],
    packages: ['valibot', 'jsonc-parser'],
    reason: 'the events name the values of the protocols; every source and view stands on it',
  },
  {
    path: 'lib/simulator',
    mayImport: [...FOUNDATION, 'lib/sdp', ...PROTOCOLS, 'lib/packet', 'lib/trace'],
    packages: [...CRYPTOGRAPHY, 'valibot'],
    reason: 'drives the protocols and writes a trace; a setup out of an address is checked',
  },
  {
    path: 'lib/call',
    mayImport: [...FOUNDATION, 'lib/sdp'],
    packages: ['valibot'],
    reason: 'drives the browser; who watches it is not its concern',
  },
  {
    path: 'lib/capture',
    mayImport: [...FOUNDATION, 'lib/trace', 'lib/sdp', 'lib/ice'],
    packages: [],
    reason:
      'turns what a browser reports into a trace, whoever drives the call; sections are named in SDP, pair priorities computed as ICE does',
  },
  {
    path: 'lib/probe',
    mayImport: [...FOUNDATION, 'lib/sdp'],
    packages: [],
    reason: 'questions to the browser; the answers are values',
  },
  {
    path: 'lib/importers',
    mayImport: [
      ...FOUNDATION,
      'lib/trace',
      'lib/packet',
      'lib/decryption',
      'lib/sdp',
      ...PROTOCOLS,
    ],
    packages: ['valibot'],
    reason: 'foreign files become traces, captures trees; with keys, the protocols open them',
  },
  {
    path: 'lib/exporters',
    mayImport: [...FOUNDATION, 'lib/trace', 'lib/packet', 'lib/sdp'],
    packages: [],
    reason: 'traces become foreign files',
  },
  {
    path: 'lib/diagnosis',
    mayImport: [
      ...FOUNDATION,
      'lib/trace',
      'lib/packet',
      'lib/decryption',
      'lib/sdp',
      ...PROTOCOLS,
      'lib/simulator',
    ],
    packages: ['sdp-transform'],
    reason:
      'reads facts, history and what was in the datagrams of a handshake; a remedy is tried in the simulator',
  },
  {
    path: 'lib/selectors',
    mayImport: [
      ...FOUNDATION,
      'lib/trace',
      'lib/packet',
      'lib/decryption',
      'lib/sdp',
      ...PROTOCOLS,
      'lib/diagnosis',
    ],
    packages: ['sdp-transform'],
    reason: 'what a view needs, from trace and history: never from a source or a machine',
  },
  {
    path: 'lib/drawing',
    mayImport: [...FOUNDATION, 'lib/trace', 'lib/selectors'],
    packages: [],
    reason: 'pictures that a page and a terminal save alike: places and SVG, no framework',
  },
  {
    path: 'machines/protocol',
    mayImport: [...FOUNDATION, 'lib/trace'],
    packages: ['xstate'],
    reason: 'pure machines over the events of a trace; their states are its lists',
  },
  {
    path: 'machines',
    mayImport: ['machines/protocol', 'lib'],
    packages: ['xstate'],
    reason: 'replay folds the protocol machines; player and workbench own time and input',
  },
  {
    path: 'content',
    mayImport: [{ typesOf: 'lib' }],
    packages: [],
    reason: 'words only: what they must cover is a type of lib, what they do is nothing',
  },
  {
    path: 'components',
    mayImport: ['machines', 'lib', 'content'],
    packages: [
      'react',
      'react-dom',
      'next',
      'd3',
      'xstate',
      '@xstate/react',
      '@radix-ui/*',
      '@codemirror/*',
      'comlink',
      'valibot',
      'lucide-react',
      'virtua',
    ],
    reason: 'views; below them nothing knows React',
  },
  {
    path: 'app',
    mayImport: ['components', 'content', 'lib'],
    packages: ['react', 'next', '@fontsource/*', '@fontsource-variable/*'],
    reason: 'thin routes: a page chooses a component and its words',
    top: true,
    oneReadme: true,
  },
  {
    path: 'lib/cli',
    mayImport: ['lib', 'machines/replay', 'content'],
    packages: ['node:*'],
    reason: 'the engine without a browser; a top row like app',
    top: true,
  },
  {
    path: 'lib/site',
    mayImport: [],
    packages: ['node:*', 'next'],
    reason: 'Node scripts that run before anything is built',
    top: true,
  },
];
