import type { Random } from '@/lib/random';
import type { TransportAddress } from '@/lib/transport-address';
import type { NetworkDrop } from '../drop';
import type { Connection } from './connection';
import type { Stream, StreamHandler } from './stream';
import {
  clientFinished,
  clientHello,
  dataRecords,
  isHello,
  isProtected,
  Mask,
  RecordFraming,
  serverAuthentication,
  serverHello,
  type TlsRecord,
  unprotected,
} from './tls-records';

/*
 *   client                              server
 *     │ ClientHello ────────────────────►│
 *     │◄─── ServerHello, {certificate …} │
 *   opened  {Finished}, {data} ─────────►│ opened                      RFC 8446 §2: one round trip
 */

/** One end of a TLS 1.3 connection, modelled: sizes and round trips are real, secrets are not. */
export class TlsStream implements Stream {
  handler: StreamHandler | undefined;
  readonly #framing = new RecordFraming();
  readonly #waiting: Uint8Array[] = [];
  #hello: Uint8Array | undefined;
  #own: Mask | undefined;
  #theirs: Mask | undefined;
  #isOpen = false;

  constructor(
    private readonly side: 'client' | 'server',
    private readonly connection: Connection,
    private readonly random: Random,
  ) {
    connection.handler = {
      opened: () => this.#begin(),
      read: (bytes, packet) => this.#read(bytes, packet),
      closed: () => this.handler?.closed(),
    };
  }

  get local(): TransportAddress {
    return this.connection.local;
  }

  get remote(): TransportAddress {
    return this.connection.remote;
  }

  write(bytes: Uint8Array): void {
    if (this.#isOpen && this.#own !== undefined) {
      this.connection.write(dataRecords(bytes, this.#own));
    } else this.#waiting.push(bytes);
  }

  close(): void {
    this.handler = undefined;
    this.connection.close();
  }

  #begin(): void {
    if (this.side === 'server') return;
    this.#hello = clientHello(this.random);
    this.connection.write(this.#hello);
  }

  #read(bytes: Uint8Array, packet: string): NetworkDrop | undefined {
    let drop: NetworkDrop | undefined;
    for (const record of this.#framing.push(bytes)) {
      if (isHello(record)) this.#meet(record);
      else if (isProtected(record) && this.#theirs !== undefined) {
        const plain = unprotected(record, this.#theirs);
        if (this.#isOpen) drop ??= this.handler?.read(plain, packet);
        else this.#open();
      }
    }
    return drop;
  }

  /** The other side's hello: from here on both can mask. */
  #meet({ fragment }: TlsRecord): void {
    if (this.side === 'server') {
      const hello = serverHello(this.random);
      this.#agree([fragment, fragmentOf(hello)]);
      const authentication = this.#own && serverAuthentication(this.#own);
      this.connection.write(authentication ? concatenated(hello, authentication) : hello);
    } else if (this.#hello !== undefined) this.#agree([fragmentOf(this.#hello), fragment]);
  }

  #agree(hellos: readonly Uint8Array[]): void {
    const other = this.side === 'client' ? 'server' : 'client';
    this.#own = new Mask(hellos, this.side);
    this.#theirs = new Mask(hellos, other);
  }

  /** The other side's Finished came, with whatever stood before it. */
  #open(): void {
    if (this.side === 'client' && this.#own !== undefined) {
      this.connection.write(clientFinished(this.#own));
    }
    this.#isOpen = true;
    this.handler?.opened();
    for (const bytes of this.#waiting.splice(0)) this.write(bytes);
  }
}

function fragmentOf(record: Uint8Array): Uint8Array {
  return record.subarray(5);
}

function concatenated(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}
