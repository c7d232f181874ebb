import { hexText } from '../bytes/hex';
import { HANDSHAKE_TYPES } from '../dtls/handshake/handshake-type';
import type { ServerHello } from '../dtls/handshake/hello-messages';
import { helloCodec } from '../dtls/handshake/messages';
import type { KeyLogProblem } from '../dtls/keys/read-key-log';
import type { Role } from '../dtls/keys/value-name';
import { CONTENT_TYPES } from '../dtls/record/content-type';
import { DTLS_1_2, DTLS_1_3 } from '../dtls/record/protocol-version';
import { readRecords } from '../dtls/record/read-records';
import type { FullRecord, ReadRecord } from '../dtls/record/record';
import type { PacketTree } from '../packet/packet-field';
import { Association } from './association';
import { HandshakeMessages, messageTree, type WholeMessage } from './handshake';
import { KeyLogs } from './key-logs';
import { closed, type EncryptedMessage } from './message';
import type { EncryptedKind, EncryptedPart, OpenedMessage } from './outcome';
import { AssociationPaths, type Sending } from './paths';
import { UserMessages } from './user-messages';

/**
 * Opens what messages carry encrypted, with the key logs given to it. Messages come in the order in
 * which they were sent, because sequence numbers and roll-over counters are counted along. Never throws.
 */
export class Decryption {
  private readonly keyLogs = new KeyLogs();
  private readonly associations = new Map<string, Association>();
  private readonly paths = new AssociationPaths();
  /** Of all that was sent: what keys follow from. */
  private readonly messages = new HandshakeMessages();
  /** Of what arrived: what could be put together. */
  private readonly arrived = new HandshakeMessages();
  private readonly userMessages = new UserMessages();

  /**
   * Takes in a key log (the form of SSLKEYLOGFILE), from beside the capture or from within it. The
   * lines that tell no secret come back.
   */
  addKeyLog(text: string): readonly KeyLogProblem[] {
    return this.keyLogs.add(text);
  }

  /**
   * What became of everything encrypted within a message, in the order of its bytes. Without any key
   * log nothing is tried and nothing said; handshakes are remembered for one that comes later.
   */
  open(message: EncryptedMessage): readonly EncryptedPart[] {
    return this.openAndJoin(message).parts;
  }

  /** As `open`, with the handshake messages in clear that it completed. */
  openAndJoin(message: EncryptedMessage): OpenedMessage {
    if (message.field.name === 'dtls-datagram') return this.openDtls(message);
    return { parts: this.keyLogs.edition === 0 ? [] : this.openMedia(message), joined: [] };
  }

  private openDtls(message: EncryptedMessage): OpenedMessage {
    const { start, end } = message.field;
    const bytes = message.bytes.subarray(start, end);
    const read = readRecords(bytes);
    const parts: EncryptedPart[] = [];
    const joined: PacketTree[] = [];
    for (const one of read.records) {
      const { record } = one;
      if (record.header === 'full' && record.epoch === 0) {
        if (record.contentType === CONTENT_TYPES.handshake) {
          joined.push(...this.noteHellos(message, record));
        }
      } else if (this.keyLogs.edition > 0) {
        parts.push(this.openRecord(message, bytes, one));
      }
    }
    const opened = { parts, joined };
    if (read.ok || this.keyLogs.edition === 0) return opened;
    const rest = { start: start + (read.records.at(-1)?.layout.range.end ?? 0), end };
    if (read.problem.kind === 'connection-id-not-agreed') {
      parts.push({ ok: false, of: 'dtls-record', ...rest, problem: { kind: 'connection-id' } });
    } else if (message.isCut) {
      parts.push({ ok: false, of: 'dtls-record', ...rest, problem: { kind: 'cut-off' } });
    }
    return opened;
  }

  /** Gives the messages that came in fragments, and are whole now. */
  private noteHellos(
    message: EncryptedMessage,
    { version, fragment }: FullRecord,
  ): readonly PacketTree[] {
    const flow = `${message.path} ${message.source}`;
    for (const whole of this.messages.add(flow, fragment)) this.noteHello(message, whole);
    return this.joinedIn(message, flow, fragment, version);
  }

