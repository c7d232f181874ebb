import { type Milliseconds, milliseconds } from '../time';
import type { NodeId } from '../trace/trace';
import { dropKey } from './drop-told';
import type { DropFact, WhyFinding, WhyValues } from './why-findings';
import type { Sent } from './why-packets';
import type { RunFacts } from './why-run';

/** A silence of payload that somebody would notice, in milliseconds. */
const NOTICEABLE_PAUSE = 1_000;

interface Gap {
  readonly peer: NodeId;
  readonly from: Milliseconds;
  /** Undefined: it never ended. */
  readonly until: Milliseconds | undefined;
}

/** What became of a connected call later on: nothing to tell where nothing happened to it. */
export function survivalFindings(facts: RunFacts): readonly WhyFinding[] {
  const done = purposes(facts);
  const gap = longestGap(facts);
  const payload = gap ? [gapFinding(facts, gap)] : withoutGap(facts, done.length > 0);
  return [...done.slice(0, 1), ...payload, ...endings(facts), ...done.slice(1)];
}

function gapFinding(facts: RunFacts, gap: Gap): WhyFinding {
  const most = causeOf(facts, gap);
  const evidence = most ? [most.drop.event] : [];
  return { kind: 'gap-in-payload', values: { ...gap, most }, evidence };
}

function purposes({ of }: RunFacts): readonly WhyFinding[] {
  return of('intervention').map(({ id, intervention, peer, at }) => ({
    kind: 'done-on-purpose',
    values: { intervention, node: peer, at },
    evidence: [id],
  }));
}

function endings({ of, sides }: RunFacts): readonly WhyFinding[] {
  return sides.flatMap(({ id: peer }): readonly WhyFinding[] => {
    const lost = of('consent-lost', peer)[0];
    const failed = of('state-reported', peer).find(({ state }) => state === 'failed');
    const doubted = of('state-reported', peer).find(({ state }) => state === 'disconnected');
    const loss = lost ?? doubted;
    const renewed = of('consent-renewed', peer).at(-1);
    return [
      ...(loss
        ? [{ kind: 'consent-lost', values: { peer, at: loss.at }, evidence: [loss.id] } as const]
        : []),
      ...(renewed
        ? [
            {
              kind: 'consent-renewed',
              values: { peer, at: renewed.at },
              evidence: [renewed.id],
            } as const,
          ]
        : []),
      ...(failed
        ? [{ kind: 'gave-up', values: { peer, at: failed.at }, evidence: [failed.id] } as const]
        : []),
    ];
  });
}

/** The longest silence at either side that somebody would notice; one that never ended first. */
function longestGap({ outcome, sides }: RunFacts): Gap | undefined {
  const gaps = sides.flatMap(({ id, side }) => {
    const arrivals = side === 'A' ? outcome.arrivals.a : outcome.arrivals.b;
    return gapsOf(id, arrivals, outcome.mediaEnds ?? outcome.ended);
  });
  return gaps.toSorted(
    (a, b) =>
      Number(a.until !== undefined) - Number(b.until !== undefined) || length(b) - length(a),
  )[0];
}

function length({ from, until = milliseconds(0) }: Gap): number {
  return until - from;
}

function gapsOf(peer: NodeId, arrivals: readonly Milliseconds[], ended: number): readonly Gap[] {
  return arrivals.flatMap((from, index) => {
    const until = arrivals[index + 1];
    return (until ?? ended) - from > NOTICEABLE_PAUSE ? [{ peer, from, until }] : [];
  });
}

/** Where most payload towards the silent side ended in that time, else most packets of any kind. */
function causeOf(facts: RunFacts, gap: Gap): WhyValues['gap-in-payload']['most'] {
  const { log } = facts;
  const messages = new Set(log.allCarriers().map(({ sent }) => sent.packet));
  const isPayload = (sent: Sent) => sent.protocol === 'udp' && !messages.has(sent.packet);
  const payload = mostStopped(facts, gap, isPayload);
  if (payload) return { ...payload, isPayload: true };
  const any = mostStopped(facts, gap, () => true);
  return any && { ...any, isPayload: false };
}

function mostStopped(
  { log, sides }: RunFacts,
  { peer, from, until }: Gap,
  counts: (sent: Sent) => boolean,
): { readonly drop: DropFact; readonly count: number } | undefined {
  const senders = sides.filter(({ id }) => id !== peer).map(({ id }) => id);
  const counted = new Map<string, { drop: DropFact; count: number }>();
  for (const sent of log.begun) {
    if (sent.at < from || (until !== undefined && sent.at > until)) continue;
    if (!senders.includes(sent.node) || !counts(sent)) continue;
    const fate = log.fate(sent.packet);
    if (fate.kind !== 'dropped' || fate.drop.code === 'private-address') continue;
    const key = dropKey(fate.drop);
    const known = counted.get(key);
    counted.set(key, { drop: known?.drop ?? fate.drop, count: (known?.count ?? 0) + 1 });
  }
  return [...counted.values()].toSorted((a, b) => b.count - a.count)[0];
}

function withoutGap({ outcome, of }: RunFacts, isTold: boolean): readonly WhyFinding[] {
  const { a, b } = outcome.arrivals;
  if (a.length + b.length < 2) return [];
  const longest = milliseconds(Math.max(longestPause(a), longestPause(b)));
  const isSteady = [a, b].every((arrivals) => longestPause(arrivals) <= 2 * usualPause(arrivals));
  const lost = of('packet-dropped').filter(({ code }) => code === 'lost');
  if (!isTold && lost.length === 0) return [];
  const evidence = lost.slice(0, 1).map(({ id }) => id);
  return [{ kind: 'no-gap', values: { longest, isSteady, lost: lost.length }, evidence }];
}

function longestPause(arrivals: readonly Milliseconds[]): number {
  return Math.max(0, ...arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at)));
}

/** The median, which a few lost packets do not change. */
function usualPause(arrivals: readonly Milliseconds[]): number {
  const pauses = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at));
  return pauses.toSorted((x, y) => x - y)[Math.floor(pauses.length / 2)] ?? 0;
}
