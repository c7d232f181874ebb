import type { BothPairs } from '../simulator/outcome';
import { endpointText } from '../transport-address';
import { mainStop } from './why-checks';
import type { PairFate, PathFact, WhyFinding } from './why-findings';
import { lastGeneration, reasonBetween } from './why-pairs';
import type { RunFacts } from './why-run';

/** That the first pair was not the last one, and why. */
export function pathChange(facts: RunFacts, first: PathFact): WhyFinding | undefined {
  const { selected } = facts.outcome;
  const found = facts.sides.flatMap(({ id }) => facts.of('pair-selected', id));
  const last = selected && pathOf(selected);
  if (!last || JSON.stringify(last) === JSON.stringify(first)) return undefined;
  const next = found.toSorted((a, b) => a.at - b.at).at(-1);
  const taken = next && facts.of('pair-selected', next.peer).findLast(({ at }) => at < next.at);
  if (!next || !taken) return undefined;
  const because = reasonBetween(facts, taken, next);
  const values = { first, last, peer: next.peer, at: next.at, because };
  return { kind: 'path-changed', values, evidence: [next.id, taken.id] };
}

/** Whether anything else would have worked. */
export function comparison(facts: RunFacts, fates: readonly PairFate[]): readonly WhyFinding[] {
  const last = lastGeneration(fates);
  const winners = last.filter(({ result }) => result.kind === 'selected');
  const [winner] = winners;
  if (!winner || facts.outcome.selected === undefined) return [];
  const taken = new Set(winners.map(wayOf));
  const ways = (kept: (fate: PairFate) => boolean) =>
    new Set(
      last
        .filter(kept)
        .map(wayOf)
        .filter((way) => !taken.has(way)),
    ).size;
  const working = ways(({ result: { kind } }) => kind === 'valid' || kind === 'left');
  const others = ways(({ result }) => result.kind === 'stopped');
  const rest = last.filter(({ result }) => result.kind === 'stopped');
  const evidence = winners.map(({ event }) => event);
  if (working > 0) return [{ kind: 'best-of', values: { others: working }, evidence }];
  if (others === 0) return [];
  // Of a pair that was given up early nobody knows whether it would have worked.
  if (rest.every((fate) => isStopped(fate) && !fate.givenUp)) {
    return [{ kind: 'only-way', values: { others }, evidence }];
  }
  const highest = rest.every(
    ({ priority = '0' }) => BigInt(priority) < BigInt(winner.priority ?? 0),
  );
  const values = { others, highest, tried: rest.some(({ checks }) => checks > 0) };
  return [{ kind: 'worked-first', values, evidence }];
}

/** Both sides' names of the two ends, whichever of them looks. */
function wayOf({ local, remote }: PairFate): string {
  return [local.endpoint, remote.endpoint].toSorted().join(' ');
}

/** Something was in its way, other than that nobody waited for it. */
function isStopped({ result }: PairFate): boolean {
  if (result.kind !== 'stopped') return false;
  const main = mainStop(result.stops);
  return main !== undefined && main.stop.kind !== 'under-way' && main.stop.kind !== 'never-checked';
}

/** The selected pairs of both sides, as an outcome names them. */
export function pathOf({ a, b }: BothPairs): PathFact {
  return {
    a: { local: a.local, remote: a.remote },
    b: { local: b.local, remote: b.remote },
    ends: {
      a: { own: endpointText(a.localAddress), other: endpointText(a.remoteAddress) },
      b: { own: endpointText(b.localAddress), other: endpointText(b.remoteAddress) },
    },
  };
}
