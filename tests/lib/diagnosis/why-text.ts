import * as english from '@/content/en/nat/why';
import type { Words } from '@/content/words';
import type {
  Explanation,
  FateGroup,
  PairFate,
  Tell,
  WhyFinding,
  WhyKind,
} from '@/lib/diagnosis/why-findings';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

type WhyTexts = Words<typeof english>;

/** An explanation as a reader gets it, as text: the sentences, then the pairs, then the packets. */
export function explanationText(
  trace: Trace,
  explanation: Explanation,
  words: WhyTexts = english,
): string {
  const tell: Tell = { name: namesOf(trace), time: (at) => timeText(at) };
  const say = (finding: WhyFinding) => sentence(finding, words, tell);
  const { verdict, summary, groups, packets, further } = explanation;
  return [
    `${trace.header.title}: ${verdict}`,
    '',
    ...summary.map((finding) => `${say(finding)} [${finding.evidence.join(' ')}]`),
    ...section('further', further.map(say)),
    ...section(
      'pairs',
      groups.flatMap((group) => groupText(group, explanation, words, tell)),
    ),
    ...section('packets', packets.map(say)),
    '',
  ].join('\n');
}

function sentence<K extends WhyKind>(finding: WhyFinding<K>, words: WhyTexts, tell: Tell): string {
  const { kind, values } = finding as WhyFinding;
  const write = words.findings[kind] as (values: unknown, tell: Tell) => string;
  return write(values, tell);
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${heading}:`, ...lines];
}

function groupText(
  { peer, generation, fates }: FateGroup,
  { groups }: Explanation,
  words: WhyTexts,
  tell: Tell,
): readonly string[] {
  const all = groups.flatMap((group) => group.fates);
  const [first] = fates;
  if (!first) return [];
  const pairName = (pair: string) => {
    const named = all.find((one) => one.peer === peer && one.pair === pair);
    return named ? ends(named, words) : pair;
  };
  return [
    ...fates.map(
      (fate) =>
        `  ${tell.name(peer)}${generation > 0 ? `.${generation}` : ''}  ${ends(fate, words)}`,
    ),
    `      ${words.fateText(first, tell, pairName)} [${first.event}]`,
  ];
}

function ends({ local, remote }: PairFate, { end }: WhyTexts): string {
  return `${end(local)} to ${end(remote)}`;
}

function namesOf({ header }: Trace): Tell['name'] {
  return (id) => {
    const node = header.nodes.find((one) => one.id === id);
    if (node?.kind === 'peer') return node.side;
    return node?.label ?? id;
  };
}
