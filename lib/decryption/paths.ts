import type { Role } from '../dtls/keys/value-name';
import type { Association } from './association';
import type { DecryptionProblem } from './outcome';

/** Paths remembered; no call has as many. */
const MOST_PATHS = 65_536;
/** Associations that are tried on a path where they did not begin, the latest first. */
const MOST_TRIED = 8;
/** Searches in vain on one path, so that the work stays in proportion to the packets. */
const MOST_SEARCHES = 32;

interface Path {
  association: Association | undefined;
  /** One of its two ends, and what that one is; the other end is the other. */
  end: string;
  role: Role;
  searches: number;
}

/** A packet's place: the path for both directions, and the end that sent it. */
export interface Sending {
  readonly path: string;
  readonly source: string;
}

/**
 * Which association the packets of a path belong to. ICE may choose another path in mid-call
 * (RFC 8445 §12), where no handshake tells: there the tags do.
 */
export class AssociationPaths {
  private readonly paths = new Map<string, Path>();
  private latest: readonly Association[] = [];

  /** A ClientHello of this association was sent here. */
  begin({ path, source }: Sending, association: Association): void {
    const known = this.at(path);
    known.association = association;
    known.end = source;
    known.role = 'client';
    known.searches = 0;
    const others = this.latest.filter((one) => one !== association);
    this.latest = [association, ...others].slice(0, MOST_TRIED);
  }

  /** The association that began on this path, or was found to go on here. */
  associationAt({ path }: Sending): Association | undefined {
    return this.paths.get(path)?.association;
  }

  /** The association whose server sent this here; undefined where it is not known. */
  answeredBy(sending: Sending): Association | undefined {
    return this.roleOf(sending) === 'server' ? this.associationAt(sending) : undefined;
  }

  /** The one begun last of those that still wait for a ServerHello on their own path. */
  latestUnanswered(): Association | undefined {
    return this.latest.find(({ isUnanswered }) => isUnanswered);
  }

  roleOf({ path, source }: Sending): Role {
    const known = this.paths.get(path);
    const isClient = (known?.role === 'client') === (known?.end === source);
    return isClient ? 'client' : 'server';
  }

  /** What an attempt opens, with the path's own association or else with one of the others. */
  opened<Opened extends object>(
    sending: Sending,
    attempt: (association: Association, sender: Role) => Opened | DecryptionProblem,
  ): Opening<Opened> | DecryptionProblem {
    const path = this.at(sending.path);
    const own = path.association;
    const sender = this.roleOf(sending);
    let problem: DecryptionProblem = { kind: 'no-client-hello' };
    if (own !== undefined) {
      const opened = attempt(own, sender);
      if (!('kind' in opened)) return { opened, association: own, sender };
      problem = opened;
    }
    return this.search(path, sending, attempt) ?? problem;
  }

  private search<Opened extends object>(
    path: Path,
    { source }: Sending,
    attempt: (association: Association, sender: Role) => Opened | DecryptionProblem,
  ): Opening<Opened> | undefined {
    const others = this.latest.filter((one) => one !== path.association);
    if (others.length === 0 || path.searches >= MOST_SEARCHES) return undefined;
    for (const association of others) {
      for (const sender of ['client', 'server'] as const) {
        const opened = attempt(association, sender);
        if ('kind' in opened) continue;
        path.searches = 0;
        if (path.association === undefined) {
          path.association = association;
          path.end = source;
          path.role = sender;
        }
        return { opened, association, sender };
      }
    }
    path.searches += 1;
    return undefined;
  }

  private at(key: string): Path {
    const held = this.paths.get(key);
    if (held !== undefined) return held;
    const begun: Path = { association: undefined, end: '', role: 'client', searches: 0 };
    if (this.paths.size < MOST_PATHS) this.paths.set(key, begun);
    return begun;
  }
}

/** Something opened, and whose it was. */
export interface Opening<Opened> {
  readonly opened: Opened;
  readonly association: Association;
  readonly sender: Role;
}
