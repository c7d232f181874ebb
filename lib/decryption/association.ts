import { type RecordSuite, recordSuite } from '../dtls/cipher/cipher-suites';
import { openRecord12 } from '../dtls/cipher/record-12';
import { cipherSuiteName } from '../dtls/handshake/cipher-suite-codes';
import { extensionOf } from '../dtls/handshake/extension-codec';
import { HANDSHAKE_TYPES } from '../dtls/handshake/handshake-type';
import type { ServerHello } from '../dtls/handshake/hello-messages';
import type { RawMessage } from '../dtls/handshake/message-codec';
import { messageCodec13 } from '../dtls/handshake/messages';
import type { Role } from '../dtls/keys/value-name';
import { DTLS_1_3 } from '../dtls/record/protocol-version';
import type { FullRecord, ReadRecord } from '../dtls/record/record';
import type { PacketTree } from '../packet/packet-field';
import type { KeyLogs } from './key-logs';
import type { Media, OpenedMedia } from './media';
import type { DecryptionProblem } from './outcome';
import { plaintextTree12, plaintextTree13 } from './plaintext';
import type { EpochKeys } from './records-13';
import { giveNewSecrets, mediaOf, type Secrets, secretsOf } from './secrets';

/** A record in clear. */
export interface OpenedRecord {
  readonly epoch: number;
  readonly sequenceNumber: number;
  readonly contentType: number;
  readonly content: Uint8Array;
  readonly tree: PacketTree;
}

/** The epoch that ChangeCipherSpec begins; another one is a renegotiation. */
const PROTECTED_EPOCH_12 = 1;

/** One DTLS association of a capture, by its client random: what its handshake said, and its keys. */
export class Association {
  private hello: ServerHello | undefined;
  /** Whether it came on the way on which the ClientHello went, and so is surely meant. */
  private isOwnHello = false;
  private encryptedProfile: number | undefined;
  private secrets: Secrets | DecryptionProblem | undefined;
  private media: Media | DecryptionProblem | undefined;
  /** Of the key logs, when secrets and media were looked for. */
  private edition = -1;

  constructor(
    /** In hex digits. */
    readonly clientRandom: string,
    private readonly keyLogs: KeyLogs,
  ) {}

  get isVersion13(): boolean {
    const versions = extensionOf(this.hello?.extensions, 'supported_versions');
    return versions?.value === DTLS_1_3;
  }

  /** No ServerHello is known that surely answers its ClientHello. */
  get isUnanswered(): boolean {
    return !this.isOwnHello;
  }

  /** The first one counts: any later one is a repetition, or not of this association. */
  noteServerHello(hello: ServerHello): void {
    if (this.isOwnHello) return;
    this.isOwnHello = true;
    this.takeHello(hello);
  }

  /** One that came on another way; it gives way to one that comes on the association's own. */
  noteStrayServerHello(hello: ServerHello): void {
    if (this.hello === undefined) this.takeHello(hello);
  }

  /** In 1.3 the profile is chosen where nobody on the way can read it. */
  noteEncryptedMessage(message: RawMessage): void {
    if (message.type !== HANDSHAKE_TYPES.encrypted_extensions) return;
    const decoded = messageCodec13.decode(message);
    if (!decoded.ok || decoded.message.type !== 'encrypted_extensions') return;
    const { extensions } = decoded.message.body;
    const profile = extensionOf(extensions, 'use_srtp')?.value.profiles[0];
    if (profile === undefined || profile === this.encryptedProfile) return;
    this.encryptedProfile = profile;
    this.media = undefined;
  }

  /** `bytes` are those of the record, header and all. */
  openRecord(
    sender: Role,
    bytes: Uint8Array,
    { record, layout }: ReadRecord,
  ): OpenedRecord | DecryptionProblem {
    const secrets = this.knownSecrets();
    if ('kind' in secrets) return secrets;
    if (secrets.version === 'DTLS 1.2') {
      return record.header === 'full'
        ? open12(secrets, sender, record)
        : { kind: 'unknown-epoch', epoch: record.epochBits };
    }
    if (record.header === 'full') return { kind: 'unknown-epoch', epoch: record.epoch };
    const opened = secrets.records.open(sender, bytes, record, layout);
    if ('kind' in opened) return opened;
    const { epoch, sequenceNumber, plaintext, inner } = opened;
    const { content, contentType } = inner;
    const tree = plaintextTree13(plaintext, opened.layout);
    return { epoch, sequenceNumber, contentType, content, tree };
  }

