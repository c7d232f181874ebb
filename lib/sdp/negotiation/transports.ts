import { type Description, firstOf, linesOf, type ReadingKind } from '../reading';
import { negotiateDtlsRoles } from './dtls-roles';
import { heldLines, type LineOf, type MediaPair, type SideSections } from './media-pair';
import type { FactOf, NegotiatedTransport, SectionName, Side } from './negotiated';

/**
 * The transports of the accepted sections. A BUNDLE group of the answer shares one, that of its
 * first accepted section (RFC 9143 §7.3.1), with whose credentials, fingerprint and role all go;
 * every other section has its own.
 */
export function negotiateTransports(
  offer: Description,
  answer: Description,
  accepted: readonly MediaPair[],
  names: readonly SectionName[],
): readonly NegotiatedTransport[] {
  const bundles = bundlesOf(offer, answer, accepted, names);
  const bundled = new Set(bundles.flatMap(({ members }) => members));
  const alone = accepted
    .filter((pair) => !bundled.has(pair))
    .map((pair) => ({ members: [pair], offered: undefined, answered: undefined }));
  return [...bundles, ...alone]
    .sort((left, right) => firstIndex(left) - firstIndex(right))
    .flatMap((bundle) => transportOf(bundle, names));
}

interface Bundle {
  /** The tagged one first. */
  readonly members: readonly MediaPair[];
  readonly offered: LineOf<'group'> | undefined;
  readonly answered: LineOf<'group'> | undefined;
}

function firstIndex({ members }: Bundle): number {
  return Math.min(...members.map(({ index }) => index));
}

/** Only sections that the offer bundles too: an answer may not add any (RFC 9143 §7.3). */
function bundlesOf(
  offer: Description,
  answer: Description,
  accepted: readonly MediaPair[],
  names: readonly SectionName[],
): readonly Bundle[] {
  const waiting = new Map(accepted.map((pair) => [names[pair.index]?.mid, pair]));
  waiting.delete(undefined);
  const offered = new Map(
    bundleLines(offer).flatMap((line) => line.reading.mids.map((mid) => [mid, line] as const)),
  );
  return bundleLines(answer).flatMap((answered): readonly Bundle[] => {
    const tag = answered.reading.mids.find((mid) => waiting.has(mid) && offered.has(mid));
    const group = offered.get(tag ?? '');
    if (tag === undefined || group === undefined) return [];
    const members = answered.reading.mids.flatMap((mid) => {
      const pair = offered.get(mid) === group ? waiting.get(mid) : undefined;
      if (pair === undefined) return [];
      waiting.delete(mid);
      return [pair];
    });
    return [{ members, offered: group, answered }];
  });
}

function bundleLines({ session }: Description): readonly LineOf<'group'>[] {
  return linesOf(session, 'group').filter(({ reading }) => reading.semantics === 'BUNDLE');
}

function transportOf(
  { members, offered, answered }: Bundle,
  names: readonly SectionName[],
): readonly NegotiatedTransport[] {
  const [tagged] = members;
  if (tagged === undefined) return [];
  const offer = { first: tagged.offer, all: members.map((pair) => pair.offer) };
  const answer = { first: tagged.answer, all: members.map((pair) => pair.answer) };
  const sections = members.flatMap(({ index }) => names[index] ?? []);
  const media = (side: SideSections) => side.own.lines[0]?.line.number;
  const transport = {
    value: { sections, bundled: answered !== undefined },
    offerLine: offered?.line.number ?? media(tagged.offer),
    answerLine: answered?.line.number ?? media(tagged.answer),
  };
  return [
    {
      transport,
      ufrags: [...ufrag('offerer', offer), ...ufrag('answerer', answer)],
      dtlsRoles: negotiateDtlsRoles(tagged, {
        setup: {
          offerer: sharedLines(offer, 'setup')[0],
          answerer: sharedLines(answer, 'setup')[0],
        },
        fingerprinted: [offer, answer].some((of) => sharedLines(of, 'fingerprint').length > 0),
        proto: firstOf(tagged.answer.own, 'media')?.proto ?? '',
      }),
      fingerprints: [...fingerprints('offerer', offer), ...fingerprints('answerer', answer)],
    },
  ];
}

/** One side's sections of a transport. */
interface Members {
  /** The tagged one, whose words count. */
  readonly first: SideSections;
  readonly all: readonly SideSections[];
}

/**
 * What the tagged section says, else the session, else another section of the bundle: the one that
 * the offer suggested may hold the attributes while the answer chose another.
 */
function sharedLines<K extends ReadingKind>(
  { first, all }: Members,
  kind: K,
): readonly LineOf<K>[] {
  const lines = heldLines(first, kind);
  if (lines.length > 0) return lines;
  return all.map(({ own }) => linesOf(own, kind)).find((of) => of.length > 0) ?? [];
}

function ufrag(side: Side, members: Members): readonly FactOf<'ufrag'>[] {
  return sharedLines(members, 'ice-ufrag')
    .slice(0, 1)
    .map((line) => ({ value: { side, ufrag: line.reading.ufrag }, ...at(side, line) }));
}

function fingerprints(side: Side, members: Members): readonly FactOf<'fingerprint'>[] {
  return sharedLines(members, 'fingerprint').map((line) => {
    const { algorithm, value } = line.reading;
    return { value: { side, algorithm: algorithm.toLowerCase(), value }, ...at(side, line) };
  });
}

function at(side: Side, { line }: LineOf<ReadingKind>) {
  return side === 'offerer' ? { offerLine: line.number } : { answerLine: line.number };
}
