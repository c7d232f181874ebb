'use client';

import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/controls/button';
import { useNatPageWords } from '@/components/nat/nat-words';
import { useWords } from '@/components/site/words';
import type { WorkbenchControls } from '@/components/workbench/use-workbench';
import type { Question } from '@/lib/simulator/scenarios/scenario-entry';

/** The panel that shows at length what a question asks about; other questions are the topology's. */
const PANELS = { security: 'security', replay: 'media' } as const satisfies Partial<
  Record<Question, string>
>;

/** Leads from the answer down to the panel that shows how it came about. */
export function PanelButton({
  question,
  controls,
  bench,
}: {
  readonly question: Question;
  readonly controls: WorkbenchControls;
  /** The views of the run. */
  readonly bench: () => HTMLElement | null;
}): ReactNode {
  const { predict } = useNatPageWords();
  const { panels } = useWords().workbench;
  if (question !== 'security' && question !== 'replay') return undefined;
  const panel = PANELS[question];
  const show = () => {
    flushSync(() => controls.choosePanel(panel));
    const tab = bench()?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    tab?.focus({ preventScroll: true });
    tab?.scrollIntoView({ block: 'start' });
  };
  return (
    <div>
      <Button size="small" icon={<ArrowDown size={16} aria-hidden />} onClick={show}>
        {predict.look(panels[panel])}
      </Button>
    </div>
  );
}
