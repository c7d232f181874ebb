import type { NodeId } from '../trace/trace';
import { endpointText } from '../transport-address';
import { unresolvedName } from './agent-reasons';
import { type TurnRefusal, turnRefusals } from './turn-refusals';
import { mainStop, stopKey } from './why-checks';
import type { CountedStop, EndFact, PairFate, Stop, WhyFinding } from './why-findings';
import { differingMappings } from './why-gathering';
import { lastGeneration } from './why-pairs';
import type { RunFacts } from './why-run';

/** What stopped the checks of each side, its mappings, and names that nobody could resolve. */
export function obstacles(facts: RunFacts, fates: readonly PairFate[]): readonly WhyFinding[] {
  const last = lastGeneration(fates);
  const refusals = turnRefusals(facts.log);
  return facts.sides.flatMap(({ id: peer }) => {
    const own = last.filter((fate) => fate.peer === peer);
    const stops = stopFindings(peer, own);
    return [
      ...stops,
      ...missingPermissions(facts, stops),
      ...refusedRequests(refusals.filter((refusal) => refusal.peer === peer)),
      ...differingMappings(facts, peer),
      ...unresolved(facts, peer),
    ];
  });
}

function stopFindings(peer: NodeId, fates: readonly PairFate[]): readonly WhyFinding[] {
  const groups = new Map<string, { main: CountedStop; fates: PairFate[] }>();
  for (const fate of fates) {
    if (fate.result.kind !== 'stopped') continue;
    const main = mainStop(fate.result.stops);
    if (!main || main.stop.kind === 'under-way' || main.stop.kind === 'never-checked') continue;
    const key = stopKey(main.stop);
    const group = groups.get(key);
    if (group) group.fates.push(fate);
    else groups.set(key, { main, fates: [fate] });
  }
  return [...groups.values()]
    .map(({ main, fates: members }): WhyFinding => {
      const remotes = uniqueEnds(members.map(({ remote }) => remote));
      const count = members.reduce((sum, fate) => sum + countOf(fate, main.stop), 0);
      const values = { peer, remotes, stop: main.stop, count };
      return { kind: 'checks-stopped', values, evidence: [main.event] };
    })
    .toSorted((a, b) => Number(isExpectedFinding(a)) - Number(isExpectedFinding(b)));
}

/** Whom the relay would have let in, where it kept a packet out. */
function missingPermissions(facts: RunFacts, stops: readonly WhyFinding[]): readonly WhyFinding[] {
  return stops.flatMap((finding) => {
    if (finding.kind !== 'checks-stopped' || !('drop' in finding.values.stop)) return [];
    const { drop } = finding.values.stop;
    if (drop.code !== 'no-permission') return [];
    const { node, destination: relayed, source } = drop;
    const given = facts
      .of('allocation-changed')
      .filter(
        ({ node: at, relayed: one, subject, change }) =>
          at === node &&
          endpointText(one) === relayed &&
          subject.kind === 'permission' &&
          change === 'installed',
      );
    const permitted = [
      ...new Set(
        given.map(({ subject }) => (subject.kind === 'permission' ? subject.address : '')),
      ),
    ];
    const isSignaled = facts
      .of('remote-candidate-added')
      .some(({ candidate }) => candidate.includes(` ${drop.sourceAddress} `));
    const values = { node, relayed, source, permitted, isSignaled };
    const evidence = [drop.event, ...given.slice(0, 1).map(({ id }) => id)];
    return [{ kind: 'permission-missing', values, evidence } as const];
  });
}

/** Those with one answer to the same question together, counted. */
function refusedRequests(refusals: readonly TurnRefusal[]): readonly WhyFinding[] {
  const groups = new Map<string, { readonly first: TurnRefusal; count: number }>();
  for (const first of refusals) {
    const { method, error, peers } = first;
    const key = [method, error.code, ...peers].join(' ');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first, count: 1 });
  }
  return [...groups.values()].map(({ first, count }) => {
    const { peer, node, method, error, peers, at, event } = first;
    const values = { peer, node, method, error, peers, at, count };
    return { kind: 'turn-refused', values, evidence: [event] } as const;
  });
}

function isExpectedFinding(finding: WhyFinding): boolean {
  return finding.kind === 'checks-stopped' && isExpected(finding.values.stop);
}

/** Everybody expects it: it explains a pair, and seldom a call. */
function isExpected(stop: Stop): boolean {
  return 'drop' in stop && ['private-address', 'client-isolation'].includes(stop.drop.code);
}

function countOf({ result }: PairFate, stop: Stop): number {
  if (result.kind !== 'stopped') return 0;
  const key = stopKey(stop);
  return result.stops.reduce((sum, one) => sum + (stopKey(one.stop) === key ? one.count : 0), 0);
}

function unresolved({ of }: RunFacts, peer: NodeId): readonly WhyFinding[] {
  return of('packet-ignored', peer).flatMap((event) => {
    const name = unresolvedName(event.reason);
    if (name === undefined) return [];
    return [{ kind: 'name-unresolved', values: { peer, name }, evidence: [event.id] } as const];
  });
}

function uniqueEnds(ends: readonly EndFact[]): readonly EndFact[] {
  return [...new Map(ends.map((end) => [`${end.type} ${end.endpoint}`, end])).values()];
}

/** What decides stands first: what kept the best pairs apart, and that no relay stood in. */
export function weigh(found: readonly WhyFinding[]): readonly WhyFinding[] {
  return found
    .map((finding, index) => ({ finding, weight: weightOf(finding), index }))
    .toSorted((a, b) => a.weight - b.weight || a.index - b.index)
    .map(({ finding }) => finding);
}

function weightOf(finding: WhyFinding): number {
  switch (finding.kind) {
    case 'no-candidates':
      return 0;
    case 'permission-missing':
    case 'mapping-differs':
      return 2;
    case 'turn-refused':
      return 1;
    case 'name-unresolved':
      return 6;
    case 'none-of-a-kind': {
      const { because, type } = finding.values;
      if (because.kind === 'refused') return 0;
      if (because.kind === 'kept-back') return 5;
      if (type === 'srflx') return because.kind === 'not-asked' ? 2 : 1;
      return because.kind === 'not-asked' ? 5 : 3;
    }
    case 'checks-stopped':
      return isExpected(finding.values.stop) ? 4 : 1;
    default:
      return 3;
  }
}
