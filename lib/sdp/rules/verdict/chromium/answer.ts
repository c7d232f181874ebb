import type { DescriptionIndex, SectionIndex } from '../../description-index';
import { digestLength, roleOf } from '../../dtls-checks';
import { directionOf } from '../../media-checks';
import { reject } from '../rejection';
import { applyOffer } from './apply';
import type { Content, Offer } from './offer';
import { validateOffer } from './validate';

/**
 * What libwebrtc asks of an answer beside what it asks of any description: the m-sections of the
 * offer, groups that only shrink, a DTLS role, and directions that fit. Codecs may be any.
 */
export function checkAnswer(read: Offer, offer: DescriptionIndex, answer: DescriptionIndex): void {
  takeMids(read.contents, offer);
  checkOrder(read.contents, offer, answer);
  validateOffer(read);
  checkTags(read);
  checkGroups(answer, offer);
  checkRoles(read, offer, answer);
  checkDigests(read, answer);
  checkDirections(read.contents, offer, answer);
  applyOffer(withoutLentTransports(read));
  checkReusedNumbers(read.contents, offer, answer);
}

/** A section without a mid takes the one that the offer gave it. */
function takeMids(contents: readonly Content[], { media }: DescriptionIndex): void {
  for (const [index, content] of contents.entries()) {
    if (content.mid === '') content.mid = media[index]?.mid ?? '';
  }
}

/** `MediaSectionsInSameOrder`: as many, of the same kinds, under the same names. */
function checkOrder(
  contents: readonly Content[],
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  if (contents.length !== offer.media.length) {
    reject('M01', answer.media.at(-1)?.line.line.number ?? answer.lines[0]?.line.number);
  }
  for (const [index, { mid, midNumber, number }] of contents.entries()) {
    const offered = offer.media[index];
    if (offered?.media?.media !== answer.media[index]?.media?.media) reject('M02', number);
    if (offered?.mid !== undefined && mid !== offered.mid) reject('M05', midNumber ?? number);
  }
}

/** Where the first of a group is refused, all of it must be. */
function checkTags({ groups, contents }: Offer): void {
  const byMid = new Map(contents.map((content) => [content.mid, content]));
  for (const { semantics, mids } of groups) {
    if (semantics !== 'BUNDLE' || byMid.get(mids[0] ?? '')?.rejected !== true) continue;
    const kept = mids.map((mid) => byMid.get(mid)).find((content) => content?.rejected === false);
    if (kept) reject('B04', kept.number);
  }
}

/** Behind the first of a group nobody looks at credentials any more. */
function withoutLentTransports({ groups, contents }: Offer): Offer {
  const bundles = groups.filter(({ semantics }) => semantics === 'BUNDLE');
  const lent = new Set(bundles.flatMap(({ mids }) => mids.slice(1)));
  return {
    groups,
    contents: contents.map((content) =>
      lent.has(content.mid) ? { ...content, transport: {} } : content,
    ),
  };
}

/** Each group is a part of one offered group, and no two are parts of the same. */
function checkGroups(answer: DescriptionIndex, offer: DescriptionIndex): void {
  const offered = new Map(
    offer.bundles.flatMap((bundle) => bundle.mids.map((mid) => [mid, bundle] as const)),
  );
  const taken = new Set<unknown>();
  for (const { line, mids } of answer.bundles) {
    const [first] = mids.map((mid) => offered.get(mid) ?? reject('B02', line.line.number));
    if (mids.some((mid) => offered.get(mid) !== first)) reject('B12', line.line.number);
    if (first !== undefined && taken.has(first)) reject('B12', line.line.number);
    taken.add(first);
  }
}

/** The sections that bring their transport: not refused, and not behind the first of a group. */
function ownersOf({ contents }: Offer, { bundles, media }: DescriptionIndex) {
  const tags = new Map(bundles.flatMap(({ mids }) => mids.map((mid) => [mid, mids[0]])));
  return contents.flatMap(({ mid, rejected }, index) => {
    const section = media[index];
    return rejected || section === undefined || (tags.get(mid) ?? mid) !== mid ? [] : [section];
  });
}

/** A digest of another length than its hash function makes: a transport cannot take it. */
function checkDigests(read: Offer, answer: DescriptionIndex): void {
  const wrong = new Set(digestLength(answer).flatMap(({ lines }) => lines));
  for (const section of ownersOf(read, answer)) {
    const line = section.first('fingerprint') ?? answer.session.first('fingerprint');
    if (line !== undefined && wrong.has(line.line.number)) reject('D04', line.line.number);
  }
}

/** While media comes in, a number does not change from one extension to another. */
function checkReusedNumbers(
  contents: readonly Content[],
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  for (const [index, { rejected, extensions }] of contents.entries()) {
    const [offered, section] = [offer.media[index], answer.media[index]];
    if (rejected || offered === undefined || section === undefined) continue;
    if (!/recv/.test(directionOf(offered, offer))) continue;
    if (!directionOf(section, answer).startsWith('send')) continue;
    const uris = new Map(offered.of('extmap').map(({ reading }) => [reading.id, reading.uri]));
    const known = new Set(uris.values());
    for (const { id, uri, number } of extensions) {
      if ((uris.get(id) ?? uri) !== uri) reject(known.has(uri) ? 'X06' : 'X09', number);
    }
  }
}

function checkRoles(read: Offer, offer: DescriptionIndex, answer: DescriptionIndex): void {
  for (const section of ownersOf(read, answer)) {
    const offered = offer.media[section.index];
    const role = roleOf(section, answer);
    if (role === undefined) continue;
    if (role.reading.setup === 'actpass') reject('D06', role.line.number);
    if (role.reading.setup === 'holdconn') reject('D09', role.line.number);
    const own = offered && roleOf(offered, offer)?.reading.setup;
    if (own === role.reading.setup) reject('D10', role.line.number);
    // libwebrtc asks this of its own offer only now that the answer is there.
    if (own === 'active' || own === 'passive') reject('D08', role.line.number);
  }
}

function checkDirections(
  contents: readonly Content[],
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  for (const [index, { kind, rejected }] of contents.entries()) {
    const section = answer.media[index];
    const offered = offer.media[index];
    if (rejected || kind === 'data' || section === undefined || offered === undefined) continue;
    const sends = /^send/.test(directionOf(section, answer));
    const receives = /(recv|recvonly)$/.test(directionOf(section, answer));
    const own = directionOf(offered, offer);
    const fits = (!sends || /recv/.test(own)) && (!receives || /^send/.test(own));
    if (!fits) reject('M13', lineOf(section));
  }
}

function lineOf(section: SectionIndex): number {
  return section.of('direction').at(-1)?.line.number ?? section.line.line.number;
}
