import type { ReactNode } from 'react';
import { PhaseGlyph } from '@/components/controls/phase-glyph';
import { type Tone, ToneGlyph } from '@/components/controls/tone-glyph';
import styles from '@/components/diagnosis/diagnosis.module.css';
import type { Explanations } from '@/components/inspector/use-explanations';
import { useWords } from '@/components/site/words';
import type {
  Finding,
  FindingKind,
  FindingValues,
  FindingWords,
  Severity,
} from '@/lib/diagnosis/findings';
import { indexTrace, nameOf } from '@/lib/selectors/inspect-index';
import type { Selection } from '@/lib/selectors/selection';
import { timeText } from '@/lib/time-text';
import { findEvent, type Trace } from '@/lib/trace/trace';

const TONES: Readonly<Record<Severity, Tone>> = {
  failed: 'failed',
  waiting: 'progress',
  warning: 'waiting',
  fine: 'succeeded',
};

/** One finding: what, in which phase, why we think so, the events that prove it, what to try. */
export function FindingCard({
  trace,
  finding,
  words,
  onSelect,
}: {
  readonly trace: Trace;
  readonly finding: Finding;
  readonly words: Explanations;
  readonly onSelect: (selection: Selection | undefined) => void;
}): ReactNode {
  const { phases } = useWords().interface;
  const { diagnosis } = words;
  const peer = finding.peer === undefined ? '' : nameOf(indexTrace(trace), finding.peer);
  const { title, why, remedies } = say(diagnosis.findings, finding, peer);
  return (
    <li className={styles['finding']} data-severity={finding.severity}>
      <h3 className={styles['title']}>
        <ToneGlyph tone={TONES[finding.severity]} />
        {title}
      </h3>
      <p className={styles['facts']}>
        <span className={styles['phase']}>
          <PhaseGlyph phase={finding.phase} size={14} />
          {diagnosis.phase(phases[finding.phase].name)}
        </span>
        <span>{diagnosis.certainty[finding.certainty]}</span>
      </p>
      <p>{why}</p>
      {remedies.length > 0 ? (
        <>
          <h4 className={styles['label']}>{diagnosis.remedies}</h4>
          <ul className={styles['remedies']}>
            {remedies.map((remedy) => (
              <li key={remedy}>{remedy}</li>
            ))}
          </ul>
        </>
      ) : undefined}
      <Evidence trace={trace} finding={finding} words={words} onSelect={onSelect} />
    </li>
  );
}

function say<K extends FindingKind>(words: FindingWords, finding: Finding<K>, peer: string) {
  const { kind, values }: { kind: K; values: FindingValues[K] } = finding;
  const { title, why, remedies } = words[kind];
  return { title: title(values, peer), why: why(values, peer), remedies };
}

function Evidence({
  trace,
  finding,
  words,
  onSelect,
}: Parameters<typeof FindingCard>[0]): ReactNode {
  const events = [...new Set(finding.evidence)]
    .map((id) => findEvent(trace, id))
    .filter((event) => event !== undefined);
  if (events.length === 0) return undefined;
  return (
    <p className={styles['evidence']}>
      <span className={styles['label']}>{words.diagnosis.evidence}</span>
      {events.map((event) => (
        <button
          key={event.id}
          type="button"
          className={styles['link']}
          onClick={() => onSelect({ kind: 'event', event: event.id })}
        >
          {words.diagnosis.evidenceLink(words.events[event.kind].name, timeText(event.at))}
        </button>
      ))}
    </p>
  );
}
