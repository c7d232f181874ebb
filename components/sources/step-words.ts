import { useWords } from '@/components/site/words';
import { otherPeer } from '@/lib/call/observer';
import type { Step } from '@/lib/call/steps';

/** A step with its name and what it changes, in the page's language. */
export interface NamedStep {
  readonly step: Step;
  readonly name: string;
  readonly change: string;
}

/** Names the steps; candidates are counted per peer. */
export function useNamedSteps(steps: readonly Step[]): readonly NamedStep[] {
  const words = useWords().call.steps;
  return steps.map((step) => {
    if (step.kind !== 'candidate') return { step, ...words.list[step.id] };
    const own = steps.filter((each) => each.kind === 'candidate' && each.peer === step.peer);
    const other = otherPeer(step.peer);
    return {
      step,
      name: step.isEnd
        ? words.candidate.end(step.peer, other)
        : words.candidate.name(step.peer, other, own.indexOf(step) + 1),
      change: step.peer === 'A' ? words.candidate.changeA : words.candidate.changeB,
    };
  });
}
