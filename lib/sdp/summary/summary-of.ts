import { contextsOf } from '../contexts-of';
import type { LineContext } from '../line-context';
import { type Description, firstOf, linesOf, type Section } from '../reading';
import { obstacleOf } from '../rules/deciding-findings';
import type { Judgement } from '../rules/judge';
import { BROWSERS } from '../rules/verdict/rejection';
import { candidateGroupsOf } from './candidate-groups';
import { codecsOfSection } from './codec-roles';
import type {
  BundleSummary,
  DataChannelSummary,
  DescriptionSummary,
  DirectionSummary,
  MediaSummary,
  SimulcastSummary,
} from './description-summary';
import { type Flaw, stopsAll } from './flaw';
import { flawsOf } from './flaws-of';
import { programOf } from './program';
import {
  credentialsOf,
  factsOf,
  halfCredentialsOf,
  type Inheritance,
  type SectionFacts,
  securityOf,
} from './transport-summary';

/**
 * What a description says, and what of it is not so: `judgement` is that of its own lines. Never
 * throws.
 */
export function summaryOf(description: Description, judgement: Judgement): DescriptionSummary {
  const { type, session } = description;
  const contexts = contextsOf(description);
  const groups = sectionsByMid(description);
  const bundles = bundlesOf(session, groups);
  const sessionFacts = factsOf(session);
  const facts = description.media.map(factsOf);
  const bundling = bundlingFacts(facts, bundles, groups);
  const flaws = flawsOf(description, judgement);
  const media = description.media.flatMap((section, index) => {
    const [line] = section.lines;
    const own = facts[index];
    if (line === undefined || own === undefined) return [];
    const inheritance = { own, session: sessionFacts, bundle: bundling.get(index) };
    const said = summaryOfMedia(section, contexts(line), inheritance);
    if (said === undefined) return [];
    const wrong = [...flaws.media(index), ...inherited(flaws.session, inheritance)];
    return [{ ...said, flaws: wrong, stopsSecurity: stopsAll(wrong, 'security') }];
  });
  const live = description.media.filter((section) => !isRefused(section));
  return {
    type,
    obstacles: obstaclesOf(description, judgement),
    media,
    unreadMedia: description.media.flatMap(unreadMedia),
    candidates: candidateGroupsOf([session, ...live]),
    bundles,
    flaws: flaws.session.filter(({ aspect }) => aspect === 'bundle' || aspect === 'candidates'),
    iceLite: firstOf(session, 'ice-lite') !== undefined,
    program: programOf(description),
  };
}

/** What is no offer between browsers is not judged as one. */
function obstaclesOf(
  { type }: Description,
  { kind, decisions }: Judgement,
): DescriptionSummary['obstacles'] {
  if (kind !== 'webrtc' || type === 'answer' || type === 'pranswer') return {};
  const entries = BROWSERS.flatMap((browser) => {
    const obstacle = obstacleOf(decisions[browser]);
    return obstacle === undefined ? [] : [[browser, obstacle] as const];
  });
  return Object.fromEntries(entries);
}

/** Faults in the session's lines count where a section has no such lines of its own. */
function inherited(session: readonly Flaw[], inheritance: Inheritance): readonly Flaw[] {
  const { own } = inheritance;
  return session.filter(({ aspect }) => {
    if (aspect === 'security') return own.hashes.length === 0;
    if (aspect === 'credentials') return !(own.ufrag && own.pwd);
    return aspect === 'direction' && own.direction === undefined;
  });
}

function unreadMedia({ lines }: Section): DescriptionSummary['unreadMedia'] {
  const [first] = lines;
  if (first === undefined || first.reading.kind === 'media') return [];
  return [{ lineNumber: first.line.number, text: first.line.text.trim() }];
}

function isRefused(section: Section): boolean {
  const media = firstOf(section, 'media');
  return media?.port === 0 && firstOf(section, 'bundle-only') === undefined;
}

