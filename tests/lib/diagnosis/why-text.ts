import * as english from '@/content/en/nat/why';
import type {
  Explanation,
  FateGroup,
  PairFate,
  WhyFinding,
  WhyKind,
} from '@/lib/diagnosis/why-findings';
import type { Trace } from '@/lib/trace/trace';

/** An explanation as a reader gets it, as text: the sentences, then the pairs, then the packets. */
export function explanationText(trace: Trace, explanation: Explanation): string {
  const name = namesOf(trace);
  const say = (finding: WhyFinding) => sentence(finding, name);
  const { verdict, summary, groups, packets, further } = explanation;
  return [
    `${trace.header.title}: ${verdict}`,
    '',
    ...summary.map((finding) => `${say(finding)} [${finding.evidence.join(' ')}]`),
    ...section('further', further.map(say)),
    ...section(
      'pairs',
      groups.flatMap((group) => groupText(group, explanation, name)),
    ),
    ...section('packets', packets.map(say)),
    '',
  ].join('\n');
}

type Name = (node: string) => string;

function sentence<K extends WhyKind>(finding: WhyFinding<K>, name: Name): string {
  const { kind, values } = finding as WhyFinding;
  const write = english.findings[kind] as (values: unknown, name: Name) => string;
  return write(values, name);
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines];
}

function groupText(
  { peer, generation, fates }: FateGroup,
  { groups }: Explanation,
  name: Name,
): readonly string[] {
  const all = groups.flatMap((group) => group.fates);
  const [first] = fates;
  if (!first) return [];
  const pairName = (pair: string) => {
    const named = all.find((one) => one.peer === peer && one.pair === pair);
    return named ? ends(named) : pair;
  };
  return [
    ...fates.map(
      (fate) => `  ${name(peer)}${generation > 0 ? `.${generation}` : ''}  ${ends(fate)}`,
    ),
    `      ${english.fateText(first, name, pairName)} [${first.event}]`,
  ];
}

function ends({ local, remote }: PairFate): string {
  return `${english.end(local)} to ${english.end(remote)}`;
}

function namesOf({ header }: Trace): Name {
  return (id) => {
    const node = header.nodes.find((one) => one.id === id);
    if (node?.kind === 'peer') return node.side;
    return node?.label ?? id;
  };
}
