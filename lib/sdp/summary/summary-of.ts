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
import { credentialsOf, type Surroundings, securityOf } from './transport-summary';

/** What a description says. Never throws; sections without a readable m-line are left out. */
export function summaryOf(description: Description): DescriptionSummary {
  const { type, session } = description;
  const contexts = contextsOf(description);
  const bundles = bundlesOf(session);
  const bundling = bundlingSections(description, bundles);
  return {
    type,
    media: description.media.flatMap((section) => {
      const [line] = section.lines;
      if (line === undefined) return [];
      const mid = firstOf(section, 'mid')?.mid;
      const bundle = mid === undefined ? undefined : bundling.get(mid);
      return summaryOfMedia(section, contexts(line), { session, bundle });
    }),
    candidates: candidateGroupsOf(description.session, ...description.media),
    bundles,
    iceLite: firstOf(session, 'ice-lite') !== undefined,
    program: programOf(description),
  };
}

function summaryOfMedia(
  section: Section,
  context: LineContext,
  around: Surroundings,
): readonly MediaSummary[] {
  const [mLine] = linesOf(section, 'media');
  if (mLine === undefined) return [];
  const { media, port, proto, formats } = mLine.reading;
  const has = (kind: 'bundle-only' | 'end-of-candidates' | 'rtcp-mux') =>
    firstOf(section, kind) !== undefined;
  const byRtsp = isControlled(section) || isControlled(around.session);
  return [
    {
      lineNumber: mLine.line.number,
      media,
      mid: context.mid,
      proto,
      byRtsp,
      refused: port === 0 && !has('bundle-only') && !byRtsp,
      rtp: context.rtp,
      codecs: context.rtp ? codecsOfSection(formats, context) : [],
      direction: directionOf(section, around.session),
      candidates: candidateGroupsOf(section),
      allCandidates: has('end-of-candidates'),
      credentials: credentialsOf(section, around),
      security: securityOf(section, around),
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
function bundlingSections(
  description: Description,
  bundles: DescriptionSummary['bundles'],
): ReadonlyMap<string, Section> {
  const sections = new Map<string, Section>();
  for (const section of description.media) {
    const mid = firstOf(section, 'mid')?.mid;
    if (mid !== undefined && !sections.has(mid)) sections.set(mid, section);
  }
  return new Map(
    bundles.flatMap((mids) => {
      const first = sections.get(mids[0] ?? '');
      return first === undefined ? [] : mids.map((mid) => [mid, first] as const);
    }),
  );
}

function isControlled(section: Section): boolean {
  return linesOf(section, 'plain').some(({ reading }) => reading.attribute === 'control');
}

function directionOf(section: Section, session: Section): DirectionSummary {
  const own = firstOf(section, 'direction');
  if (own) return { direction: own.direction, from: 'media' };
  const inherited = firstOf(session, 'direction');
  if (inherited) return { direction: inherited.direction, from: 'session' };
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
