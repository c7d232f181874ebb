import { countCandidates, readIcePwd } from '../sdp/edit';
import type { EventOf } from '../trace/events/event';
import {
  connectedSince,
  type Facts,
  hasFailed,
  isClosed,
  otherPeer,
  type PeerFacts,
} from './facts';
import type { Finding } from './findings';
import { lostPath } from './lost-path';

/** Gathering on a machine with a network gives its first candidate within milliseconds. */
const CANDIDATES_ARE_LATE = 3000;
/** A check is answered within a round trip; three seconds cover any path that can carry a call. */
const ANSWERS_ARE_LATE = 3000;

/** Candidates missing here or there, unanswered checks, servers that do not answer, lost paths. */
export function iceFindings(facts: Facts, peer: PeerFacts): readonly Finding[] {
  if (isClosed(peer)) return serverFindings(peer);
  const connected = connectedSince(peer);
  return [
    ...(connected ? lostPath(facts, peer, connected.at) : unconnected(facts, peer)),
    ...serverFindings(peer),
  ];
}

function unconnected(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const local = peer.description('local');
  if (!local) return [];
  const own = ownCandidates(peer);
  if (own === 0) return withoutCandidates(facts, peer, local);
  const remote = peer.description('remote');
  if (!remote) return [];
  if (remoteCandidates(peer).length === 0 && countCandidates(remote.sdp) === 0) {
    return withheld(facts, peer, remote, own);
  }
  return unanswered(facts, peer);
}

function ownCandidates(peer: PeerFacts): number {
  const trickled = peer.of('candidate-gathered').filter(({ candidate }) => candidate !== '');
  return trickled.length + countCandidates(peer.description('local')?.sdp ?? '');
}

function remoteCandidates(peer: PeerFacts): readonly EventOf<'remote-candidate-added'>[] {
  return peer.of('remote-candidate-added').filter(({ candidate }) => candidate !== '');
}

type Applied = EventOf<'description-applied'>;

function withoutCandidates(facts: Facts, peer: PeerFacts, local: Applied): readonly Finding[] {
  const ended = peer.of('gathering-ended').at(-1);
  const waited = facts.now - local.at;
  if (!ended && waited < CANDIDATES_ARE_LATE && !hasFailed(peer)) return [];
  const policy = relayPolicy(facts, peer);
  const seen = {
    phase: 'ice' as const,
    peer: peer.node.id,
    severity: 'failed' as const,
    at: ended?.at ?? local.at,
  };
  const evidence = ended ? [local.id, ended.id] : [local.id];
  if (policy !== undefined) {
    return [
      {
        ...seen,
        kind: 'relay-only-without-turn',
        certainty: 'measured',
        evidence: [policy, ...evidence],
        values: { waited },
      },
    ];
  }
  return [
    {
      ...seen,
      kind: 'no-candidates',
      certainty: 'inferred',
      evidence,
      values: { waited, ended: ended !== undefined },
    },
  ];
}

/** The configuration that allows relays only, as it was recorded when the connection was made. */
function relayPolicy(facts: Facts, peer: PeerFacts): string | undefined {
  return facts.events.find(
    (event) =>
      event.kind === 'api-called' &&
      event.peer === peer.node.id &&
      /"iceTransportPolicy":\s*"relay"/.test(event.detail ?? ''),
  )?.id;
}

function withheld(
  facts: Facts,
  peer: PeerFacts,
  remote: Applied,
  local: number,
): readonly Finding[] {
  const waited = facts.now - remote.at;
  const failed = hasFailed(peer);
  if (waited < CANDIDATES_ARE_LATE && !failed) return [];
  const other = otherPeer(facts, peer);
  const gatheredThere = other && ownCandidates(other);
  // Without candidates at the other side, that side's own finding tells the cause.
  if (gatheredThere === 0) return [];
  const gathered = other?.of('candidate-gathered')[0];
  return [
    {
      kind: 'no-remote-candidates',
      phase: 'ice',
      peer: peer.node.id,
      severity: failed ? 'failed' : 'waiting',
      certainty: 'measured',
      at: remote.at,
      evidence: gathered ? [remote.id, gathered.id] : [remote.id],
      values: { waited, local, gatheredThere, neverGivesUp: peer.node.agent === 'chromium' },
    },
  ];
}

