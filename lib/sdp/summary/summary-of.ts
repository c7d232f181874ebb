import { contextsOf } from '../contexts-of';
import type { LineContext } from '../line-context';
import { type Description, firstOf, linesOf, type Section } from '../reading';
import { candidateGroupsOf } from './candidate-groups';
import { codecsOfSection } from './codec-roles';
import type {
  DataChannelSummary,
  DescriptionSummary,
  DirectionSummary,
  MediaSummary,
  SimulcastSummary,
} from './description-summary';
import { programOf } from './program';
import {
  credentialsOf,
  factsOf,
  type Inheritance,
  type SectionFacts,
  securityOf,
} from './transport-summary';

/** What a description says. Never throws; sections without a readable m-line are left out. */
export function summaryOf(description: Description): DescriptionSummary {
  const { type, session } = description;
  const contexts = contextsOf(description);
  const bundles = bundlesOf(session);
  const sessionFacts = factsOf(session);
  const facts = description.media.map(factsOf);
  const bundling = bundlingFacts(description, facts, bundles);
  return {
    type,
    media: description.media.flatMap((section, index) => {
      const [line] = section.lines;
      const own = facts[index];
      if (line === undefined || own === undefined) return [];
      const bundle = bundling.get(firstOf(section, 'mid')?.mid ?? '');
      return summaryOfMedia(section, contexts(line), { own, session: sessionFacts, bundle });
    }),
    candidates: candidateGroupsOf([session, ...description.media]),
    bundles,
    iceLite: firstOf(session, 'ice-lite') !== undefined,
    program: programOf(description),
  };
}

function summaryOfMedia(
  section: Section,
  context: LineContext,
  inheritance: Inheritance,
): readonly MediaSummary[] {
  const [mLine] = linesOf(section, 'media');
  if (mLine === undefined) return [];
  const { media, port, proto, formats } = mLine.reading;
  const has = (kind: 'bundle-only' | 'end-of-candidates' | 'rtcp-mux') =>
    firstOf(section, kind) !== undefined;
  const { own, session } = inheritance;
  const byRtsp = own.controlled || session.controlled;
  return [
    {
      lineNumber: mLine.line.number,
      media,
      mid: context.mid,
      proto,
      byRtsp,
      announced: context.announced?.() ?? false,
      refused: port === 0 && !has('bundle-only') && !byRtsp,
      rtp: context.rtp,
      codecs: context.rtp ? codecsOfSection(formats, context) : [],
      direction: directionOf(inheritance),
      candidates: candidateGroupsOf([section]),
      allCandidates: has('end-of-candidates'),
      credentials: credentialsOf(inheritance),
      security: securityOf(inheritance),
      rtcpMux: has('rtcp-mux'),
      dataChannel: dataChannelOf(section, proto),
      simulcast: simulcastOf(section),
    },
  ];
}

function bundlesOf(session: Section): readonly (readonly string[])[] {
  return linesOf(session, 'group').flatMap(({ reading }) =>
    reading.semantics === 'BUNDLE' && reading.mids.length > 0 ? [reading.mids] : [],
  );
}

/** For each mid of a group, the section whose transport it shares: the first (RFC 9143 §7.2). */
function bundlingFacts(
  description: Description,
  facts: readonly SectionFacts[],
  bundles: DescriptionSummary['bundles'],
): ReadonlyMap<string, SectionFacts> {
  const byMid = new Map<string, SectionFacts>();
  for (const [index, section] of description.media.entries()) {
    const mid = firstOf(section, 'mid')?.mid;
    const own = facts[index];
    if (mid !== undefined && own !== undefined && !byMid.has(mid)) byMid.set(mid, own);
  }
  return new Map(
    bundles.flatMap((mids) => {
      const first = byMid.get(mids[0] ?? '');
      return first === undefined ? [] : mids.map((mid) => [mid, first] as const);
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
