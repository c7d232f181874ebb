import type { MessageName, Role } from '../dtls/keys/value-name';

/** What a value of a key schedule is, whichever side's and of whichever message. */
export type KeyKind =
  | 'private-key'
  | 'public-key'
  | 'key-share'
  | 'ml-kem-seed'
  | 'encapsulation-key'
  | 'ml-kem-randomness'
  | 'ciphertext'
  | 'ml-kem-secret'
  | 'x25519-secret'
  | 'shared-secret'
  | 'premaster-secret'
  | 'random'
  | 'message'
  | 'transcript-hash'
  | 'zeros'
  | 'empty-hash'
  | 'first-client-hello'
  | 'first-client-hello-hash'
  | 'message-hash-header'
  | 'early-secret'
  | 'derived-secret'
  | 'handshake-secret'
  | 'master-secret'
  | 'handshake-traffic-secret'
  | 'application-traffic-secret'
  | 'handshake-key'
  | 'handshake-iv'
  | 'handshake-sn'
  | 'application-key'
  | 'application-iv'
  | 'application-sn'
  | 'finished-key'
  | 'verify-data'
  | 'exporter-master-secret'
  | 'resumption-master-secret'
  | 'exporter-secret'
  | 'exporter-context'
  | 'exported'
  | 'key-block'
  | 'write-key'
  | 'write-iv'
  | 'srtp-master-key'
  | 'srtp-master-salt'
  | 'srtp-encryption-key'
  | 'srtp-authentication-key'
  | 'srtp-salt'
  | 'srtcp-encryption-key'
  | 'srtcp-authentication-key'
  | 'srtcp-salt'
  /** Of an opened file: an id that nothing here gives. */
  | 'other';

/** An id of `lib/dtls/keys/value-name.ts` or `lib/srtp/session-keys.ts`, taken apart. */
export interface KeyName {
  readonly kind: KeyKind;
  /** Whose it is; undefined for what belongs to both. */
  readonly role: Role | undefined;
  /** Of a message, or of a hash over all messages up to it. */
  readonly message: MessageName | undefined;
  /** `x25519` of `client-x25519-public-key`; undefined where the name tells no group. */
  readonly group: string | undefined;
}

/** Takes the id of a value apart; what nobody here would name so is `other`. */
export function keyNameOf(id: string): KeyName {
  const message = /^(message|transcript-hash-to)-(.+)$/.exec(id);
  if (message) return messageName(message[1] === 'message', message[2] ?? '');
  const whole = entryOf(WHOLE, id);
  if (whole !== undefined) return { ...NOTHING, kind: whole };
  for (const [pattern, kindOf] of PATTERNS) {
    const found = pattern.exec(id)?.groups;
    if (found === undefined) continue;
    const kind = kindOf(found);
    if (kind === undefined) continue;
    return { kind, role: roleIn(found), message: undefined, group: found['group'] };
  }
  return { ...NOTHING, kind: 'other' };
}

/** An opened file may name a value `constructor`. */
function entryOf(
  table: Readonly<Record<string, KeyKind>>,
  key: string | undefined,
): KeyKind | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

const NOTHING = { role: undefined, message: undefined, group: undefined } as const;

/** Ids that stand for themselves. */
const WHOLE: Readonly<Record<string, KeyKind>> = {
  'shared-secret': 'shared-secret',
  'premaster-secret': 'premaster-secret',
  'x25519mlkem768-ml-kem-secret': 'ml-kem-secret',
  'x25519mlkem768-x25519-secret': 'x25519-secret',
  'client-x25519mlkem768-seed': 'ml-kem-seed',
  zeros: 'zeros',
  'empty-hash': 'empty-hash',
  'first-client-hello': 'first-client-hello',
  'first-client-hello-hash': 'first-client-hello-hash',
  'message-hash-header': 'message-hash-header',
  'early-secret': 'early-secret',
  'early-derived-secret': 'derived-secret',
  'handshake-derived-secret': 'derived-secret',
  'handshake-secret': 'handshake-secret',
  'master-secret': 'master-secret',
  'exporter-master-secret': 'exporter-master-secret',
  'resumption-master-secret': 'resumption-master-secret',
  'key-block': 'key-block',
};

