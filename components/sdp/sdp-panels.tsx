'use client';

import { type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { Panels } from '@/components/controls/panels';
import type { Severity } from '@/components/controls/severity-icon';
import { AskBrowser } from '@/components/sdp/ask/ask-browser';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { FindingCard } from '@/components/sdp/finding-card';
import { FindingList } from '@/components/sdp/finding-list';
import { GrammarMap } from '@/components/sdp/grammar-map';
import { offsetOf } from '@/components/sdp/line-places';
import { LinesPanel } from '@/components/sdp/lines-panel';
import { Overall } from '@/components/sdp/overall';
import styles from '@/components/sdp/sdp-panels.module.css';
import { SummarySections } from '@/components/sdp/summary-sections';
import type { CurrentLine } from '@/components/sdp/use-current-line';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SdpTextControls } from '@/components/sdp/use-sdp-text';
import type { ExplainedDescription } from '@/lib/sdp/explain-text';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';
import { applyFix } from '@/lib/sdp/rules/finding';

type PanelId = 'lines' | 'findings' | 'summary' | 'grammar';

/** What is said of a description: as a whole, then line by line, fault by fault, as a table. */
export function SdpPanels({
  sdp,
  explanation,
  line,
  words,
  onLine,
  onMend,
  onOpenPair,
}: {
  readonly sdp: SdpTextControls;
  readonly explanation: Explanation;
  readonly line: CurrentLine;
  readonly words: SdpPageWords;
  readonly onLine: (number: number, by: CurrentLine['by']) => void;
  /** The text with a fix applied. */
  readonly onMend: (text: string) => void;
  readonly onOpenPair: (offer: string, answer: string) => void;
}): ReactNode {
  const [panel, setPanel] = useState<PanelId>('lines');
  const { descriptions, text } = explanation.overview;
  const here = descriptions.find(({ last }) => line.number <= last) ?? descriptions[0];
  const findings = useMemo(() => descriptions.flatMap((one) => one.findings), [descriptions]);
  const byLine = useMemo(() => indexByLine(findings), [findings]);
  const go = (to: number) => onLine(to, 'link');
  const [said, setSaid] = useState('');
  const own = useRef<HTMLDivElement>(null);
  const mend = sdp.fits
    ? ({ fix, title }: ExplainedFinding) => {
        if (!fix) return;
        onMend(applyFix(text, fix));
        setSaid(words.findings.fixed(title));
        // The card goes with its fault: the focus stays near.
        own.current?.focus({ preventScroll: true });
      }
    : undefined;
  return (
    <div ref={own} tabIndex={-1} className={styles['panels']}>
      <p className={styles['said']} role="status">
        {said}
      </p>
      {here ? <Overall description={here} words={words} onLine={go} /> : undefined}
      {here ? (
        <AskBrowser
          text={textOf(explanation, here)}
          type={here.type}
          firstLine={here.own.first}
          onLine={go}
          onOpenPair={onOpenPair}
        />
      ) : undefined}
      <Panels
        label={words.panels.label}
        selected={panel}
        onSelect={setPanel}
        panels={[
          {
            id: 'lines',
            label: words.panels.lines,
            content: (
              <LinesPanel
                explanation={explanation}
                line={line}
                words={words}
                severityOf={(number) => gravest(byLine.get(number))}
                findingsAt={(number) =>
                  byLine
                    .get(number)
                    ?.map((finding) => (
                      <FindingCard
                        key={finding.key}
                        finding={finding}
                        words={words}
                        onLine={go}
                        onMend={mend}
                      />
                    ))
                }
                onLine={onLine}
              />
            ),
          },
          {
            id: 'findings',
            label: words.panels.findings(findings.length),
            content: <FindingList findings={findings} words={words} onLine={go} onMend={mend} />,
          },
          {
            id: 'summary',
            label: words.panels.summary,
            content: here ? (
              <SummarySections table={here.table} words={words} onLine={go} />
            ) : undefined,
          },
          {
            id: 'grammar',
            label: words.panels.grammar,
            content: (
              <Suspense>
                <GrammarMap
                  explanation={explanation}
                  place={here ? descriptions.indexOf(here) : 0}
                  words={words}
                  onLine={go}
                />
              </Suspense>
            ),
          },
        ]}
      />
    </div>
  );
}

/** The description as it was judged, to the character. */
function textOf({ overview }: Explanation, { own }: ExplainedDescription): string {
  const { offsets, text } = overview;
  const lines = text.slice(
    offsetOf(offsets, text, own.first),
    offsetOf(offsets, text, own.last + 1),
  );
  // Joining the lines gave its last line an end that it had not.
  return own.ended ? lines : lines.replace(/\n$/, '');
}

function indexByLine(
  findings: readonly ExplainedFinding[],
): ReadonlyMap<number, readonly ExplainedFinding[]> {
  const index = new Map<number, ExplainedFinding[]>();
  for (const finding of findings) {
    for (const line of finding.lines) {
      const there = index.get(line);
      if (there) there.push(finding);
      else index.set(line, [finding]);
    }
  }
  return index;
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'information'];

function gravest(findings: readonly ExplainedFinding[] = []): Severity | undefined {
  return GRAVITY.find((severity) => findings.some((finding) => finding.severity === severity));
}
