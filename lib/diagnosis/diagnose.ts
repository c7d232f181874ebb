import type { Milliseconds } from '../time';
import type { History } from '../trace/history';
import type { Trace } from '../trace/trace';
import { dtlsFindings } from './dtls-rules';
import {
  connectedSince,
  type Facts,
  gatherFacts,
  hasFailed,
  isClosed,
  type PeerFacts,
} from './facts';
import type { Finding, FindingPhase, Severity } from './findings';
import { iceFindings } from './ice-rules';
import { mediaFindings } from './media-rules';
import { signalingFindings } from './signaling-rules';

/**
 * Why the call of a trace did not connect, or that it did: what is known up to `cursor` (the end,
 * where none is given), the gravest first, phases in their order. Empty before anything began, and
 * for a trace without an observed peer.
 */
export function diagnose(
  trace: Trace,
  history: History,
  cursor?: Milliseconds,
): readonly Finding[] {
  const facts = gatherFacts(trace, history, cursor);
  const found = facts.peers.flatMap((peer) => peerFindings(facts, peer));
  const faults = withoutEchoes(found);
  return [...faults, ...progress(facts, faults)].toSorted(byGravity);
}

function peerFindings(facts: Facts, peer: PeerFacts): readonly Finding[] {
  const found = [
    ...signalingFindings(facts, peer),
    ...iceFindings(facts, peer),
    ...dtlsFindings(facts, peer),
    ...mediaFindings(facts, peer),
  ];
  const explained = found.some(({ severity }) => severity === 'failed' || severity === 'waiting');
  return explained ? found : [...found, ...unexplained(facts, peer)];
}

/** What one side refuses, the other side only hears of: the cause is told once. */
function withoutEchoes(found: readonly Finding[]): readonly Finding[] {
  const mismatch = found.some(({ kind }) => kind === 'fingerprint-mismatch');
  const clashes = found.filter(({ kind }) => kind === 'same-setup');
  const clash = clashes.find(({ severity }) => severity === 'failed') ?? clashes[0];
  const cause = found.some(({ kind }) => CAUSES_AT_ONE_SIDE.includes(kind));
  const password = found.some(
    ({ kind, certainty }) => kind === 'wrong-password' && certainty === 'measured',
  );
  return found.filter((finding) => {
    const { kind } = finding;
    // It concerns both sides, and either may have found it.
    if (kind === 'same-setup') return finding === clash;
    if ((mismatch || clash) && (kind === 'dtls-failed' || kind === 'dtls-stuck')) return false;
    if (password && kind === 'checks-unanswered') return false;
    return !(mismatch || clash || cause) || kind !== 'failed-unexplained';
  });
}

const CAUSES_AT_ONE_SIDE: readonly Finding['kind'][] = [
  'wrong-password',
  'no-candidates',
  'relay-only-without-turn',
  'no-remote-candidates',
];

function unexplained(facts: Facts, peer: PeerFacts): readonly Finding[] {
  if (!hasFailed(peer)) return [];
  const failed =
    peer.reached('connection', ['failed']) ?? peer.reached('iceConnection', ['failed']);
  return [
    {
      kind: 'failed-unexplained',
      phase: connectedSince(peer) ? 'dtls' : 'ice',
      peer: peer.node.id,
      severity: 'failed',
      certainty: 'inferred',
      at: failed?.at ?? facts.now,
      evidence: failed ? [failed.cause] : [],
      values: { state: 'failed' },
    },
  ];
}

/** One finding on how far the call is: connected, or still under way at the slowest peer. */
function progress(facts: Facts, faults: readonly Finding[]): readonly Finding[] {
  if (faults.some(({ severity }) => severity === 'failed' || severity === 'waiting')) return [];
  const begun = facts.peers.filter((peer) => peer.of('description-applied').length > 0);
  const open = begun.filter((peer) => !isClosed(peer) && !isConnected(peer));
  const [slowest] = open;
  if (slowest) return [underWay(facts, slowest)];
  const moments = begun.map(connectedMoment).filter((moment) => moment !== undefined);
  const last = moments.toSorted((left, right) => right.at - left.at)[0];
  const first = facts.events.find(({ kind }) => kind === 'description-applied');
  if (!last || !first) return [];
  return [
    {
      kind: 'healthy',
      phase: 'media',
      peer: undefined,
      severity: 'fine',
      certainty: 'measured',
      at: last.at,
      evidence: [last.cause],
      values: { took: last.at - first.at },
    },
  ];
}

function isConnected(peer: PeerFacts): boolean {
  return connectedMoment(peer) !== undefined && !peer.states('connection').includes('connecting');
}

/** Connected by the browser's own word; where it has none, by the transports' states. */
function connectedMoment(peer: PeerFacts) {
  const said = peer.reached('connection', ['connected']);
  return said ?? (connectedSince(peer) && peer.reached('dtls', ['connected']));
}

function underWay(facts: Facts, peer: PeerFacts): Finding {
  const first = peer.of('description-applied')[0];
  const phase = phaseUnderWay(peer);
  const checking = peer.reached('ice', ['checking']) ?? peer.reached('iceConnection', ['checking']);
  const start = (phase === 'ice' ? checking?.at : undefined) ?? first?.at ?? facts.now;
  return {
    kind: 'still-in-progress',
    phase,
    peer: peer.node.id,
    severity: 'waiting',
    certainty: 'measured',
    at: first?.at ?? facts.now,
    evidence: first ? [first.id] : [],
    values: {
      waited: facts.now - start,
      limit: phase === 'ice' && checking ? GIVES_UP_AFTER[peer.node.agent ?? ''] : undefined,
      agent: peer.node.agent,
    },
  };
}

function phaseUnderWay(peer: PeerFacts): FindingPhase {
  const bothApplied = peer.description('local') && peer.description('remote');
  if (!bothApplied || !peer.states('signaling').includes('stable')) return 'signaling';
  return connectedSince(peer) ? 'dtls' : 'ice';
}

/** Measured from the first unanswered check to `failed`, in milliseconds. */
const GIVES_UP_AFTER: Readonly<Record<string, number>> = { chromium: 15_000, firefox: 11_600 };

const SEVERITIES: readonly Severity[] = ['failed', 'waiting', 'warning', 'fine'];
const PHASES: readonly FindingPhase[] = ['signaling', 'ice', 'dtls', 'media'];

function byGravity(left: Finding, right: Finding): number {
  return (
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    PHASES.indexOf(left.phase) - PHASES.indexOf(right.phase) ||
    left.at - right.at
  );
}
