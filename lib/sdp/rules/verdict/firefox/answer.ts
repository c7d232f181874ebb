import { codecFormatsOf } from '../../../codec-formats';
import type { DescriptionIndex, LineOf, SectionIndex } from '../../description-index';
import { directionOf } from '../../media-checks';
import { hasCommonCodec } from '../../pair-checks';
import { reject } from '../rejection';
import { loadOffer } from './load-offer';
import type { Offer, Section } from './offer';
import { validateTaken } from './validate';

/**
 * What Firefox asks of an answer beside what it asks of any description: `ValidateAnswer` of its
 * JSEP, and then something in common in every section.
 */
export function checkAnswer(read: Offer, offer: DescriptionIndex, answer: DescriptionIndex): void {
  loadOffer(read);
  validateTaken(read, 'answer');
  if (read.sections.length !== offer.media.length) {
    reject('M01', answer.media.at(-1)?.line.line.number ?? answer.lines[0]?.line.number);
  }
  const pairs = read.sections.flatMap((section, index): readonly Pair[] => {
    const [offered, answered] = [offer.media[index], answer.media[index]];
    return offered === undefined || answered === undefined ? [] : [{ section, offered, answered }];
  });
  for (const { section, offered, answered } of pairs) {
    checkSection(section, offered, answered, offer, answer);
  }
  for (const pair of pairs) checkCommon(pair, offer, answer);
  checkBundledMids(read, offer);
}

/** Every mid of a group needs its section; one that names none has the mid of the offer. */
function checkBundledMids({ session, sections }: Offer, { media }: DescriptionIndex): void {
  const known = new Set(sections.map(({ mid }, index) => mid?.value ?? media[index]?.mid));
  for (const { mids, number } of session.groups) {
    if (mids.some((mid) => !known.has(mid))) reject('B01', number);
  }
}

function checkSection(
  section: Section,
  offered: SectionIndex,
  answered: SectionIndex,
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  const { line, mid } = section;
  if (line.media !== offered.media?.media.toLowerCase()) reject('M02', line.number);
  if (isRefused(section)) return;
  // Behind the first of a group nobody looks at the role.
  const tag = answer.bundleOf(answered)?.mids[0] ?? answered.mid;
  if (tag === answered.mid && section.setup?.value === 'actpass') {
    reject('D06', section.setup.number);
  }
  checkDirection(offered, answered, offer, answer);
  if (mid && offered.mid !== undefined && mid.value !== offered.mid) reject('M05', mid.number);
  const ids = new Map(extensionsOf(offered, offer).map(({ reading }) => [reading.uri, reading]));
  for (const { line: own, reading } of extensionsOf(answered, answer)) {
    const was = ids.get(reading.uri) ?? reject('X09', own.number);
    if (was.id !== reading.id && was.id < 4096) reject('X06', own.number);
  }
}

function isRefused({ line, bundleOnly }: Section): boolean {
  return line.port === 0 && bundleOnly !== true;
}

function checkDirection(
  offered: SectionIndex,
  answered: SectionIndex,
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  if (!answered.rtp) return;
  const own = directionOf(offered, offer);
  const direction = directionOf(answered, answer);
  const sends = direction.startsWith('send') && !/recv/.test(own);
  const receives = /recv/.test(direction) && !own.startsWith('send');
  const line = answered.of('direction').at(-1) ?? answered.line;
  if (sends || receives) reject('M13', line.line.number);
}

function extensionsOf(
  section: SectionIndex,
  { session }: DescriptionIndex,
): readonly LineOf<'extmap'>[] {
  const own = section.of('extmap');
  return own.length > 0 ? own : session.of('extmap');
}

/** A port for data; for media a codec of the offer under its name, whatever its number. */
function checkCommon(
  { section, offered, answered }: Pair,
  offer: DescriptionIndex,
  answer: DescriptionIndex,
): void {
  if (isRefused(section)) return;
  const { line } = section;
  if (line.proto.endsWith('sctp')) {
    const port = answered.first('sctp-port') ?? answered.first('sctpmap');
    if (port === undefined && line.proto !== 'dtls/sctp') reject('C02', line.number);
    return;
  }
  if (hasCommonCodec(offered, answered)) return;
  const comesIn =
    /recv/.test(directionOf(offered, offer)) && directionOf(answered, answer).startsWith('send');
  // What comes in is matched with all that Firefox has, not with what it offered.
  if (!comesIn || !hasKnownCodec(answered)) reject('R15', line.number);
}

const KNOWN = /^(opus|g722|pcmu|pcma|telephone-event|vp8|vp9|av1)$/i;

function hasKnownCodec(section: SectionIndex): boolean {
  return codecFormatsOf(section).some(({ codec }) => KNOWN.test(codec?.codec ?? ''));
}

interface Pair {
  readonly section: Section;
  readonly offered: SectionIndex;
  readonly answered: SectionIndex;
}