const OF_A_SIDE: Readonly<Record<string, KeyKind>> = {
  random: 'random',
  'handshake-traffic-secret': 'handshake-traffic-secret',
  'handshake-key': 'handshake-key',
  'handshake-iv': 'handshake-iv',
  'handshake-sn': 'handshake-sn',
  'finished-key': 'finished-key',
  'verify-data': 'verify-data',
  'write-key': 'write-key',
  'write-iv': 'write-iv',
  'x25519mlkem768-key-share': 'key-share',
  'x25519mlkem768-encapsulation-key': 'encapsulation-key',
  'x25519mlkem768-randomness': 'ml-kem-randomness',
  'x25519mlkem768-ciphertext': 'ciphertext',
};

const OF_AN_EPOCH: Readonly<Record<string, KeyKind>> = {
  'traffic-secret': 'application-traffic-secret',
  key: 'application-key',
  iv: 'application-iv',
  sn: 'application-sn',
};

const OF_SRTP: Readonly<Record<string, KeyKind>> = {
  'srtp-master-key': 'srtp-master-key',
  'srtp-master-salt': 'srtp-master-salt',
  'srtp-encryption-key': 'srtp-encryption-key',
  'srtp-authentication-key': 'srtp-authentication-key',
  'srtp-salt': 'srtp-salt',
  'srtcp-encryption-key': 'srtcp-encryption-key',
  'srtcp-authentication-key': 'srtcp-authentication-key',
  'srtcp-salt': 'srtcp-salt',
};

const OF_AN_EXPORTER: Readonly<Record<string, KeyKind>> = {
  exported: 'exported',
  'exporter-secret': 'exporter-secret',
  'exporter-context': 'exporter-context',
  'exporter-context-hash': 'exporter-context',
  'exporter-context-length': 'exporter-context',
};

type Found = Readonly<Record<string, string | undefined>>;

const PATTERNS: readonly (readonly [RegExp, (found: Found) => KeyKind | undefined])[] = [
  [
    /^(?<role>client|server)-(?<group>x25519|secp256r1|x25519mlkem768-x25519)-(?<half>private|public)-key$/,
    ({ half }) => (half === 'private' ? 'private-key' : 'public-key'),
  ],
  [
    /^(?<role>client|server)-application-(?<what>traffic-secret|key|iv|sn)-\d+$/,
    ({ what }) => entryOf(OF_AN_EPOCH, what),
  ],
  [/^(?<role>client|server)-(?<what>.+)$/, ({ what }) => entryOf(OF_A_SIDE, what)],
  [
    /^(?<protocol>srtp|srtcp)-(?<role>client|server)-(?<what>.+)$/,
    ({ protocol, what }) => entryOf(OF_SRTP, `${protocol}-${what}`),
  ],
  [
    /^.+-(?<what>exported|exporter-secret|exporter-context(-hash|-length)?)$/,
    ({ what }) => entryOf(OF_AN_EXPORTER, what),
  ],
];

function roleIn({ role }: Found): Role | undefined {
  return role === 'client' || role === 'server' ? role : undefined;
}

const SENDERS: Readonly<Record<MessageName, Role | undefined>> = {
  'message-hash': undefined,
  'hello-retry-request': 'server',
  'client-hello': 'client',
  'server-hello': 'server',
  'encrypted-extensions': 'server',
  'certificate-request': 'server',
  'server-key-exchange': 'server',
  'server-hello-done': 'server',
  'client-key-exchange': 'client',
  'client-certificate': 'client',
  'client-certificate-verify': 'client',
  'client-finished': 'client',
  'server-certificate': 'server',
  'server-certificate-verify': 'server',
  'server-finished': 'server',
};

function isMessage(name: string): name is MessageName {
  return Object.hasOwn(SENDERS, name);
}

/** A hash over messages of both sides belongs to both. */
function messageName(isItself: boolean, name: string): KeyName {
  if (!isMessage(name)) {
    return { ...NOTHING, kind: name === 'hash-header' ? 'message-hash-header' : 'other' };
  }
  return {
    kind: isItself ? 'message' : 'transcript-hash',
    role: isItself ? SENDERS[name] : undefined,
    message: name,
    group: undefined,
  };
}

/** Who sends a message; undefined for what merely stands for one. */
export function senderOf(message: MessageName): Role | undefined {
  return SENDERS[message];
}
