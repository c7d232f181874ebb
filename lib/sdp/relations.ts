import { type Membership, membershipsOf } from './line-memberships';
import { type Description, firstOf, type ReadLine, type Section } from './reading';

/**
 * Which lines belong with a line, by number and in order, itself left out: a payload type's rtpmap,
 * fmtp, rtcp-fb and its place in m=; mid and group; the lines of a source; rid and simulcast; a
 * candidate and the credentials it is checked with; fingerprint and setup. The index is built once in
 * linear time; a look-up costs what it gives.
 */
export function relatedLines(description: Description): (line: number) => readonly number[] {
  const index = indexOf(description);
  return (line) => {
    const related = new Set<number>();
    for (const { bond, spoke } of index.memberships.get(line) ?? []) {
      const members = index.bonds.get(bond);
      for (const number of members?.centres ?? []) related.add(number);
      // Spokes belong to the centre, not to each other: candidates would all light up at once.
      if (!spoke) for (const number of members?.spokes ?? []) related.add(number);
    }
    related.delete(line);
    return [...related].sort((left, right) => left - right);
  };
}

interface Bond {
  readonly centres: number[];
  readonly spokes: number[];
}

interface Index {
  readonly memberships: ReadonlyMap<number, readonly Membership[]>;
  readonly bonds: ReadonlyMap<string, Bond>;
}

function indexOf(description: Description): Index {
  const memberships = new Map<number, readonly Membership[]>();
  const bonds = new Map<string, Bond>();
  const add = (section: Section, name: string) => {
    const scope = scopeOf(section, name);
    let times = 0;
    for (const line of section.lines) {
      if (line.reading.kind === 'timing') times += 1;
      const own = membershipsOf(line.reading, { ...scope, times });
      if (own.length === 0) continue;
      memberships.set(line.line.number, own);
      for (const membership of own) enter(bonds, membership, line);
    }
  };
  add(description.session, 'session');
  for (const [index, section] of description.media.entries()) add(section, String(index));
  return { memberships, bonds };
}

/** A section without credentials or a fingerprint of its own has those of the session. */
function scopeOf(section: Section, name: string) {
  const has = (kind: 'ice-ufrag' | 'fingerprint' | 'setup') => firstOf(section, kind) !== undefined;
  return {
    section: name,
    ice: has('ice-ufrag') ? name : 'session',
    dtls: has('fingerprint') && has('setup') ? name : 'session',
  };
}

function enter(bonds: Map<string, Bond>, { bond, spoke }: Membership, { line }: ReadLine): void {
  const members = bonds.get(bond) ?? { centres: [], spokes: [] };
  bonds.set(bond, members);
  (spoke ? members.spokes : members.centres).push(line.number);
}