function summaryOfMedia(
  section: Section,
  context: LineContext,
  inheritance: Inheritance,
): Omit<MediaSummary, 'flaws' | 'stopsSecurity'> | undefined {
  const [mLine] = linesOf(section, 'media');
  if (mLine === undefined) return undefined;
  const { media, proto, formats } = mLine.reading;
  const has = (kind: 'end-of-candidates' | 'rtcp-mux') => firstOf(section, kind) !== undefined;
  const { own, session } = inheritance;
  const byRtsp = own.controlled || session.controlled;
  return {
    lineNumber: mLine.line.number,
    media,
    mid: context.mid,
    proto,
    byRtsp,
    announced: context.announced?.() ?? false,
    refused: isRefused(section) && !byRtsp,
    rtp: context.rtp,
    codecs: context.rtp ? codecsOfSection(formats, context) : [],
    direction: directionOf(inheritance),
    candidates: candidateGroupsOf([section]),
    allCandidates: has('end-of-candidates'),
    credentials: credentialsOf(inheritance),
    halfCredentials: halfCredentialsOf(inheritance),
    security: securityOf(inheritance),
    rtcpMux: has('rtcp-mux'),
    dataChannel: dataChannelOf(section, proto),
    simulcast: simulcastOf(section),
  };
}

/** The places of the sections of each mid: one, unless the description is wrong. */
type SectionsByMid = ReadonlyMap<
  string,
  readonly { readonly index: number; readonly refused: boolean }[]
>;

function sectionsByMid(description: Description): SectionsByMid {
  const byMid = new Map<string, { index: number; refused: boolean }[]>();
  for (const [index, section] of description.media.entries()) {
    const mid = firstOf(section, 'mid')?.mid;
    if (mid === undefined) continue;
    const known = byMid.get(mid);
    const one = { index, refused: isRefused(section) };
    if (known === undefined) byMid.set(mid, [one]);
    else known.push(one);
  }
  return byMid;
}

function bundlesOf(session: Section, sections: SectionsByMid): readonly BundleSummary[] {
  return linesOf(session, 'group').flatMap(({ reading: { semantics, mids } }) => {
    if (semantics !== 'BUNDLE' || mids.length === 0) return [];
    return [
      {
        mids,
        missing: mids.filter((mid) => !sections.has(mid)),
        repeated: mids.filter((mid) => (sections.get(mid)?.length ?? 0) > 1),
        refused: mids.filter((mid) => sections.get(mid)?.every(({ refused }) => refused) === true),
      },
    ];
  });
}

/**
 * For each section of a group, by its place, the one whose transport it shares: the first
 * (RFC 9143 §7.2). A mid of several sections names none of them, so that nothing follows from it.
 */
function bundlingFacts(
  facts: readonly SectionFacts[],
  bundles: readonly BundleSummary[],
  sections: SectionsByMid,
): ReadonlyMap<number, SectionFacts> {
  const only = (mid: string | undefined) => {
    const named = sections.get(mid ?? '') ?? [];
    return named.length === 1 ? named[0]?.index : undefined;
  };
  return new Map(
    bundles.flatMap(({ mids }) => {
      const first = facts[only(mids[0]) ?? -1];
      if (first === undefined) return [];
      return mids.flatMap((mid) => {
        const index = only(mid);
        return index === undefined ? [] : [[index, first] as const];
      });
    }),
  );
}

function directionOf({ own, session }: Inheritance): DirectionSummary {
  if (own.direction) return { direction: own.direction, from: 'media' };
  if (session.direction) return { direction: session.direction, from: 'session' };
  return { direction: 'sendrecv', from: 'default' };
}

function dataChannelOf(section: Section, proto: string): DataChannelSummary | undefined {
  if (!/SCTP/i.test(proto)) return undefined;
  const port = firstOf(section, 'sctp-port')?.port ?? firstOf(section, 'sctpmap')?.port;
  return { port, maxMessageSize: firstOf(section, 'max-message-size')?.size };
}

function simulcastOf(section: Section): SimulcastSummary | undefined {
  const simulcast = firstOf(section, 'simulcast');
  if (simulcast === undefined) return formerSimulcastOf(section);
  const count = (direction: 'send' | 'recv') =>
    simulcast.lists
      .filter((list) => list.direction === direction)
      .reduce((sum, { streams }) => sum + streams.length, 0);
  return { send: count('send'), receive: count('recv'), by: 'rid' };
}

function formerSimulcastOf(section: Section): SimulcastSummary | undefined {
  const group = linesOf(section, 'ssrc-group').find(({ reading }) => reading.semantics === 'SIM');
  if (group === undefined) return undefined;
  return { send: group.reading.ssrcs.length, receive: 0, by: 'ssrc-group' };
}
