import { agentReason, checkProblem, errorText, refusalText } from '@/content/en/nat/agent-reasons';
import { dropWords } from '@/content/en/nat/drops';
import { secureFindings } from '@/content/en/nat/why-secure';
import type {
  CountedStop,
  DropFact,
  EndFact,
  PairFate,
  PairResult,
  PathFact,
  ReasonToLeave,
  Stop,
  Tell,
  Verdict,
  WhyWords,
} from '@/lib/diagnosis/why-findings';
import type { CandidateType } from '@/lib/sdp/candidate';
import type { DropCode } from '@/lib/simulator/drop';

/** The types of candidates, in full. */
export const candidateTypes: Readonly<Record<CandidateType | 'unknown', string>> = {
  host: 'host',
  srflx: 'server-reflexive',
  prflx: 'peer-reflexive',
  relay: 'relay',
  unknown: 'unknown',
};

/** Why a packet ended: the clause of its reason, with the node. */
export function dropped(drop: DropFact, tell: Tell): string {
  const clause = isKnown(drop.code) ? dropWords[drop.code](drop) : drop.reason;
  return `${tell.name(drop.node)}: ${clause}`;
}

function isKnown(code: string): code is DropCode {
  return Object.hasOwn(dropWords, code);
}

/** "server-reflexive 203.0.113.7:45000". */
export function end({ type, endpoint, relayProtocol }: EndFact): string {
  const over =
    relayProtocol && relayProtocol !== 'udp' ? ` (over ${relayProtocol.toUpperCase()})` : '';
  return `${candidateTypes[type]} ${endpoint}${over}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function path({ a, b, ends }: PathFact): string {
  if (ends.a.own !== ends.b.other || ends.b.own !== ends.a.other) {
    return `A sends from ${candidateTypes[a.local]} ${ends.a.own} to ${candidateTypes[a.remote]} ${ends.a.other}, B from ${candidateTypes[b.local]} ${ends.b.own} to ${candidateTypes[b.remote]} ${ends.b.other}`;
  }
  const kind = (own: CandidateType, seen: CandidateType, other: string) =>
    own === seen
      ? candidateTypes[own]
      : `${candidateTypes[own]}, to ${other} ${candidateTypes[seen]}`;
  return `A at ${ends.a.own} (${kind(a.local, b.remote, 'B')}) and B at ${ends.b.own} (${kind(b.local, a.remote, 'A')})`;
}

const LEFT: Readonly<Record<ReasonToLeave, string>> = {
  'higher-priority': 'a pair of higher priority was answered',
  answered: 'that one was answered',
  lost: 'the old path brought nothing back any more',
  dead: 'what was sent on the old path no longer arrived',
  'address-changed': 'the answers told another outside address than before',
  restarted: 'ICE was restarted',
  'chosen-by-peer': 'the other side chose another one',
};

const VALID: Readonly<Record<Extract<PairResult, { kind: 'valid' }>['because'], string>> = {
  'lower-priority': 'its priority is lower',
  'too-late': 'it was answered after the other one had been selected',
  'not-nominated': 'it was not nominated',
};

/** What stopped a check, as the rest of a sentence about so many of them. */
export function stopText(stop: Stop, tell: Tell, count = 2): string {
  const were = count === 1 ? 'was' : 'were';
  switch (stop.kind) {
    case 'request-dropped':
      return `${stop.relayed ? `${were} relayed and ` : ''}ended at ${dropped(stop.drop, tell)}`;
    case 'answer-dropped':
      return `arrived, but the answer ${stop.relayed ? 'was relayed and ' : ''}ended at ${dropped(stop.drop, tell)}`;
    case 'not-answered':
      return `reached ${tell.name(stop.node)}, which did not answer${stop.reason ? ` (${agentReason(stop.reason)})` : ''}`;
    case 'answer-ignored':
      return `${were} answered, and the answer was not accepted (${agentReason(stop.reason)})`;
    case 'check-failed':
      return failed(stop, were);
    case 'permission-refused':
      return `${were} never sent: the TURN server refused the permission for that address`;
    case 'under-way':
      return `${were} still without an answer at the end`;
    case 'never-checked':
      return `${were} never sent: the pair stayed ${stop.state}`;
  }
}

function failed(
  { reason, detail }: Extract<Stop, { kind: 'check-failed' }>,
  were: 'was' | 'were',
): string {
  const more = detail ? ` (${checkProblem(detail)})` : '';
  switch (reason) {
    case 'timeout':
      return `got no answer in time${more}`;
    case 'error-response':
      return `${were} answered with an error${more}`;
    case 'unreachable':
      return `could not be sent${more}`;
    case 'address':
      return `${were} answered from another address than the one that was asked, so the path is not symmetric${more}`;
  }
}

function checks(count: number): string {
  return count === 1 ? '1 check' : `${count} checks`;
}

function noSuccess(count: number): string {
  if (count === 0) return 'not one check was sent';
  return count === 1 ? 'the only check did not succeed' : `none of ${checks(count)} succeeded`;
}

/** One sentence for each thing that the explanation of a run can say. */
export const findings: WhyWords = {
  connected: ({ at, path: way }, tell) => `ICE connected after ${tell.time(at)}: ${path(way)}.`,
  'path-changed': ({ last, at, because }, tell) =>
    `That pair was only the first one: from ${tell.time(at)} on it is ${path(last)}, because ${LEFT[because]}.`,
  'only-way': ({ others }) =>
    others === 1
      ? 'It is the only way: the other pair did not work.'
      : `It is the only way: none of the ${others} other pairs worked.`,
  'best-of': ({ others }) =>
    others === 1
      ? 'Another pair works as well, but this one was preferred.'
      : `${others} other pairs work as well, but this one was preferred.`,
  'worked-first': ({ others, highest, tried }) => {
    const first = `It worked first${highest ? ' and has the highest priority' : ''}`;
    if (!tried) {
      return `${first}, so the ${others === 1 ? 'other pair was' : 'other pairs were'} not needed.`;
    }
    return others === 1
      ? `${first}; the other pair had not worked by then and was not tried to the end.`
      : `${first}; the ${others} other pairs had not worked by then, and not all were tried to the end.`;
  },
  'not-connected': ({ failedAt, checks: count, withoutTurn }, tell) => {
    const end =
      failedAt === undefined ? '' : `; after ${tell.time(failedAt)} the first side gave up`;
    const relay = withoutTurn ? ' No relay could stand in: neither side asked a TURN server.' : '';
    return `Not connected: ${noSuccess(count)}${end}.${relay}`;
  },
  'checks-stopped': ({ peer, remotes, stop, count }, tell) =>
    stop.kind === 'permission-refused' || stop.kind === 'never-checked'
      ? `${tell.name(peer)}’s checks to ${listed(remotes.map(end))} ${stopText(stop, tell)}.`
      : `${tell.name(peer)}’s checks to ${listed(remotes.map(end))} ${stopText(stop, tell)}${count > 1 ? ` (${count} times)` : ''}.`,
  'mapping-differs': ({ peer, node, signaled, used, remote }, tell) =>
    `${tell.name(node)} gave ${tell.name(peer)} two outside addresses: the STUN server saw ${signaled}, but towards ${remote} it is ${used}.`,
  'permission-missing': ({ node, relayed, source, permitted, isSignaled }, tell) => {
    const given =
      permitted.length === 0
        ? 'no permission at all'
        : `a permission for ${listed(permitted)} only`;
    const unknown = isSignaled ? '' : `, and nobody had told its client of ${source}`;
    return `The relay ${relayed} at ${tell.name(node)} has ${given}${unknown}.`;
  },
  'none-of-a-kind': ({ peer, type, because }, tell) => {
    const kind = type === 'relay' ? 'no relay' : 'no server-reflexive address';
    const server = type === 'relay' ? 'TURN' : 'STUN';
    switch (because.kind) {
      case 'not-asked':
        return `${tell.name(peer)} has ${kind}: it asked no ${server} server.`;
      case 'refused':
        return `${tell.name(peer)} has ${kind}: the ${server} server answered ${errorText(because.error)}.`;
      case 'dropped':
        return `${tell.name(peer)} has ${kind}: its request ended at ${dropped(because.drop, tell)}.`;
      case 'unanswered':
        return `${tell.name(peer)} has ${kind}: the ${server} server did not answer in time.`;
      case 'kept-back':
        return `${tell.name(peer)} shows ${kind}: it learned one, but may show relays only (iceTransportPolicy).`;
    }
  },
  'turn-refused': ({ peer, node, method, error, peers, count }, tell) => {
    const times = count === 1 ? '' : ` (${count} times)`;
    return `${refusalText({ method, error, peers }, tell.name(node), tell.name(peer))}${times}.`;
  },
  'no-candidates': ({ peer }, tell) => `${tell.name(peer)} gathered no candidate at all.`,
  'name-unresolved': ({ peer, name: hidden }, tell) =>
    `${tell.name(peer)} could not resolve ${hidden}: such a name is known in one local network only.`,
  'consent-lost': ({ peer, at }, tell) =>
    `${tell.name(peer)} took its path for broken at ${tell.time(at)} (disconnected).`,
  'consent-renewed': ({ peer, at }, tell) =>
    `At ${tell.time(at)} answers reached ${tell.name(peer)} on it again.`,
  'gave-up': ({ peer, at }, tell) =>
    `${tell.name(peer)} gave the connection up at ${tell.time(at)}.`,
  'gap-in-payload': ({ peer, from, until, most }, tell) => {
    const when =
      until === undefined
        ? `After ${tell.time(from)} no payload reached ${tell.name(peer)} any more`
        : `From ${tell.time(from)} to ${tell.time(until)} no payload reached ${tell.name(peer)}`;
    if (!most) return `${when}.`;
    const packets = most.count === 1 ? 'packet' : 'packets';
    const what = most.isPayload ? `payload ${packets}` : `${packets} of all kinds`;
    return `${when}: ${most.count} ${what} ended at ${dropped(most.drop, tell)}.`;
  },
  'no-gap': ({ longest, isSteady, lost }, tell) =>
    `${isSteady ? 'Payload went on all the time' : 'Payload never stopped for a whole second'}; the longest pause was ${tell.time(longest)}${lost === 0 ? '' : `, though ${lost === 1 ? '1 packet was' : `${lost} packets were`} lost on the way`}.`,
  'done-on-purpose': ({ intervention, node, at }, tell) =>
    `At ${tell.time(at)} ${purpose(intervention, node && tell.name(node))}.`,
  'packet-arrived': ({ from, to, node, arrivedFrom, arrivedTo }, tell) => {
    const changed = from !== arrivedFrom || to !== arrivedTo;
    return `The packet from ${from} to ${to} arrived at ${tell.name(node)}${changed ? `, there as one from ${arrivedFrom} to ${arrivedTo}` : ''}.`;
  },
  'packet-dropped': ({ from, to, drop }, tell) =>
    `The packet from ${from} to ${to} ended at ${dropped(drop, tell)}.`,
  'packet-under-way': ({ from, to }) => `The packet from ${from} to ${to} was still under way.`,
  'translated-by': ({ node, internal, external, madeAt, ownPacket }, tell) =>
    ownPacket
      ? `${tell.name(node)} wrote the row ${internal} ↔ ${external} for it.`
      : `${tell.name(node)} passed it on by the row ${internal} ↔ ${external}, which an earlier packet had made at ${tell.time(madeAt)}.`,
  'mapping-gone': ({ node, internal, external, at, refreshedAt, cause }, tell) => {
    const why =
      cause === 'lifetime' && refreshedAt !== undefined
        ? `nothing had refreshed it since ${tell.time(refreshedAt)}`
        : (EXPIRIES[cause] ?? cause);
    return `${tell.name(node)} had a row ${internal} ↔ ${external} until ${tell.time(at)}; ${why}.`;
  },
  'never-a-mapping': ({ node, external }, tell) =>
    `${tell.name(node)} never had a row for ${external}: nobody inside had sent anything by then.`,
  nothing: () => 'Nothing was sent.',
  ...secureFindings(dropped),
};

const EXPIRIES: Readonly<Record<string, string>> = {
  lifetime: 'its time was over',
  removed: 'it was removed by hand',
  restarted: 'the NAT was restarted',
  'external-address-changed': 'the NAT got another address',
};

function purpose(intervention: string, node: string | undefined): string {
  const who = node ?? 'a box';
  const texts: Readonly<Record<string, string>> = {
    'drop-packet': 'a packet was taken out by hand',
    'flip-bit': 'one bit of a packet was flipped',
    'replay-packet': 'a packet that had gone by was sent once more',
    'expire-mapping': 'a mapping was removed by hand',
    'change-nat': 'a NAT was given another behaviour',
    'change-firewall': 'a firewall was given another behaviour',
    'change-external-addresses': 'the NAT got a new public address',
    'lose-network': `${who} lost its network`,
    'switch-interface': `${who} moved to another network`,
    'restart-ice': `${who} restarted ICE`,
    'silence-peer': `${who} fell silent`,
  };
  return texts[intervention] ?? intervention;
}

/** What became of a pair, in a sentence or two. */
export function fateText(
  { result, before, checks: count }: PairFate,
  tell: Tell,
  pairName: (pair: string) => string,
): string {
  switch (result.kind) {
    case 'selected': {
      const answered = result.answeredAt;
      const how =
        answered === undefined
          ? 'taken before any answer'
          : `answered for the first time at ${tell.time(answered)}`;
      const nominated = result.nominated ? ', nominated' : '';
      return `Selected at ${tell.time(result.at)}: ${how}${nominated}.${beforeText(before, tell)}`;
    }
    case 'left':
      return `Selected from ${tell.time(result.at)} to ${tell.time(result.until)}, then left: ${LEFT[result.because]}.`;
    case 'proved':
      return `Its answer told this side the address that the other one sees, so the pair that works is ${pairName(result.valid)}.`;
    case 'valid':
      return `It works (answered at ${tell.time(result.answeredAt)}) and was not taken: ${VALID[result.because]}.`;
    case 'stopped':
      return stoppedText(result.stops, count, tell);
  }
}

function beforeText(before: readonly CountedStop[], tell: Tell): string {
  const [first] = before;
  return first
    ? ` Before that, ${checks(first.count)} ${stopText(first.stop, tell, first.count)}.`
    : '';
}

function stoppedText(stops: readonly CountedStop[], count: number, tell: Tell): string {
  if (count === 0) {
    const [only] = stops;
    return only ? `Its checks ${stopText(only.stop, tell)}.` : 'It was not checked.';
  }
  return stops
    .map(({ stop, count: times }) => `${checks(times)} ${stopText(stop, tell, times)}.`)
    .join(' ');
}

/** The verdict in a few words, as the heading above the sentences. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  connected: 'Connected',
  overheard: 'Connected, and overheard',
  'no-keys': 'A path, but no keys',
  'not-connected': 'Not connected',
  lost: 'Connected, then lost',
  arrived: 'Arrived',
  'partly-arrived': 'Some arrived, some did not',
  dropped: 'Dropped',
  nothing: 'Nothing was sent',
};

/** Interface texts around the explanation. */
export const panel = {
  heading: 'Why',
  fromTrace:
    'Read from the packets, checks and answers of this run alone; what the boxes are called or how they are set is not looked at.',
  show: 'Show',
  showEvent: (what: string) => `Show the event: ${what}`,
  further: 'More of what happened',
  pairs: 'Pair by pair',
  pairsOf: (peer: string, generation: number) =>
    generation === 0 ? `Pairs of ${peer}` : `Pairs of ${peer}, after ICE restart ${generation}`,
  pairTo: (local: string, remote: string) => `${local} → ${remote}`,
  results: {
    selected: 'selected',
    left: 'selected for a while',
    proved: 'led to another pair',
    valid: 'works, not taken',
    stopped: 'stopped',
    unneeded: 'not needed',
  },
  priority: (priority: string) => `pair priority ${priority}`,
  packets: 'Packet by packet',
};
