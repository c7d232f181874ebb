import { hexText } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import type { Role } from '@/lib/dtls/keys/value-name';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import { checkTag, protectTlsRecord } from './tls-record-protection';
import type { ScriptKeys, TlsDatagram, TlsRecord, TlsScript } from './tls-script';

/** A datagram on its way; times in milliseconds since the first one. */
export interface BareArrow {
  readonly packet: string;
  readonly sender: Role;
  readonly sentAt: number;
  /** Undefined: lost. */
  readonly arrivedAt: number | undefined;
  readonly names: readonly string[];
}

/** Where the talk of both ends stands when nobody says anything more. */
export type BareOutcome =
  | {
      readonly kind: 'connected';
      /** When each side had the other's last message. */
      readonly sides: Readonly<Record<Role, number>>;
      /** The later of both. */
      readonly at: number;
    }
  /** Nobody sends again: each end that is not through waits for a message that never comes. */
  | {
      readonly kind: 'waits';
      readonly since: number;
      readonly client: string | undefined;
      readonly server: string | undefined;
    }
  /** The receiver counted another number than the sender, or stands at other keys. */
  | {
      readonly kind: 'tag';
      readonly side: Role;
      readonly at: number;
      readonly sealedWith: number;
      readonly openedWith: number;
      /** The receiver still holds the keys of the handshake, the record has those of data (1.3). */
      readonly otherKeys: boolean;
      /** In hex digits. */
      readonly came: string;
      readonly computed: string;
    }
  /** Encrypted, and the keys would come out of what was lost. */
  | { readonly kind: 'no-keys'; readonly side: Role; readonly at: number; readonly for: string }
  /** The middle of a message, taken for its beginning. */
  | {
      readonly kind: 'misread';
      readonly side: Role;
      readonly at: number;
      readonly type: number;
      readonly expected: string;
    };

export interface BareTls {
  readonly arrows: readonly BareArrow[];
  readonly outcome: BareOutcome;
}

/** Records of TLS put bare into datagrams; `lost` names the packet that never arrives. */
export function bareTls(script: TlsScript, lost: string | undefined): BareTls {
  return new BareRun(script, lost).run();
}

class BareRun {
  readonly #arrows: BareArrow[] = [];
  readonly #ends: Readonly<Record<Role, Reader>>;
  /** When each turn was there as a whole. */
  readonly #heard = new Map<number, number>();

  constructor(
    private readonly script: TlsScript,
    private readonly lost: string | undefined,
  ) {
    this.#ends = { client: new Reader('client', script), server: new Reader('server', script) };
  }

  run(): BareTls {
    const { datagrams } = this.script;
    // The script is in the order of cause and effect.
    for (const datagram of datagrams) {
      const sentAt = this.#startOf(datagram);
      if (sentAt === undefined) continue;
      const failure = this.#carry(datagram, sentAt);
      if (failure !== undefined) return { arrows: this.#arrows, outcome: failure };
    }
    return { arrows: this.#arrows, outcome: this.#end() };
  }

  /** Once all that the other side says before it was there; undefined: never. */
  #startOf({ sender, turn }: TlsDatagram): number | undefined {
    if (turn === 0) return 0;
    return this.#heard.get(turn === undefined ? this.#lastTurnTo(sender) : turn - 1);
  }

  #lastTurnTo(role: Role): number {
    const turns = this.script.datagrams.filter(({ sender }) => sender !== role);
    return Math.max(...turns.map(({ turn }) => turn ?? 0));
  }

  #carry(datagram: TlsDatagram, sentAt: number): BareOutcome | undefined {
    const { packet, sender, records, turn } = datagram;
    const names = records.flatMap((record) => record.names);
    const isLost = packet === this.lost;
    const at = sentAt + this.script.oneWay;
    this.#arrows.push({ packet, sender, sentAt, arrivedAt: isLost ? undefined : at, names });
    if (isLost) return undefined;
    const end = this.#ends[sender === 'client' ? 'server' : 'client'];
    for (const record of records) {
      const failure = end.read(record, at);
      if (failure !== undefined) return failure;
    }
    if (turn !== undefined && this.#isWhole(turn, end)) this.#heard.set(turn, at);
    return undefined;
  }

