/*
 * Chance as a value: sfc32 (Chris Doty-Humphrey's "small fast counting" generator, 128 bits of
 * state, in PractRand), seeded from text by FNV-1a and the final mix of MurmurHash3.
 *
 *   randomStream(7)                     the root of seed 7
 *     .stream('nat-a').stream('ports')  what that NAT draws for its ports, and nobody else
 *
 * A stream depends on its seed and its names alone, never on how much another one has drawn, so
 * that two futures differ only by what was changed. Not for secrets.
 */

/** A repeatable source of chance. Drawing moves it on; naming a stream does not. */
export interface Random {
  /** An integer of 0 to 2^32 − 1. */
  uint32(): number;
  /** 0 ≤ x < 1, in steps of 2^−32. */
  fraction(): number;
  /** An integer of `first` to `last`, both included, each equally likely. Throws a RangeError when
   * the range is empty, not whole, or wider than 2^32. */
  integer(first: number, last: number): number;
  /** True with this probability: never at 0, always at 1. */
  chance(probability: number): boolean;
  bytes(length: number): Uint8Array;
  /** The stream of this name below this one: the same whenever it is asked for. */
  stream(name: string): Random;
}

/** The root stream of a seed. */
export function randomStream(seed: number | string): Random {
  return streamAt(`${typeof seed}:${seed}`);
}

function streamAt(path: string): Random {
  const uint32 = sfc32(path);
  return {
    uint32,
    fraction: () => uint32() / TWO_32,
    integer: (first, last) => integerOf(uint32, first, last),
    chance: (probability) => uint32() < probability * TWO_32,
    bytes: (length) => bytesOf(uint32, length),
    // The length keeps ('a', 'b/c') apart from ('a/b', 'c').
    stream: (name) => streamAt(`${path}/${name.length}:${name}`),
  };
}

const TWO_32 = 2 ** 32;

/** Draws again where a remainder would favour the low numbers. */
function integerOf(uint32: () => number, first: number, last: number): number {
  const count = last - first + 1;
  if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1 || count > TWO_32) {
    throw new RangeError(`No whole numbers to choose from between ${first} and ${last}`);
  }
  const fair = TWO_32 - (TWO_32 % count);
  let drawn = uint32();
  while (drawn >= fair) drawn = uint32();
  return first + (drawn % count);
}

function bytesOf(uint32: () => number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(new ArrayBuffer(4));
  for (let at = 0; at < length; at += 4) {
    view.setUint32(0, uint32());
    bytes.set(new Uint8Array(view.buffer, 0, Math.min(4, length - at)), at);
  }
  return bytes;
}

function sfc32(path: string): () => number {
  let a = hash(path, 0x811c9dc5);
  let b = hash(path, a ^ 0x9e3779b9);
  let c = hash(path, b ^ 0x85ebca6b);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The author's seeding: the first numbers of near seeds are alike until the state is mixed.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** FNV-1a over UTF-16 code units, low byte first, then MurmurHash3's final mix. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >>> 8), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
