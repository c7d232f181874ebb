'use client';

import { type ReactNode, Suspense, useMemo } from 'react';
import styles from '@/components/diagnosis/diagnosis.module.css';
import { FindingCard } from '@/components/diagnosis/finding-card';
import { useExplanations } from '@/components/inspector/use-explanations';
import { diagnose } from '@/lib/diagnosis/diagnose';
import type { Finding } from '@/lib/diagnosis/findings';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** The rules read seconds: while the recording plays, ten diagnoses a second are enough. */
const STEP = 100;

/** Why the call did not connect, as far as the cursor; nothing to see while all is well. */
export function Diagnosis({ trace, history, cursor, onSelect }: Props): ReactNode {
  const at = (Math.ceil(cursor / STEP) * STEP) as Milliseconds;
  const findings = useMemo(() => diagnose(trace, history, at), [trace, history, at]);
  const shown = findings.filter(
    ({ severity, kind }) => severity !== 'fine' && kind !== 'still-in-progress',
  );
  return (
    <div aria-live="polite">
      {shown.length > 0 ? (
        <Suspense>
          <Findings trace={trace} findings={shown} onSelect={onSelect} />
        </Suspense>
      ) : undefined}
    </div>
  );
}

function Findings({
  trace,
  findings,
  onSelect,
}: {
  readonly trace: Trace;
  readonly findings: readonly Finding[];
  readonly onSelect: Props['onSelect'];
}): ReactNode {
  const words = useExplanations();
  const { heading, headingWaiting, headingWarnings } = words.diagnosis;
  const gravest = findings[0]?.severity;
  const headings = { failed: heading, waiting: headingWaiting, warning: headingWarnings, fine: '' };
  return (
    <section className={styles['diagnosis']} data-severity={gravest}>
      <h2 className={styles['heading']}>{gravest ? headings[gravest] : heading}</h2>
      <ul className={styles['findings']}>
        {findings.map((finding) => (
          <FindingCard
            key={`${finding.kind} ${finding.peer} ${finding.at}`}
            trace={trace}
            finding={finding}
            words={words}
            onSelect={onSelect}
          />
        ))}
      </ul>
    </section>
  );
}
