/** Bit by bit, as long as `left`; what `right` lacks counts as zero. */
export function exclusiveOr(left: Uint8Array, right: Uint8Array): Uint8Array {
  return left.map((byte, at) => byte ^ (right[at] ?? 0));
}
