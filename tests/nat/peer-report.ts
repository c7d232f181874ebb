/** The pair in use as a browser's statistics name it. */
export interface NamedPair {
  readonly local: string;
  readonly remote: string;
  /** `udp`, or how the local relay is reached. */
  readonly protocol: string;
}

/** What a peer tells, a line each. */
export type PeerReport =
  | { readonly kind: 'ready' }
  | { readonly kind: 'signal'; readonly signal: unknown }
  | { readonly kind: 'state'; readonly ice: string; readonly connection: string }
  | { readonly kind: 'pair'; readonly pair: NamedPair | null }
  | { readonly kind: 'problem'; readonly text: string };

/** What a peer is told to do, a line each: the name of a function of the page and its argument. */
export interface PeerOrder {
  readonly order: 'prepare' | 'offer' | 'signal' | 'pair';
  readonly value?: unknown;
}

export function isUp(state: string): boolean {
  return state === 'connected' || state === 'completed';
}
