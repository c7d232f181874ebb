import { explainRun } from '../diagnosis/why';
import type { Tell, WhyFinding, WhyKind } from '../diagnosis/why-findings';
import type { Run } from '../simulator/simulate';
import { timeText } from '../time-text';
import type { SimulationWords } from './words';

/** Why a run ended as it did, a sentence each. */
export function runWhy({ trace, outcome }: Run, { why }: SimulationWords): readonly string[] {
  const names = new Map(
    trace.header.nodes.map((node) => [node.id, node.kind === 'peer' ? node.side : node.id]),
  );
  const tell: Tell = { name: (node) => names.get(node) ?? node, time: timeText };
  const { summary, packets } = explainRun({ trace, outcome });
  return (summary.length > 0 ? summary : packets).map((finding) => sentenceOf(finding, why, tell));
}

function sentenceOf<Kind extends WhyKind>(
  { kind, values }: WhyFinding<Kind>,
  words: SimulationWords['why'],
  tell: Tell,
): string {
  return words[kind](values, tell);
}
