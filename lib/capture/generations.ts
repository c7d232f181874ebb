import type { Milliseconds } from '../time';

/**
 * The ICE generations of one transport (RFC 8445 §9): 0, and one more with each new username
 * fragment. Both sides change theirs once per restart, so a position in either list names it.
 */
export interface Generations {
  readonly local: readonly string[];
  readonly remote: readonly string[];
  /** Per generation, the last moment at which its local fragment was not yet applied. */
  readonly since: readonly Milliseconds[];
  /** The generation that the applied descriptions name; a rollback brings back an older one. */
  readonly current: number;
}

export const FIRST_GENERATION: Generations = { local: [], remote: [], since: [], current: 0 };

/** After a local description: `ufrag` is that of the transport's first m-section. */
export function withLocalUfrag(
  generations: Generations,
  ufrag: string | undefined,
  since: Milliseconds,
): Generations {
  if (ufrag === undefined || ufrag === '') return generations;
  const known = generations.local.indexOf(ufrag);
  if (known >= 0) return { ...generations, current: known };
  return {
    ...generations,
    local: [...generations.local, ufrag],
    since: [...generations.since, since],
    current: generations.local.length,
  };
}

/** After a remote description. */
export function withRemoteUfrag(generations: Generations, ufrag: string | undefined): Generations {
  if (ufrag === undefined || ufrag === '' || generations.remote.includes(ufrag)) return generations;
  return { ...generations, remote: [...generations.remote, ufrag] };
}

/** The generation of one of our own candidates; the newest where the fragment is not known. */
export function localGeneration(generations: Generations, ufrag: string | undefined): number {
  const found = ufrag === undefined ? -1 : generations.local.indexOf(ufrag);
  return found >= 0 ? found : generations.current;
}

/** The generation of one of the other side's candidates. */
export function remoteGeneration(generations: Generations, ufrag: string | undefined): number {
  const found = ufrag === undefined ? -1 : generations.remote.indexOf(ufrag);
  return found >= 0 ? found : Math.max(generations.current, generations.remote.length - 1);
}
