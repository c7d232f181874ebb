/*
 * pair priority = 2^32 × MIN(G, D) + 2 × MAX(G, D) + (G > D ? 1 : 0)
 * G is the controlling agent's candidate, D the controlled agent's.      RFC 8445 §6.1.2.3
 */

export type IceRole = 'controlling' | 'controlled';

/** The 64-bit priority of a pair, from the priorities of its candidates by role. */
export function pairPriority(controlling: number, controlled: number): bigint {
  const g = BigInt(controlling);
  const d = BigInt(controlled);
  const [low, high] = g < d ? [g, d] : [d, g];
  return (low << 32n) + 2n * high + (g > d ? 1n : 0n);
}

/** The same, seen from one end. */
export function pairPriorityFor(role: IceRole, local: number, remote: number): bigint {
  return role === 'controlling' ? pairPriority(local, remote) : pairPriority(remote, local);
}

/** The two candidate priorities that a pair priority was made of. */
export interface PairPriorityParts {
  readonly controlling: number;
  readonly controlled: number;
}

/** Takes a pair priority apart; exact, because candidate priorities are below 2^31. */
export function partsOfPairPriority(priority: bigint): PairPriorityParts {
  const low = Number(priority >> 32n);
  const rest = priority & 0xffff_ffffn;
  const high = Number(rest >> 1n);
  return (rest & 1n) === 1n
    ? { controlling: high, controlled: low }
    : { controlling: low, controlled: high };
}
