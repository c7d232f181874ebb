/**
 * The priority of a candidate pair (RFC 8445 §6.1.2.3): 2^32·min(G,D) + 2·max(G,D) + (G>D ? 1 : 0),
 * G being the controlling agent's candidate. Exact: as a double it would lose its low bits.
 */
export function pairPriority(controlling: number, controlled: number): bigint {
  const g = BigInt(controlling);
  const d = BigInt(controlled);
  const [low, high] = g < d ? [g, d] : [d, g];
  return (low << 32n) + 2n * high + (g > d ? 1n : 0n);
}
