/** The 16-bit words from `start` to before `end` added up, the last padded with a zero byte. */
export function wordSum(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  const even = end - ((end - start) & 1);
  for (let at = start; at < even; at += 2) {
    sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
  return even < end ? sum + ((bytes[even] ?? 0) << 8) : sum;
}

/** A sum of words in 16 bits, carries added at the low end (RFC 1071 §1). */
export function foldedSum(sum: number): number {
  let folded = sum;
  while (folded > 0xffff) folded = (folded & 0xffff) + Math.floor(folded / 0x1_0000);
  return folded;
}
