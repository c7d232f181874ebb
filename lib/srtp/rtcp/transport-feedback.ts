import type { ByteReader } from '@/lib/bytes/byte-reader';

/*
 *  base sequence number    | packet status count |
 *  reference time, 24 bits     | feedback count  |
 *  status chunks of 16 bits …
 *    0 | symbol 2 | run length 13                 one symbol, so many times
 *    1 | 0 | 14 symbols of one bit                received or not
 *    1 | 1 | 7 symbols of two bits
 *  receive deltas, one or two bytes for each packet received, in units of 250 µs
 *                                draft-holmer-rmcat-transport-wide-cc-extensions-01 §3.1
 */

/** Of one packet, in the order of their transport-wide numbers. */
export type PacketArrival =
  | { readonly received: false }
  | {
      readonly received: true;
      /** After the packet before it, or the reference time; in units of 250 µs, may be negative. */
      readonly delta: number;
    };

/** Symbols of two bits; 3 is reserved. */
const RECEIVED_SMALL_DELTA = 1;
const RECEIVED_LARGE_DELTA = 2;

/** Reads chunks and deltas of `count` packets; undefined for a reserved symbol. */
export function readArrivals(
  reader: ByteReader,
  count: number,
): readonly PacketArrival[] | undefined {
  const symbols: number[] = [];
  while (symbols.length < count) readChunk(reader.u16('packet status chunk'), symbols);
  const arrivals: PacketArrival[] = [];
  for (const symbol of symbols.slice(0, count)) {
    if (symbol > RECEIVED_LARGE_DELTA) return undefined;
    arrivals.push(arrivalOf(reader, symbol));
  }
  // What is left fills the last word.
  if (reader.remaining > 3) return undefined;
  reader.rest('padding');
  return arrivals;
}

function arrivalOf(reader: ByteReader, symbol: number): PacketArrival {
  if (symbol === RECEIVED_SMALL_DELTA) return { received: true, delta: reader.u8('receive delta') };
  if (symbol === RECEIVED_LARGE_DELTA) {
    return { received: true, delta: (reader.u16('receive delta') << 16) >> 16 };
  }
  return { received: false };
}

function readChunk(chunk: number, symbols: number[]): void {
  if (chunk < 0x8000) {
    for (let left = chunk & 0x1fff; left > 0; left -= 1) symbols.push(chunk >> 13);
  } else if ((chunk & 0x4000) === 0) {
    for (let bit = 13; bit >= 0; bit -= 1) symbols.push((chunk >> bit) & 1);
  } else {
    for (let bit = 12; bit >= 0; bit -= 2) symbols.push((chunk >> bit) & 3);
  }
}
