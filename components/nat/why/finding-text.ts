import type { WhyTexts } from '@/components/nat/why/use-why-words';
import type { Tell, WhyFinding, WhyKind } from '@/lib/diagnosis/why-findings';
import { timeText } from '@/lib/time-text';
import { findEvent, type Trace } from '@/lib/trace/trace';

/** A finding as a sentence, with the event that proves it. */
export interface FindingSentence {
  readonly key: string;
  readonly text: string;
  readonly event: string | undefined;
  readonly at: number | undefined;
}

/** Peers are A and B, everything else has its label or its name in the trace. */
export function tellOf({ header }: Trace): Tell {
  const names = new Map(
    header.nodes.map((node) => {
      const own = node.kind === 'peer' && node.side !== 'unknown' ? node.side : undefined;
      const label = node.kind === 'peer' ? undefined : node.label;
      return [node.id, own ?? label ?? node.id];
    }),
  );
  return { name: (node) => names.get(node) ?? node, time: (at) => timeText(at) };
}

export function findingSentences(
  findings: readonly WhyFinding[],
  trace: Trace,
  words: WhyTexts,
  tell: Tell,
): readonly FindingSentence[] {
  return findings.map((finding, index) => {
    const [event] = finding.evidence;
    const at = event === undefined ? undefined : findEvent(trace, event)?.at;
    return { key: `${finding.kind} ${index}`, text: sentence(finding, words, tell), event, at };
  });
}

function sentence<K extends WhyKind>(
  { kind, values }: { readonly kind: K; readonly values: WhyFinding<K>['values'] },
  words: WhyTexts,
  tell: Tell,
): string {
  const write = words.findings[kind] as (values: WhyFinding<K>['values'], tell: Tell) => string;
  return write(values, tell);
}
