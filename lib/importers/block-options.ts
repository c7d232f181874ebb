/** An option behind the body of a pcapng block (draft-ietf-opsawg-pcapng §3.5). */
export interface BlockOption {
  readonly code: number;
  /** A view, not a copy. */
  readonly value: Uint8Array;
}

const END_OF_OPTIONS = 0;
const COMMENT = 1;

/** The options from `start` to before `end`; one that does not fit ends them. */
export function blockOptions(
  bytes: Uint8Array,
  start: number,
  end: number,
  littleEndian: boolean,
): readonly BlockOption[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const options: BlockOption[] = [];
  for (let at = start; at + 4 <= end; ) {
    const code = view.getUint16(at, littleEndian);
    const length = view.getUint16(at + 2, littleEndian);
    if (code === END_OF_OPTIONS || at + 4 + length > end) break;
    options.push({ code, value: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length + (-length & 3);
  }
  return options;
}

/** The comments among options; most packets have none. */
export function commentsIn(options: readonly BlockOption[]): readonly string[] {
  return options.flatMap(({ code, value }) => (code === COMMENT ? [utf8Text(value)] : []));
}

/** Text ends at a zero byte, which some programs write. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).split('\0', 1)[0] ?? '';
}