  /** A lost fragment completes nothing: that is for the one that comes in its place. */
  private joinedIn(
    { isLost = false }: EncryptedMessage,
    flow: string,
    content: Uint8Array,
    version: number,
  ): readonly PacketTree[] {
    if (isLost) return [];
    return this.arrived
      .add(flow, content)
      .flatMap(({ joined }) => (joined === undefined ? [] : [messageTree(joined, version)]));
  }

  private noteHello(sending: Sending, whole: WholeMessage): void {
    if (
      whole.type !== HANDSHAKE_TYPES.client_hello &&
      whole.type !== HANDSHAKE_TYPES.server_hello
    ) {
      return;
    }
    const decoded = helloCodec.decode(whole);
    if (!decoded.ok) return;
    const { message } = decoded;
    if (message.type === 'client_hello') {
      const random = hexText(message.body.random);
      const association = this.associations.get(random) ?? new Association(random, this.keyLogs);
      this.associations.set(random, association);
      this.paths.begin(sending, association);
    } else if (message.type === 'server_hello') this.noteServerHello(sending, message.body);
  }

  /** While ICE has not settled, the answer may take another way than the ClientHello did. */
  private noteServerHello(sending: Sending, hello: ServerHello): void {
    const own = this.paths.answeredBy(sending);
    if (own !== undefined) own.noteServerHello(hello);
    else this.paths.latestUnanswered()?.noteStrayServerHello(hello);
  }

  private openRecord(
    message: EncryptedMessage,
    datagram: Uint8Array,
    read: ReadRecord,
  ): EncryptedPart {
    const { range } = read.layout;
    const start = message.field.start + range.start;
    const end = message.field.start + range.end;
    const bytes = datagram.subarray(range.start, range.end);
    const found = this.paths.opened(message, (association, sender) =>
      association.openRecord(sender, bytes, read),
    );
    if ('kind' in found) return closed('dtls-record', message, { start, end }, found);
    const { opened, association, sender } = found;
    const { epoch, sequenceNumber, tree } = opened;
    const flow = `${association.clientRandom} ${sender}`;
    const messages =
      opened.contentType === CONTENT_TYPES.handshake
        ? this.joinedHandshake(message, flow, opened.content, association, sender)
        : message.isLost
          ? []
          : this.userMessages.add(flow, tree);
    const place = { of: 'dtls-record', epoch, sequenceNumber } as const;
    return { ok: true, start, end, place, sender, tree, messages };
  }

  private joinedHandshake(
    message: EncryptedMessage,
    flow: string,
    content: Uint8Array,
    association: Association,
    sender: Role,
  ): readonly PacketTree[] {
    const version = association.isVersion13 ? DTLS_1_3 : DTLS_1_2;
    for (const whole of this.messages.add(flow, content)) {
      if (sender === 'server') association.noteEncryptedMessage(whole);
    }
    return this.joinedIn(message, flow, content, version);
  }

  private openMedia(message: EncryptedMessage): readonly EncryptedPart[] {
    const kind = this.mediaKind(message);
    if (kind === undefined) return [];
    const { start, end } = message.field;
    const bytes = message.bytes.subarray(start, end);
    const protocol = kind === 'srtp-packet' ? 'rtp' : 'rtcp';
    const found = this.paths.opened(message, (association, sender) =>
      association.openMedia(sender, bytes, protocol),
    );
    if ('kind' in found) return [closed(kind, message, { start, end }, found)];
    const { place, tree } = found.opened;
    return [{ ok: true, start, end, place, sender: found.sender, tree, messages: [] }];
  }

  /** Media in clear are nothing to open; where DTLS was spoken, all of them are protected. */
  private mediaKind(message: EncryptedMessage): EncryptedKind | undefined {
    const { field } = message;
    const isKnown = this.paths.associationAt(message) !== undefined;
    switch (field.name) {
      case 'rtp-packet':
        return isKnown || field.value.protection === 'srtp' ? 'srtp-packet' : undefined;
      case 'srtcp-packet':
        return 'srtcp-packet';
      case 'rtcp-compound':
        return isKnown ? 'srtcp-packet' : undefined;
      default:
        return undefined;
    }
  }
}