function unanswered(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const pairs = peer.of('pair-formed');
  if (peer.states('pair', 'check').includes('succeeded')) return [];
  const counts = checkCounts(peer);
  if (counts.answered > 0) return [];
  const started = pairs[0] ?? remoteCandidates(peer)[0];
  const gaveUp = hasFailed(peer);
  if (!started || (facts.now - started.at < ANSWERS_ARE_LATE && !gaveUp)) return [];
  const severity = gaveUp ? ('failed' as const) : ('waiting' as const);
  const seen = { phase: 'ice' as const, peer: peer.node.id, severity, at: started.at };
  const pairIds = pairs.slice(0, 5).map(({ id }) => id);
  const mismatch = passwordMismatch(facts, peer);
  if (mismatch) {
    const values = { compared: true, sent: counts.sent };
    return [
      {
        ...seen,
        kind: 'wrong-password',
        certainty: 'measured',
        evidence: [...mismatch, ...pairIds],
        values,
      },
    ];
  }
  // Checks come in, ours leave, and none is answered: the path is open one way at least.
  if ((counts.sent ?? 0) > 0 && (counts.received ?? 0) > 0) {
    const values = { compared: false, sent: counts.sent };
    return [
      { ...seen, kind: 'wrong-password', certainty: 'inferred', evidence: pairIds, values },
      ...onlyMdns(facts, peer),
    ];
  }
  return [
    {
      ...seen,
      kind: 'checks-unanswered',
      certainty: 'measured',
      evidence: pairIds.length > 0 ? pairIds : [started.id],
      values: {
        pairs: pairs.length,
        sent: counts.sent,
        received: counts.received,
        gaveUp,
        modelled: facts.modelled,
      },
    },
    ...onlyMdns(facts, peer),
  ];
}

interface CheckCounts {
  /** Undefined where neither facts nor statistics tell (Firefox counts no requests). */
  readonly sent: number | undefined;
  readonly received: number | undefined;
  readonly answered: number;
}

function checkCounts(peer: PeerFacts): CheckCounts {
  const entries = peer.statistics('candidate-pair');
  const total = (field: string) => {
    const values = entries
      .map((entry) => entry[field])
      .filter((value) => typeof value === 'number');
    return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  };
  const [sent, received] = [peer.of('check-sent').length, peer.of('check-received').length];
  return {
    sent: sent > 0 ? sent : total('requestsSent'),
    received: received > 0 ? received : total('requestsReceived'),
    answered: peer.of('check-answered').length + (total('responsesReceived') ?? 0),
  };
}

/** The two descriptions, where this side holds another password than the other side made. */
function passwordMismatch(facts: Facts, peer: PeerFacts): readonly string[] | undefined {
  const held = peer.description('remote');
  const made = otherPeer(facts, peer)?.description('local');
  if (!held || !made || held.type !== made.type) return undefined;
  const [expected, real] = [readIcePwd(held.sdp), readIcePwd(made.sdp)];
  const differ = expected !== undefined && real !== undefined && expected !== real;
  return differ ? [made.id, held.id] : undefined;
}

/** Where both peers are observed they share a machine, which knows its own names. */
function onlyMdns(facts: Facts, peer: PeerFacts): readonly Finding[] {
  if (otherPeer(facts, peer)) return [];
  const remote = remoteCandidates(peer);
  const hidden = remote.filter(({ candidate }) => /\.local \d+ typ /.test(candidate));
  const [first] = hidden;
  if (!first || hidden.length < remote.length) return [];
  return [
    {
      kind: 'only-mdns',
      phase: 'ice',
      peer: peer.node.id,
      severity: 'warning',
      certainty: 'inferred',
      at: first.at,
      evidence: hidden.slice(0, 3).map(({ id }) => id),
      values: { count: hidden.length },
    },
  ];
}

/** One finding per server and code: browsers report each network and each transport anew. */
function serverFindings(peer: PeerFacts): readonly Finding[] {
  const byServer = new Map<string, readonly EventOf<'candidate-error'>[]>();
  for (const event of peer.of('candidate-error')) {
    const key = `${event.url}|${event.errorCode}`;
    byServer.set(key, [...(byServer.get(key) ?? []), event]);
  }
  return [...byServer.values()].flatMap((errors) => {
    const [first] = errors;
    if (!first) return [];
    const seen = {
      phase: 'ice' as const,
      peer: peer.node.id,
      severity: 'warning' as const,
      certainty: 'measured' as const,
      at: first.at,
      evidence: errors.slice(0, 3).map(({ id }) => id),
    };
    const { url, errorCode: code, errorText: text } = first;
    const finding: Finding =
      code === 701
        ? { ...seen, kind: 'server-unreachable', values: { url } }
        : { ...seen, kind: 'server-refused', values: { url, code, text } };
    return [finding];
  });
}
