import type { DescriptionIndex, SectionIndex } from './description-index';
import { directionOf, named } from './media-checks';
import type { Found } from './rule';

function rtp({ media }: DescriptionIndex): readonly SectionIndex[] {
  return media.filter((section) => section.rtp && !section.refused);
}

/** S01 */
export function unknownSources(index: DescriptionIndex): readonly Found[] {
  return rtp(index).flatMap((section) => {
    const known = new Set(section.of('ssrc').map(({ reading }) => reading.ssrc));
    return section.of('ssrc-group').flatMap(({ line, reading: { semantics, ssrcs } }) => {
      const missing = ssrcs.filter((ssrc) => !known.has(ssrc));
      if (missing.length === 0) return [];
      return [{ lines: [line.number], values: { semantics, ssrcs: missing.join(', ') } }];
    });
  });
}

function sends(section: SectionIndex, index: DescriptionIndex): boolean {
  return directionOf(section, index).startsWith('send');
}

/** S02 */
export function unnamedSources(index: DescriptionIndex): readonly Found[] {
  const sending = rtp(index).filter((section) => sends(section, index));
  const [first] = sending;
  if (first === undefined || sending.some((section) => section.first('ssrc'))) return [];
  return [{ lines: [first.line.line.number], values: { count: sending.length } }];
}

/** S03 */
export function unnamedTracks(index: DescriptionIndex): readonly Found[] {
  return rtp(index).flatMap((section) => {
    const hasMsid = section.first('msid') !== undefined;
    const planB = section.of('ssrc').some(({ reading }) => reading.attribute === 'msid');
    if (!sends(section, index) || hasMsid || planB) return [];
    return [{ lines: [section.line.line.number], values: named(section) }];
  });
}

/** S04 */
export function unknownRids({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const declared = new Set(
      section.of('rid').map(({ reading }) => `${reading.direction} ${reading.rid}`),
    );
    return section.of('simulcast').flatMap(({ line, reading }) => {
      const used = reading.lists.flatMap(({ direction, streams }) =>
        streams.flat().map(({ rid }) => ({ rid, name: `${direction} ${rid}` })),
      );
      const missing = used.filter(({ name }) => !declared.has(name)).map(({ rid }) => rid);
      if (missing.length === 0) return [];
      return [{ lines: [line.number], values: { rids: missing.join(', ') } }];
    });
  });
}

/** S05 */
export function unusedRids({ media }: DescriptionIndex): readonly Found[] {
  return media.flatMap((section) => {
    const rids = section.of('rid');
    const isUsed = section.first('simulcast') ?? section.of('unreadable').find(isSimulcast);
    if (rids.length < 2 || isUsed !== undefined) return [];
    return [{ lines: rids.map(({ line }) => line.number), values: { count: rids.length } }];
  });
}

function isSimulcast({ reading }: { readonly reading: { readonly of: string } }): boolean {
  return reading.of === 'simulcast';
}

/** S06 */
export function contradictingRids(index: DescriptionIndex): readonly Found[] {
  return rtp(index).flatMap((section) => {
    const direction = directionOf(section, index);
    const never = { sendonly: 'recv', recvonly: 'send', sendrecv: '', inactive: '' }[direction];
    return section
      .of('rid')
      .filter(({ reading }) => reading.direction === never)
      .map(({ line, reading }) => ({
        lines: [line.number],
        values: { rid: reading.rid, ridDirection: reading.direction, direction },
      }));
  });
}
