import { endpointText, sameEndpoint } from '../transport-address';
import { type Explanation, LONGEST_SUMMARY, type WhyFinding } from './why-findings';
import type { Sent } from './why-packets';
import type { RunFacts } from './why-run';

type PacketFinding = Explanation['packets'][number];

/** What became of the packets of a run without a call: the last one, and the first that was dropped. */
export function explainErrands(facts: RunFacts): Explanation {
  const packets = facts.log.begun.map((sent) => packetFinding(facts, sent));
  const last = packets.at(-1);
  const sent = facts.log.begun.at(-1);
  if (!last || !sent) {
    return {
      verdict: 'nothing',
      summary: [{ kind: 'nothing', values: {}, evidence: [] }],
      groups: [],
      packets: [],
      further: [],
    };
  }
  const dropped = packets.find((packet) => packet.kind === 'packet-dropped');
  const end =
    last.kind === 'packet-dropped'
      ? [last, ...reasonsOf(facts, last)]
      : [...(dropped ? [dropped, ...reasonsOf(facts, dropped)] : []), last, ...waysIn(facts, sent)];
  const arrived = dropped ? 'partly-arrived' : 'arrived';
  return {
    verdict: last.kind === 'packet-dropped' ? 'dropped' : arrived,
    summary: end.slice(0, LONGEST_SUMMARY),
    groups: [],
    packets,
    further: end.slice(LONGEST_SUMMARY),
  };
}

function packetFinding({ log }: RunFacts, sent: Sent): PacketFinding {
  const from = endpointText(sent.from);
  const to = endpointText(sent.to);
  const fate = log.fate(sent.packet);
  switch (fate.kind) {
    case 'dropped': {
      const { drop } = fate;
      return {
        kind: 'packet-dropped',
        values: { from, to, drop },
        evidence: [drop.event, sent.id],
      };
    }
    case 'arrived': {
      const { node, id } = fate.last;
      const arrivedFrom = endpointText(fate.last.from ?? sent.from);
      const arrivedTo = endpointText(fate.last.to ?? sent.to);
      const values = { from, to, node, arrivedFrom, arrivedTo };
      return { kind: 'packet-arrived', values, evidence: [id, sent.id] };
    }
    case 'under-way':
      return { kind: 'packet-under-way', values: { from, to }, evidence: [sent.id] };
  }
}

/** The rows of the tables by which a packet passed. */
function waysIn({ log }: RunFacts, { packet }: Sent): readonly WhyFinding[] {
  return log.steps(packet).flatMap((step) => {
    if (step.kind !== 'packet-sent' || step.mapping === undefined) return [];
    const rows = log.rows(step.node).filter(({ row }) => row.id === step.mapping);
    const made = rows.find(({ change }) => change === 'created');
    if (!made) return [];
    const values = {
      node: step.node,
      internal: endpointText(made.row.internal),
      external: endpointText(made.row.external),
      madeAt: made.at,
      ownPacket: made.packet === packet,
    };
    return [{ kind: 'translated-by', values, evidence: [step.id, made.id] } as const];
  });
}

/** Why there was no row to let it in: it is gone, or there never was one. */
function reasonsOf(
  { log }: RunFacts,
  { values: { drop } }: WhyFinding<'packet-dropped'>,
): readonly WhyFinding[] {
  if (drop.code !== 'no-mapping') return [];
  const { node } = drop;
  const rows = log
    .rows(node)
    .filter(({ at, row }) => at <= drop.at && endpointText(row.external) === drop.destination);
  const gone = rows.findLast(({ change }) => change === 'expired');
  if (!gone) {
    const values = { node, external: drop.destination };
    return [{ kind: 'never-a-mapping', values, evidence: [drop.event] }];
  }
  const alive = rows.findLast(
    ({ change, row }) =>
      (change === 'created' || change === 'refreshed') &&
      sameEndpoint(row.internal, gone.row.internal),
  );
  const values = {
    node,
    internal: endpointText(gone.row.internal),
    external: drop.destination,
    at: gone.at,
    refreshedAt: alive?.at,
    cause: gone.cause ?? 'lifetime',
  };
  const evidence = [gone.id, ...(alive ? [alive.id] : [])];
  return [{ kind: 'mapping-gone', values, evidence }];
}
