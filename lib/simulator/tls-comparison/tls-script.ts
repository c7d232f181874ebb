import { joined } from '@/lib/bytes/joined';
import type { WriteKeys12 } from '@/lib/dtls/cipher/record-12';
import type { TrafficKeys13 } from '@/lib/dtls/cipher/record-13';
import { readFragments } from '@/lib/dtls/handshake/handshake-fragment';
import type { Role } from '@/lib/dtls/keys/value-name';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';

/** What of a DTLS handshake its retelling as TLS takes: records in clear, and the keys. */
export interface HandshakeSource {
  readonly version: '1.2' | '1.3' | undefined;
  readonly datagrams: readonly SourceDatagram[];
  /** The first application data of each side. */
  readonly firstData: readonly SourceDatagram[];
  readonly keys: readonly ScriptKeys[];
}

export interface SourceDatagram {
  readonly packet: string;
  readonly sender: Role;
  readonly kind: 'flight' | 'ack' | 'alert' | 'data';
  readonly place: { readonly flight: number; readonly attempt: number } | undefined;
  readonly sentAt: number;
  readonly arrivedAt: number | undefined;
  readonly records: readonly {
    readonly epoch: number;
    readonly contentType: number;
    readonly content: Uint8Array;
    readonly messages: readonly { readonly name: string; readonly type: number }[];
  }[];
}

export interface ScriptKeys {
  readonly sender: Role;
  readonly epoch: number;
  readonly keys: WriteKeys12 | TrafficKeys13;
}

/** A record of TLS: no epoch and no number travel with it. */
export interface TlsRecord {
  readonly sender: Role;
  readonly contentType: number;
  /** Of handshake messages: with TLS's header of 4 bytes, which knows no fragments. */
  readonly content: Uint8Array;
  readonly names: readonly string[];
  /** The types of its handshake messages, as the names stand. */
  readonly types: readonly number[];
  /** Which keys protect it; 0 is none. Both ends know it from where they are in the handshake. */
  readonly epoch: number;
  /** How many of these keys' records went before it: TLS counts, and never says (RFC 8446 §5.3). */
  readonly number: number;
}

/** What DTLS put into one datagram. */
export interface TlsDatagram {
  /** The packet of the DTLS run that it stands for. */
  readonly packet: string;
  readonly sender: Role;
  readonly records: readonly TlsRecord[];
  /** Of which turn of the talk it is part, from 0; data come after all turns. */
  readonly turn: number | undefined;
}

/** The same handshake as TLS would say it, turn by turn. */
export interface TlsScript {
  readonly version: '1.2' | '1.3';
  readonly datagrams: readonly TlsDatagram[];
  readonly keys: readonly ScriptKeys[];
  /** Milliseconds from one end to the other, as in the run. */
  readonly oneWay: number;
}

/**
 * Retells a handshake in which nothing was lost as TLS: the same messages and flights, without
 * message_seq, fragment offsets, ACKs and numbers on records. Undefined where it never came to keys.
 */
export function tlsScript({
  version,
  datagrams,
  firstData,
  keys,
}: HandshakeSource): TlsScript | undefined {
  const first = datagrams.filter(({ kind, place }) => kind === 'flight' && place?.attempt === 1);
  const ways = first.flatMap(({ sentAt, arrivedAt }) =>
    arrivedAt === undefined ? [] : [arrivedAt - sentAt],
  );
  if (version === undefined || keys.length === 0 || ways.length < first.length) return undefined;
  const writer = new ScriptWriter();
  const retold = [...first, ...firstData].map((datagram) => writer.retell(datagram));
  const oneWay = ways.reduce((sum, way) => sum + way, 0) / ways.length;
  return { version, datagrams: retold, keys, oneWay };
}

class ScriptWriter {
  readonly #numbers = new Map<string, number>();
  #turn = -1;
  #flight = '';

  retell({ packet, sender, kind, place, records }: SourceDatagram): TlsDatagram {
    const flight = `${sender} ${place?.flight}`;
    if (kind === 'flight' && flight !== this.#flight) {
      this.#turn += 1;
      this.#flight = flight;
    }
    return {
      packet,
      sender,
      turn: kind === 'flight' ? this.#turn : undefined,
      records: records.map(({ epoch, contentType, content, messages }) => ({
        sender,
        contentType,
        content: contentType === CONTENT_TYPES.handshake ? withoutDtls(content) : content,
        names: namesOf(contentType, messages),
        types: messages.map(({ type }) => type),
        epoch,
        number: this.#next(sender, epoch),
      })),
    };
  }

  #next(sender: Role, epoch: number): number {
    const key = `${sender} ${epoch}`;
    const number = this.#numbers.get(key) ?? 0;
    this.#numbers.set(key, number + 1);
    return number;
  }
}

function namesOf(
  contentType: number,
  messages: readonly { readonly name: string }[],
): readonly string[] {
  if (contentType === CONTENT_TYPES.change_cipher_spec) return ['ChangeCipherSpec'];
  return messages.map(({ name }) => name);
}

/** Of each fragment TLS's header (type and length) where its message begins, and the bytes. */
function withoutDtls(content: Uint8Array): Uint8Array {
  return joined(
    readFragments(content).fragments.flatMap(({ fragment }) => {
      const { type, length, fragmentOffset, fragment: part } = fragment;
      if (fragmentOffset > 0) return [part];
      return [Uint8Array.of(type, length >> 16, (length >> 8) & 0xff, length & 0xff), part];
    }),
  );
}
