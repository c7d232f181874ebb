import { dropWords } from '@/content/en/nat/drops';
import type { RemedyPath } from '@/lib/diagnosis/remedies';
import type { RemedyEdit, RemedyReach } from '@/lib/diagnosis/remedy-edits';
import type {
  CountedStop,
  DropFact,
  EndFact,
  PairFate,
  PairResult,
  PathFact,
  Stop,
  Verdict,
  WhyWords,
} from '@/lib/diagnosis/why-findings';
import type { CandidateType } from '@/lib/sdp/candidate';
import type { DropCode } from '@/lib/simulator/drop';

type Name = (node: string) => string;

const TYPES: Readonly<Record<CandidateType | 'unknown', string>> = {
  host: 'host',
  srflx: 'server-reflexive',
  prflx: 'peer-reflexive',
  relay: 'relay',
  unknown: 'unknown',
};

/** Why a packet ended: the clause of its reason, with the node. */
export function dropped(drop: DropFact, name: Name): string {
  const clause = isKnown(drop.code) ? dropWords[drop.code](drop) : drop.reason;
  return `${name(drop.node)}: ${clause}`;
}

function isKnown(code: string): code is DropCode {
  return Object.hasOwn(dropWords, code);
}

/** "server-reflexive 203.0.113.7:45000". */
export function end({ type, endpoint, relayProtocol }: EndFact): string {
  const over =
    relayProtocol && relayProtocol !== 'udp' ? ` (over ${relayProtocol.toUpperCase()})` : '';
  return `${TYPES[type]} ${endpoint}${over}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function path({ a, b, ends }: PathFact): string {
  if (ends.a.own !== ends.b.other || ends.b.own !== ends.a.other) {
    return `A sends from ${TYPES[a.local]} ${ends.a.own} to ${TYPES[a.remote]} ${ends.a.other}, B from ${TYPES[b.local]} ${ends.b.own} to ${TYPES[b.remote]} ${ends.b.other}`;
  }
  const kind = (own: CandidateType, seen: CandidateType, other: string) =>
    own === seen ? TYPES[own] : `${TYPES[own]}, to ${other} ${TYPES[seen]}`;
  return `A at ${ends.a.own} (${kind(a.local, b.remote, 'B')}) and B at ${ends.b.own} (${kind(b.local, a.remote, 'A')})`;
}

const LEFT: Readonly<Record<Extract<PairResult, { kind: 'left' }>['because'], string>> = {
  'higher-priority': 'a pair of higher priority was answered',
  answered: 'that one was answered',
  lost: 'nothing came back on it any more',
  'chosen-by-peer': 'the other side chose another one',
};

const VALID: Readonly<Record<Extract<PairResult, { kind: 'valid' }>['because'], string>> = {
  'lower-priority': 'its priority is lower',
  'too-late': 'it was answered after the other one had been selected',
  'not-nominated': 'it was not nominated',
};

/** What stopped a check, as the rest of a sentence about it. */
export function stopText(stop: Stop, name: Name): string {
  switch (stop.kind) {
    case 'request-dropped':
      return `${stop.relayed ? 'were relayed and ' : ''}ended at ${dropped(stop.drop, name)}`;
    case 'answer-dropped':
      return `arrived, but the answer ended at ${dropped(stop.drop, name)}`;
    case 'not-answered':
      return `reached ${name(stop.node)}, which did not answer${stop.reason ? ` (${stop.reason})` : ''}`;
    case 'answer-ignored':
      return `were answered, and the answer was not accepted (${stop.reason})`;
    case 'check-failed':
      return failed(stop);
    case 'permission-refused':
      return 'were never sent: the TURN server refused the permission for that address';
    case 'under-way':
      return 'were still without an answer at the end';
    case 'never-checked':
      return `were never sent: the pair stayed ${stop.state}`;
  }
}

function failed({ reason, detail }: Extract<Stop, { kind: 'check-failed' }>): string {
  const more = detail ? ` (${detail})` : '';
  switch (reason) {
    case 'timeout':
      return `got no answer in time${more}`;
    case 'error-response':
      return `were answered with an error${more}`;
    case 'unreachable':
      return `could not be sent${more}`;
    case 'address':
      return `were answered from another address than the one that was asked, so the path is not symmetric${more}`;
  }
}

function checks(count: number): string {
  return count === 1 ? '1 check' : `${count} checks`;
}

/** One sentence for each thing that the explanation of a run can say. */
export const findings: WhyWords = {
  connected: ({ at, path: way }) => `Connected after ${ms(at)}: ${path(way)}.`,
  'path-changed': ({ last, at, because }) =>
    `That pair was only the first one: from ${ms(at)} on it is ${path(last)}, because ${LEFT[because]}.`,
  'taken-unanswered': ({ peer, local, remote }, name) =>
    `${name(peer)} took ${end(local)} to ${end(remote)} before any answer: a relay is presumed to work.`,
  'only-way': ({ others }) =>
    others === 1
      ? 'It is the only way: the other pair got no answer.'
      : `It is the only way: none of the ${others} other pairs got an answer.`,
  'best-of': ({ others }) =>
    others === 1
      ? 'Another pair works as well, but this one was preferred.'
      : `${others} other pairs work as well, but this one was preferred.`,
  'worked-first': ({ others, highest }) =>
    `It was answered first${highest ? ' and has the highest priority' : ''}, so the ${others === 1 ? 'other pair was' : 'other pairs were'} not needed.`,
  'not-connected': ({ failedAt, checks: count, withoutTurn }) => {
    const answers =
      count === 0 ? 'not one check was sent' : `none of ${checks(count)} was answered`;
    const end = failedAt === undefined ? '' : `; after ${ms(failedAt)} the first side gave up`;
    const relay = withoutTurn ? ' No relay could stand in: neither side asked a TURN server.' : '';
    return `Not connected: ${answers}${end}.${relay}`;
  },
  'checks-stopped': ({ peer, remotes, stop, count }, name) =>
    stop.kind === 'permission-refused' || stop.kind === 'never-checked'
      ? `${name(peer)}’s checks to ${listed(remotes.map(end))} ${stopText(stop, name)}.`
      : `${name(peer)}’s checks to ${listed(remotes.map(end))} ${stopText(stop, name)}${count > 1 ? ` (${count} times)` : ''}.`,
  'mapping-differs': ({ peer, node, signaled, used, remote }, name) =>
    `${name(node)} gave ${name(peer)} two outside addresses: the STUN server saw ${signaled}, but towards ${remote} it is ${used}.`,
  'permission-missing': ({ node, relayed, source, permitted, isSignaled }, name) => {
    const given =
      permitted.length === 0
        ? 'no permission at all'
        : `a permission for ${listed(permitted)} only`;
    const unknown = isSignaled ? '' : `, and nobody had told its client of ${source}`;
    return `The relay ${relayed} at ${name(node)} has ${given}${unknown}.`;
  },
  'none-of-a-kind': ({ peer, type, because }, name) => {
    const kind = type === 'relay' ? 'no relay' : 'no server-reflexive address';
    const server = type === 'relay' ? 'TURN' : 'STUN';
    switch (because.kind) {
      case 'not-asked':
        return `${name(peer)} has ${kind}: it asked no ${server} server.`;
      case 'refused':
        return `${name(peer)} has ${kind}: the ${server} server answered ${because.code} ${because.text}.`;
      case 'dropped':
        return `${name(peer)} has ${kind}: its request ended at ${dropped(because.drop, name)}.`;
      case 'unanswered':
        return `${name(peer)} has ${kind}: the ${server} server did not answer in time.`;
      case 'kept-back':
        return `${name(peer)} shows ${kind}: it learned one, but may show relays only (iceTransportPolicy).`;
    }
  },
  'no-candidates': ({ peer }, name) => `${name(peer)} gathered no candidate at all.`,
  'name-unresolved': ({ peer, name: hidden }, name) =>
    `${name(peer)} could not resolve ${hidden}: such a name is known in one local network only.`,
  'consent-lost': ({ peer, at }, name) =>
    `${name(peer)} missed the answers to its checks at ${ms(at)}.`,
  'gave-up': ({ peer, at }, name) => `${name(peer)} gave the connection up at ${ms(at)}.`,
  'gap-in-payload': ({ peer, from, until, most }, name) => {
    const when =
      until === undefined
        ? `After ${ms(from)} no payload reached ${name(peer)} any more`
        : `From ${ms(from)} to ${ms(until)} no payload reached ${name(peer)}`;
    if (!most) return `${when}.`;
    const packets = most.count === 1 ? '1 packet' : `${most.count} packets`;
    return `${when}: ${packets} ended at ${dropped(most.drop, name)}.`;
  },
  'no-gap': ({ longest, lost }) =>
    `Payload went on all the time; the longest pause was ${ms(longest)}${lost === 0 ? '' : `, though ${lost === 1 ? '1 packet was' : `${lost} packets were`} lost on the way`}.`,
  'done-on-purpose': ({ intervention, node, at }, name) =>
    `At ${ms(at)} ${purpose(intervention, node && name(node))}.`,
  'packet-arrived': ({ from, to, node, arrivedFrom, arrivedTo }, name) => {
    const changed = from !== arrivedFrom || to !== arrivedTo;
    return `The packet from ${from} to ${to} arrived at ${name(node)}${changed ? `, there as one from ${arrivedFrom} to ${arrivedTo}` : ''}.`;
  },
  'packet-dropped': ({ from, to, drop }, name) =>
    `The packet from ${from} to ${to} ended at ${dropped(drop, name)}.`,
  'packet-under-way': ({ from, to }) => `The packet from ${from} to ${to} was still under way.`,
  'translated-by': ({ node, internal, external, madeAt, ownPacket }, name) =>
    ownPacket
      ? `${name(node)} wrote the row ${internal} ↔ ${external} for it.`
      : `${name(node)} passed it on by the row ${internal} ↔ ${external}, which an earlier packet had made at ${ms(madeAt)}.`,
  'mapping-gone': ({ node, internal, external, at, refreshedAt, cause }, name) => {
    const why =
      cause === 'lifetime' && refreshedAt !== undefined
        ? `nothing had refreshed it since ${ms(refreshedAt)}`
        : (EXPIRIES[cause] ?? cause);
    return `${name(node)} had a row ${internal} ↔ ${external} until ${ms(at)}; ${why}.`;
  },
  'never-a-mapping': ({ node, external }, name) =>
    `${name(node)} never had a row for ${external}: nobody inside had sent anything by then.`,
  nothing: () => 'Nothing was sent.',
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

/** "1,234 ms" up to ten seconds, "12.3 s" beyond. */
function ms(at: number): string {
  return at < 10_000 ? `${Math.round(at * 10) / 10} ms` : `${Math.round(at / 100) / 10} s`;
}

/** What became of a pair, in a sentence or two. */
export function fateText(
  { result, before, checks: count }: PairFate,
  name: Name,
  pairName: (pair: string) => string,
): string {
  switch (result.kind) {
    case 'selected': {
      const answered = result.answeredAt;
      const how =
        answered === undefined
          ? 'taken before any answer'
          : `answered for the first time at ${ms(answered)}`;
      const nominated = result.nominated ? ', nominated' : '';
      return `Selected at ${ms(result.at)}: ${how}${nominated}.${beforeText(before, name)}`;
    }
    case 'left':
      return `Selected from ${ms(result.at)} to ${ms(result.until)}, then left: ${LEFT[result.because]}.`;
    case 'proved':
      return `Its answer told this side the address that the other one sees, so the pair that works is ${pairName(result.valid)}.`;
    case 'valid':
      return `It works (answered at ${ms(result.answeredAt)}) and was not taken: ${VALID[result.because]}.`;
    case 'stopped':
      return stoppedText(result.stops, count, name);
  }
}

function beforeText(before: readonly CountedStop[], name: Name): string {
  const [first] = before;
  return first ? ` Before that, ${checks(first.count)} ${stopText(first.stop, name)}.` : '';
}

function stoppedText(stops: readonly CountedStop[], count: number, name: Name): string {
  if (count === 0) {
    const [only] = stops;
    return only ? `Its checks ${stopText(only.stop, name)}.` : 'It was not checked.';
  }
  return stops
    .map(({ stop, count: times }) => `${checks(times)} ${stopText(stop, name)}.`)
    .join(' ');
}

/** The verdict in a few words, as the heading above the sentences. */
export const verdicts: Readonly<Record<Verdict, string>> = {
  connected: 'Connected',
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

const SIDES = { a: 'A', b: 'B' } as const;

/** What a change is, as a visitor would ask for it. */
export function editText(edit: RemedyEdit): string {
  switch (edit.kind) {
    case 'stun':
      return `Give ${SIDES[edit.side]} a STUN server`;
    case 'stun-both':
      return 'Give both sides a STUN server';
    case 'turn-password':
      return `Correct ${SIDES[edit.side]}’s TURN password`;
    case 'all-candidates':
      return `Let ${SIDES[edit.side]} use all candidates (iceTransportPolicy "all")`;
    case 'trickle':
      return 'Trickle candidates instead of gathering first';
    case 'turn':
      return `Give ${SIDES[edit.side]} TURN over ${edit.transport.toUpperCase()}`;
    case 'allow-peers':
      return 'Let the TURN server permit every peer';
    case 'hairpinning':
      return `Turn on hairpinning at ${SIDES[edit.side]}’s NAT`;
    case 'forget-unsolicited':
      return `Let ${SIDES[edit.side]}’s router drop unsolicited packets instead of holding them`;
    case 'filtering':
      return `Widen the filter of ${SIDES[edit.side]}’s NAT to ${edit.to}`;
    case 'mapping':
      return `Make the mapping of ${SIDES[edit.side]}’s NAT endpoint-independent`;
    case 'ipv6':
      return 'Bring IPv6 to both sides';
    case 'unblock':
      return `Unblock UDP for ${SIDES[edit.side]}`;
    case 'open-firewall':
      return `Open ${SIDES[edit.side]}’s firewall`;
    case 'carrier-filtering':
      return `Widen the filter of ${SIDES[edit.side]}’s carrier NAT to ${edit.to}`;
    case 'carrier-mapping':
      return `Make the mapping of ${SIDES[edit.side]}’s carrier NAT endpoint-independent`;
  }
}

/** Two changes at once: "…, and …". */
export function editsText(edits: readonly RemedyEdit[]): string {
  return edits.map(editText).join(' + ');
}

/** "relay to server-reflexive, A over TLS". */
export function remedyPath({ local, remote, a, b }: RemedyPath): string {
  const over = [
    a === 'udp' ? '' : `A over ${a.toUpperCase()}`,
    b === 'udp' ? '' : `B over ${b.toUpperCase()}`,
  ];
  return [`${TYPES[local]} to ${TYPES[remote]}`, ...over.filter((text) => text !== '')].join(', ');
}

const REACHES: Readonly<Record<RemedyReach, string>> = {
  page: 'the page’s own configuration',
  router: 'the own router',
  network: 'somebody else’s network',
};

/** Interface texts of the search for the smallest change. */
export const remedies = {
  heading: 'The smallest change that would connect',
  intro:
    'Each change is simulated, the cheapest first: what the page itself can configure (STUN, then TURN over UDP, TCP, TLS), then the visitor’s own router (hairpinning, filter, mapping), then what takes somebody else (IPv6, the network’s policy, a carrier’s NAT). If no single change connects, two at once are tried.',
  find: 'Find the smallest change',
  every: 'Try the dearer ones, too',
  stop: 'Stop',
  progress: (done: number, total: number) => `${done} of at most ${total} changes tried …`,
  found: (what: string) => `Smallest change: ${what}.`,
  notFound: (count: number) =>
    `None of the ${count} changes connects, neither alone nor two at once.`,
  cancelled: (count: number) =>
    count === 0 ? 'Stopped before anything was tried.' : `Stopped after ${count} tries.`,
  failed: (message: string) => `The search stopped with an error: ${message}`,
  nothing: {
    'connects-already': 'There is nothing to do: this network connects as it is.',
    'no-call': 'There is nothing to do: nobody calls here.',
  },
  apply: 'Apply and play',
  applyNamed: (what: string) => `Apply and play: ${what}`,
  table: {
    caption: 'What was tried, the cheapest first',
    change: 'Change',
    reach: 'Where',
    outcome: 'Outcome',
    at: 'Connected after',
    action: 'Apply',
  },
  reaches: REACHES,
  connects: (path: string) => `connects: ${path}`,
  doesNot: 'does not connect',
  untried: 'not tried: dearer',
  smallest: 'smallest',
  duration: (at: number) => ms(at),
};
