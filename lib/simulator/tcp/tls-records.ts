import { hexText } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import type { Random } from '@/lib/random';
import { randomStream } from '@/lib/random';

/*
 * Records of TLS 1.3 (RFC 8446 §5) in their true sizes, with nothing true in them: hellos are
 * random bytes, and what is "encrypted" is masked by a stream that both hellos yield, so that
 * nobody on the way reads it by accident. This is a model, not a protection.
 *
 *   | content type | legacy version 0x0303 | length | fragment …
 */

const HANDSHAKE = 22;
const CHANGE_CIPHER_SPEC = 20;
const APPLICATION_DATA = 23;

const HEADER = 5;
/** The inner content type and the tag of AES-GCM or ChaCha20-Poly1305 (§5.2). */
const PROTECTION = 17;
/** Bytes of a record beyond what it carries. */
export const RECORD_OVERHEAD = HEADER + PROTECTION;

/** The most that a record carries (§5.1). */
const LARGEST_FRAGMENT = 2 ** 14;

/** Sizes of fragments. The ServerHello has one X25519 key share; the others are our choice. */
const CLIENT_HELLO = 512;
const SERVER_HELLO = 122;
/** EncryptedExtensions, a chain of two certificates, CertificateVerify and Finished. */
const SERVER_AUTHENTICATION = 2_400;
/** Finished with SHA-256 (§4.4.4): 4 bytes of header, 32 of verification data. */
const FINISHED = 36;

/** A fragment, with what kind of record it came in. */
export interface TlsRecord {
  readonly type: number;
  readonly fragment: Uint8Array;
}

export function clientHello(random: Random): Uint8Array {
  return record(HANDSHAKE, random.bytes(CLIENT_HELLO));
}

export function serverHello(random: Random): Uint8Array {
  return record(HANDSHAKE, random.bytes(SERVER_HELLO));
}

/** What the server sends after its hello: it cannot be told from data by its type. */
export function serverAuthentication(mask: Mask): Uint8Array {
  return joined([
    record(CHANGE_CIPHER_SPEC, Uint8Array.of(1)),
    protectedRecord(new Uint8Array(SERVER_AUTHENTICATION), mask),
  ]);
}

export function clientFinished(mask: Mask): Uint8Array {
  return joined([
    record(CHANGE_CIPHER_SPEC, Uint8Array.of(1)),
    protectedRecord(new Uint8Array(FINISHED), mask),
  ]);
}

/** Data in as many records as it takes. */
export function dataRecords(bytes: Uint8Array, mask: Mask): Uint8Array {
  const records: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += LARGEST_FRAGMENT) {
    records.push(protectedRecord(bytes.subarray(at, at + LARGEST_FRAGMENT), mask));
  }
  return joined(records);
}

/** The bytes that one side masks its records with, one after the other. */
export class Mask {
  readonly #stream: Random;

  /** Both sides know both hellos. */
  constructor(hellos: readonly Uint8Array[], by: 'client' | 'server') {
    this.#stream = randomStream(hellos.map(hexText).join(' ')).stream(by);
  }

  /** Masks what is plain, and the reverse. */
  apply(bytes: Uint8Array): Uint8Array {
    const mask = this.#stream.bytes(bytes.length);
    return bytes.map((byte, at) => byte ^ (mask[at] ?? 0));
  }
}

/** What a protected record carried. */
export function unprotected({ fragment }: TlsRecord, mask: Mask): Uint8Array {
  return mask.apply(fragment).subarray(0, -PROTECTION);
}

export function isHello({ type }: TlsRecord): boolean {
  return type === HANDSHAKE;
}

export function isProtected({ type }: TlsRecord): boolean {
  return type === APPLICATION_DATA;
}

/** Cuts a stream into records. */
export class RecordFraming {
  #kept: Uint8Array = new Uint8Array();

  push(bytes: Uint8Array): readonly TlsRecord[] {
    let rest = joined([this.#kept, bytes]);
    const records: TlsRecord[] = [];
    for (let length = lengthOf(rest); rest.length >= length; length = lengthOf(rest)) {
      records.push({ type: rest[0] ?? 0, fragment: rest.slice(HEADER, length) });
      rest = rest.subarray(length);
    }
    this.#kept = rest;
    return records;
  }
}

function lengthOf(bytes: Uint8Array): number {
  return HEADER + (((bytes[3] ?? 0) << 8) | (bytes[4] ?? 0));
}

function protectedRecord(bytes: Uint8Array, mask: Mask): Uint8Array {
  const padded = new Uint8Array(bytes.length + PROTECTION);
  padded.set(bytes);
  return record(APPLICATION_DATA, mask.apply(padded));
}

function record(type: number, fragment: Uint8Array): Uint8Array {
  const { length } = fragment;
  return joined([Uint8Array.of(type, 3, 3, length >> 8, length & 0xff), fragment]);
}
