import { classOfAddress } from '../../address';
import type { PriorityParts } from '../candidate-priority';
import type { DescriptionIndex, LineOf, SectionIndex } from './description-index';
import { removeLines } from './fixes';
import type { Found } from './rule';

type CandidateLine = LineOf<'candidate'>;

function candidatesOf({ media }: DescriptionIndex): readonly CandidateLine[] {
  return media.flatMap((section) => section.of('candidate'));
}

function each(check: (line: CandidateLine) => Found['values'] | undefined) {
  return (index: DescriptionIndex): readonly Found[] =>
    candidatesOf(index).flatMap((line) => {
      const values = check(line);
      return values === undefined ? [] : [{ lines: [line.line.number], values }];
    });
}

/** I07, I08: what all candidates have in common. */
export const onlyHost = allOf(({ reading }) => reading.candidate.type === 'host');
export const onlyMdns = allOf(({ reading }) => reading.address.class === 'mdns');

function allOf(is: (line: CandidateLine) => boolean) {
  return (index: DescriptionIndex): readonly Found[] => {
    const candidates = candidatesOf(index);
    const [first] = candidates;
    if (first === undefined || !candidates.every(is)) return [];
    return [{ lines: [first.line.number], values: { count: candidates.length } }];
  };
}

const PRIVATE = new Set(['private', 'shared', 'unique-local', 'link-local']);

/** I09 */
export const privateAddresses = each(({ reading: { candidate, address } }) =>
  candidate.type === 'host' && PRIVATE.has(address.class)
    ? { address: candidate.address, class: address.class }
    : undefined,
);

/** I10: srflx without its base, or with a base that needs no NAT. */
export const oddBases = each(({ reading: { candidate } }) => {
  if (candidate.type !== 'srflx') return undefined;
  const { relatedAddress, relatedPort, address } = candidate;
  const related = relatedAddress ?? '';
  if (related === '' || relatedPort === undefined) return { address, related };
  const open = classOfAddress(related) === 'global' && related !== address;
  return open ? { address, related } : undefined;
});

/** I11: what the reader cannot read; the fix takes the line out, the other candidates remain. */
export function malformedCandidates({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) =>
    section
      .of('unreadable')
      .filter(({ reading }) => reading.of === 'candidate')
      .map((line) => ({
        lines: [line.line.number],
        values: { found: line.reading.problem.found, text: line.line.text },
        fix: removeLines([line]),
      })),
  );
}

const isTcp = ({ reading }: CandidateLine) => reading.candidate.transport.toLowerCase() === 'tcp';

/** I12 */
export const untypedTcp = each((line) =>
  isTcp(line) && line.reading.candidate.tcpType === undefined
    ? { address: line.reading.candidate.address }
    : undefined,
);

/** I13: an active candidate has no port to be reached at: 9 stands for it (RFC 6544 §4.5). */
export const oddTcpPorts = each((line) => {
  const { tcpType, port } = line.reading.candidate;
  if (!isTcp(line) || tcpType === undefined) return undefined;
  return (tcpType === 'active') === (port === 9) ? undefined : { tcpType, port };
});

/** I14: host above prflx above srflx above relay; the recommended numbers are 126, 110, 100, 0. */
export function oddPriorities(index: DescriptionIndex): readonly Found[] {
  // A lite agent begins no checks, and with host candidates alone no order of types can be odd.
  const lite = index.session.first('ice-lite') !== undefined;
  return lite && onlyHost(index).length > 0 ? [] : unlikeTheirType(index);
}

const unlikeTheirType = each(({ reading: { candidate, priority } }) => {
  const { type } = candidate;
  if (isOfMediasoup(type, priority)) return undefined;
  const [lowest, highest] = TYPE_PREFERENCES[type];
  if (priority.type >= lowest && priority.type <= highest) return undefined;
  return { type, preference: priority.type, priority: candidate.priority };
});

const TYPE_PREFERENCES = {
  host: [80, 126],
  prflx: [70, 125],
  srflx: [60, 125],
  relay: [0, 60],
} as const;

/**
 * mediasoup's host candidates: type preference 64, and local preferences from 10000 downwards. Its
 * candidates often come on their own, without the `ice-lite` of the session.
 */
function isOfMediasoup(type: string, { type: preference, local }: PriorityParts): boolean {
  return type === 'host' && preference === 64 && local > 0 && local <= 10_000;
}

/** I15: one foundation for candidates of another type, base or transport. */
export function sharedFoundations({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => foundationsOf(section));
}

function foundationsOf(section: SectionIndex): readonly Found[] {
  const seen = new Map<string, { readonly what: string; readonly line: number }>();
  return section.of('candidate').flatMap(({ line, reading: { candidate } }) => {
    const { foundation, type, transport, address, relatedAddress } = candidate;
    const base = type === 'srflx' || type === 'prflx' ? (relatedAddress ?? '') : address;
    const what = `${type} ${transport.toLowerCase()} ${base}`;
    const other = seen.get(foundation);
    if (other === undefined) seen.set(foundation, { what, line: line.number });
    if (other === undefined || other.what === what) return [];
    return [{ lines: [line.number, other.line], values: { foundation, what, other: other.what } }];
  });
}

/** I16: RTCP candidates where RTCP shares the port. */
export function spareComponents({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    if (!section.first('rtcp-mux')) return [];
    const spare = section
      .of('candidate')
      .filter(({ reading }) => reading.candidate.component === 2);
    if (spare.length === 0) return [];
    return [{ lines: spare.map(({ line }) => line.number), values: { count: spare.length } }];
  });
}

/** I18 */
export const revealingRelays = each(({ reading: { candidate } }) => {
  const related = candidate.relatedAddress ?? '';
  const hidden = related === '' || classOfAddress(related) === 'unspecified';
  return candidate.type === 'relay' && !hidden
    ? { address: candidate.address, related }
    : undefined;
});

/** I19 */
export function staleCandidates({ media, session }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const ufrag = (section.first('ice-ufrag') ?? session.first('ice-ufrag'))?.reading.ufrag;
    if (ufrag === undefined) return [];
    return section.of('candidate').flatMap(({ line, reading }) => {
      const own = reading.candidate.extensions.find(({ name }) => name === 'ufrag')?.value;
      if (own === undefined || own === ufrag) return [];
      return [{ lines: [line.number], values: { own, ufrag } }];
    });
  });
}
