/** How the timestamps of an interface of pcapng become nanoseconds since 1970. */
export interface TimestampResolution {
  /** From a count of units to nanoseconds, without the offset. */
  readonly nanoseconds: (units: bigint) => bigint;
  /** Nanoseconds added to every timestamp (if_tsoffset). */
  readonly offset: bigint;
}

const MICROSECONDS = 6;
const BILLION = 1_000_000_000n;

/**
 * The resolution that if_tsresol says (draft-ietf-opsawg-pcapng §4.2): the number of decimal places
 * of a second, or, with the highest bit set, of binary ones. Without it, microseconds.
 */
export function timestampResolution(code = MICROSECONDS, offsetSeconds = 0n): TimestampResolution {
  const places = code & 0x7f;
  const offset = offsetSeconds * BILLION;
  if ((code & 0x80) !== 0) {
    const shift = BigInt(places);
    return { nanoseconds: (units) => (units * BILLION) >> shift, offset };
  }
  if (places <= 9) {
    const factor = 10n ** BigInt(9 - places);
    return { nanoseconds: (units) => units * factor, offset };
  }
  const divisor = 10n ** BigInt(places - 9);
  return { nanoseconds: (units) => units / divisor, offset };
}
