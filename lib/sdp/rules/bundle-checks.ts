import type { Bundle, DescriptionIndex, SectionIndex } from './description-index';
import { replaceLine } from './fixes';
import { named } from './media-checks';
import type { Found } from './rule';

/** B01: the fix takes unknown names out of the group. */
export function unknownMids({ bundles, byMid, media }: DescriptionIndex): readonly Found[] {
  // With two mids in a section the browsers differ in which of them it has.
  const plain = media.every((section) => section.of('mid').length < 2);
  return bundles.flatMap((bundle) => {
    // Without its first name the group would use another section's transport.
    const led = byMid.has(bundle.mids[0] ?? '');
    const unknown = bundle.mids.filter((mid) => !byMid.has(mid));
    if (unknown.length === 0) return [];
    const known = bundle.mids.filter((mid) => byMid.has(mid));
    const values = { mids: unknown.join(' ') };
    const fix = plain && led ? groupOf(bundle, known) : undefined;
    return [{ lines: [bundle.line.line.number], values, fix }];
  });
}

function groupOf({ line }: Bundle, mids: readonly string[]) {
  return replaceLine(line, `a=group:${line.reading.semantics} ${mids.join(' ')}`);
}

/** B03 */
export function noBundle(index: DescriptionIndex): readonly Found[] {
  const { media, bundles } = index;
  const [first] = media;
  if (media.length < 2 || bundles.length > 0 || first === undefined) return [];
  return [{ lines: [first.line.line.number], values: { count: media.length } }];
}

/** B04 */
export function refusedTag({ bundles, byMid }: DescriptionIndex): readonly Found[] {
  return bundles.flatMap(({ line, mids }) => {
    const [tag, ...others] = mids.map((mid) => byMid.get(mid));
    if (tag?.refused !== true || !others.some((section) => section?.refused === false)) return [];
    return [{ lines: [tag.line.line.number, line.line.number], values: named(tag) }];
  });
}

const TRANSPORT = ['ice-ufrag', 'ice-pwd', 'fingerprint'] as const;

/** B05: transport attributes that differ from the first section's. */
export function differentTransports(index: DescriptionIndex): readonly Found[] {
  return membersOf(index).flatMap(({ tag, section }) =>
    TRANSPORT.flatMap((kind) => {
      const own = section.first(kind);
      const first = tag.first(kind);
      if (!own || !first || own.line.text === first.line.text) return [];
      const values = { attribute: kind, ...named(section), first: tag.mid ?? '' };
      return [{ lines: [own.line.number, first.line.number], values }];
    }),
  );
}

/** B06: a bundled section without transport lines of its own, and not `bundle-only`. */
export function bareMembers(index: DescriptionIndex): readonly Found[] {
  if (!index.mayBeOffer) return [];
  return membersOf(index).flatMap(({ section }) => {
    if (section.bundleOnly || section.refused) return [];
    const missing = TRANSPORT.filter((kind) => !section.first(kind) && !index.session.first(kind));
    if (missing.length === 0) return [];
    const values = { ...named(section), missing: missing.join(', ') };
    return [{ lines: [section.line.line.number], values }];
  });
}

/** The sections behind the first of their group, with that first one. */
function membersOf({ bundles, byMid }: DescriptionIndex) {
  return bundles.flatMap(({ mids }) => {
    const [first, ...others] = mids.map((mid) => byMid.get(mid));
    if (first === undefined) return [];
    const members = others.filter((section): section is SectionIndex => section !== undefined);
    return members.map((section) => ({ tag: first, section }));
  });
}

interface Seen {
  readonly what: string;
  readonly line: number;
}

/** B07: one id of a header extension, two URIs. */
export function collidingExtensions(index: DescriptionIndex): readonly Found[] {
  return index.bundles.flatMap((bundle) => {
    const seen = new Map<number, Seen>();
    return sectionsOf(bundle, index).flatMap((section) =>
      section.of('extmap').flatMap(({ line, reading: { id, uri } }) => {
        const other = seen.get(id);
        if (other === undefined) seen.set(id, { what: uri, line: line.number });
        if (other === undefined || other.what === uri) return [];
        return [{ lines: [line.number, other.line], values: { id, uri, other: other.what } }];
      }),
    );
  });
}

/** B08: one payload type, two codecs. */
export function collidingPayloadTypes(index: DescriptionIndex): readonly Found[] {
  return index.bundles.flatMap((bundle) => {
    const seen = new Map<number, Seen>();
    return sectionsOf(bundle, index).flatMap(({ rtpmaps }) =>
      [...rtpmaps].flatMap(([payloadType, { line, reading }]) => {
        const codec = `${reading.codec}/${reading.clockRate}`;
        const other = seen.get(payloadType);
        if (other === undefined) seen.set(payloadType, { what: codec, line: line.number });
        if (other === undefined || other.what.toLowerCase() === codec.toLowerCase()) return [];
        const values = { payloadType, codec, other: other.what };
        return [{ lines: [line.number, other.line], values }];
      }),
    );
  });
}

function sectionsOf({ mids }: Bundle, { byMid }: DescriptionIndex): readonly SectionIndex[] {
  return mids.flatMap((mid) => {
    const section = byMid.get(mid);
    return section === undefined || section.refused ? [] : [section];
  });
}

/** B09: a source in two m-sections. */
export function sharedSources({ media }: DescriptionIndex): readonly Found[] {
  const seen = new Map<number, { readonly index: number; readonly line: number }>();
  return media.flatMap(({ index, ...section }) => {
    const found: Found[] = [];
    for (const { line, reading } of section.of('ssrc')) {
      const { ssrc } = reading;
      const other = seen.get(ssrc);
      if (other === undefined) seen.set(ssrc, { index, line: line.number });
      else if (other.index !== index) {
        seen.set(ssrc, { index, line: line.number });
        found.push({ lines: [line.number, other.line], values: { ssrc } });
      }
    }
    return found;
  });
}

/** B11: a name twice, in one group or in two; the fix takes the repetition out of one. */
export function repeatedMids({ bundles }: DescriptionIndex): readonly Found[] {
  const seen = new Set<string>();
  return bundles.flatMap((bundle) => {
    const elsewhere = bundle.mids.some((mid) => seen.has(mid));
    const repeated = bundle.mids.filter((mid) => seen.has(mid) || !seen.add(mid));
    if (repeated.length === 0) return [];
    const fix = elsewhere ? undefined : groupOf(bundle, [...new Set(bundle.mids)]);
    return [{ lines: [bundle.line.line.number], values: { mids: repeated.join(' ') }, fix }];
  });
}