  /** The reader has had every record of this turn and of those before it. */
  #isWhole(turn: number, end: Reader): boolean {
    return this.script.datagrams
      .filter((one) => one.sender !== end.role && one.turn !== undefined && one.turn <= turn)
      .every(({ records }) => records.every((record) => end.hasRead(record)));
  }

  #end(): BareOutcome {
    const [client, server] = [this.#lastTurnTo('client'), this.#lastTurnTo('server')];
    const [clientAt, serverAt] = [this.#heard.get(client), this.#heard.get(server)];
    if (clientAt !== undefined && serverAt !== undefined) {
      const sides = { client: clientAt, server: serverAt };
      return { kind: 'connected', sides, at: Math.max(clientAt, serverAt) };
    }
    const since = Math.max(...this.#arrows.map(({ sentAt, arrivedAt }) => arrivedAt ?? sentAt));
    const { client: one, server: other } = this.#ends;
    return { kind: 'waits', since, client: one.awaited, server: other.awaited };
  }
}

/** One end as it reads: it counts records, and puts messages together from what comes in order. */
class Reader {
  readonly #read = new Set<TlsRecord>();
  /** What the other side says, message by message. */
  readonly #expected: readonly { readonly type: number; readonly name: string }[];
  #messages = 0;
  #held: Uint8Array = new Uint8Array();
  #epoch = 0;
  #count = 0;

  constructor(
    readonly role: Role,
    private readonly script: TlsScript,
  ) {
    const records = script.datagrams.flatMap((one) => (one.sender === role ? [] : one.records));
    this.#expected = messagesOf(records);
  }

  /** The message that it waits for. */
  get awaited(): string | undefined {
    return this.#expected[this.#messages]?.name;
  }

  hasRead(record: TlsRecord): boolean {
    return this.#read.has(record);
  }

  read(record: TlsRecord, at: number): BareOutcome | undefined {
    const side = this.role;
    if (record.epoch > 0) {
      const opening = this.#open(record, at);
      if (opening !== undefined) return opening;
    }
    this.#read.add(record);
    if (record.contentType === CONTENT_TYPES.change_cipher_spec) this.#changeKeys(1);
    if (record.contentType !== CONTENT_TYPES.handshake) return undefined;
    this.#held = joined([this.#held, record.content]);
    for (;;) {
      const [type] = this.#held;
      if (type === undefined) return undefined;
      const expected = this.#expected[this.#messages];
      if (expected === undefined || type !== expected.type) {
        return { kind: 'misread', side, at, type, expected: expected?.name ?? '' };
      }
      const length = 4 + uint24(this.#held, 1);
      if (this.#held.length < length) return undefined;
      this.#held = this.#held.slice(length);
      this.#messages += 1;
      this.#follow(expected.name);
    }
  }

  #open(record: TlsRecord, at: number): BareOutcome | undefined {
    const side = this.role;
    const reading = this.#keysOf(record.sender, this.#epoch);
    const writing = this.#keysOf(record.sender, record.epoch);
    if (reading === undefined || writing === undefined) {
      return { kind: 'no-keys', side, at, for: this.awaited ?? '' };
    }
    const check = checkTag(reading.keys, protectTlsRecord(writing.keys, record), this.#count);
    if (!check.fits) {
      return {
        kind: 'tag',
        side,
        at,
        sealedWith: record.number,
        openedWith: this.#count,
        otherKeys: reading !== writing,
        came: hexText(check.came),
        computed: hexText(check.computed),
      };
    }
    this.#count += 1;
    return undefined;
  }

  /** 1.3 has keys for what follows the ServerHello, and others for what follows Finished. */
  #follow(name: string): void {
    if (this.script.version !== '1.3') return;
    if (name === 'ServerHello' || name === 'ClientHello') this.#changeKeys(2);
    else if (name === 'Finished') this.#changeKeys(3);
  }

  #changeKeys(epoch: number): void {
    this.#epoch = epoch;
    this.#count = 0;
  }

  #keysOf(sender: Role, epoch: number): ScriptKeys | undefined {
    return this.script.keys.find((one) => one.sender === sender && one.epoch === epoch);
  }
}

/** The messages in the order in which they begin, by their headers. */
function messagesOf(records: readonly TlsRecord[]) {
  const handshake = records.filter(({ contentType }) => contentType === CONTENT_TYPES.handshake);
  const bytes = joined(handshake.map(({ content }) => content));
  const names = new Map(
    handshake.flatMap((one) => one.types.map((type, at) => [type, one.names[at] ?? ''] as const)),
  );
  const messages: { readonly type: number; readonly name: string }[] = [];
  for (let at = 0; at < bytes.length; at += 4 + uint24(bytes, at + 1)) {
    const type = bytes[at] ?? 0;
    messages.push({ type, name: names.get(type) ?? '' });
  }
  return messages;
}

function uint24(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
}