  /** Of each side and of the first epochs that protect anything; none before they can be known. */
  get firstKeys(): readonly EpochKeys[] {
    const secrets = this.knownSecrets();
    if ('kind' in secrets) return [];
    if (secrets.version === 'DTLS 1.3') return secrets.records.firstKeys;
    const { client, server } = secrets.keys;
    return [
      { sender: 'client', epoch: PROTECTED_EPOCH_12, keys: client },
      { sender: 'server', epoch: PROTECTED_EPOCH_12, keys: server },
    ];
  }

  openMedia(
    sender: Role,
    bytes: Uint8Array,
    protocol: 'rtp' | 'rtcp',
  ): OpenedMedia | DecryptionProblem {
    const media = this.knownMedia();
    if ('kind' in media) return media;
    return protocol === 'rtp' ? media.openRtp(sender, bytes) : media.openRtcp(sender, bytes);
  }

  private takeHello(hello: ServerHello): void {
    this.hello = hello;
    this.secrets = undefined;
    this.media = undefined;
  }

  private knownSecrets(): Secrets | DecryptionProblem {
    const { keyLogs, clientRandom } = this;
    if (this.edition !== keyLogs.edition) {
      this.edition = keyLogs.edition;
      if (isProblem(this.media)) this.media = undefined;
      if (this.secrets === undefined || 'kind' in this.secrets) this.secrets = undefined;
      // What was opened with an older log goes on with what it counted.
      else giveNewSecrets(this.secrets.schedule, keyLogs, clientRandom);
    }
    this.secrets ??= this.findSecrets();
    return this.secrets;
  }

  private findSecrets(): Secrets | DecryptionProblem {
    const { hello, clientRandom, keyLogs } = this;
    if (hello === undefined) return { kind: 'no-server-hello', clientRandom };
    const suite = this.suiteOf(hello);
    if (suite === undefined) return { kind: 'unknown-suite', suite: suiteText(hello.cipherSuite) };
    return secretsOf({ clientRandom, serverRandom: hello.random, suite }, keyLogs);
  }

  private suiteOf(hello: ServerHello): RecordSuite | undefined {
    const suite = recordSuite(hello.cipherSuite);
    return suite?.version === (this.isVersion13 ? 'DTLS 1.3' : 'DTLS 1.2') ? suite : undefined;
  }

  private knownMedia(): Media | DecryptionProblem {
    const secrets = this.knownSecrets();
    if ('kind' in secrets) return secrets;
    this.media ??= mediaOf(secrets, this.clientRandom, this.srtpProfile());
    return this.media;
  }

  private srtpProfile(): number | undefined {
    const inHello = extensionOf(this.hello?.extensions, 'use_srtp')?.value.profiles[0];
    return this.encryptedProfile ?? inHello;
  }
}

function isProblem(known: object | undefined): boolean {
  return known !== undefined && 'kind' in known;
}

function open12(
  { keys }: Extract<Secrets, { readonly version: 'DTLS 1.2' }>,
  sender: Role,
  record: FullRecord,
): OpenedRecord | DecryptionProblem {
  const { epoch, sequenceNumber, contentType } = record;
  if (epoch !== PROTECTED_EPOCH_12) return { kind: 'unknown-epoch', epoch };
  const opened = openRecord12(keys[sender], record, record.fragment);
  if (!opened.ok) return { kind: opened.problem === 'too-short' ? 'malformed' : 'tag-mismatch' };
  const { plaintext } = opened;
  const tree = plaintextTree12(plaintext, contentType);
  return { epoch, sequenceNumber, contentType, content: plaintext, tree };
}

function suiteText(code: number): string {
  return cipherSuiteName(code) ?? `0x${code.toString(16).padStart(4, '0')}`;
}
