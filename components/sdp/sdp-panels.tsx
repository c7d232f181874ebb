'use client';

import { type ReactNode, type Ref, Suspense, useMemo, useState } from 'react';
import { Panels } from '@/components/controls/panels';
import { AskBrowser } from '@/components/sdp/ask/ask-browser';
import type { Explanation } from '@/components/sdp/explainer/use-explainer';
import { FindingCard } from '@/components/sdp/findings/finding-card';
import { FindingList } from '@/components/sdp/findings/finding-list';
import { groupFindings } from '@/components/sdp/findings/finding-order';
import { FindingsBrief } from '@/components/sdp/findings/findings-brief';
import { GrammarMap } from '@/components/sdp/grammar-map';
import { offsetOf } from '@/components/sdp/line-places';
import { LinesPanel } from '@/components/sdp/lines-panel';
import { MoreItems } from '@/components/sdp/more-items';
import { Overall } from '@/components/sdp/overview/overall';
import { SummarySections } from '@/components/sdp/overview/summary-sections';
import styles from '@/components/sdp/sdp-panels.module.css';
import type { CurrentLine, MovedBy } from '@/components/sdp/use-current-line';
import { isNarrow } from '@/components/sdp/use-narrow';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SdpTextControls } from '@/components/sdp/use-sdp-text';
import type { ExplainedDescription } from '@/lib/sdp/explain-text';
import type { ExplainedFinding } from '@/lib/sdp/rules/explain-finding';
import { applyFix } from '@/lib/sdp/rules/finding';

type PanelId = 'lines' | 'findings' | 'summary' | 'grammar';

/** Findings of one line that are shown at first. */
const AT_A_LINE = 4;

/** What is said of a description: as a whole, then line by line, fault by fault, as a table. */
export function SdpPanels({
  own,
  sdp,
  explanation,
  line,
  words,
  onLine,
  onEdit,
  onMend,
  onOpenPair,
}: {
  /** The focus may be put here where what had it is gone. */
  readonly own: Ref<HTMLDivElement>;
  readonly sdp: SdpTextControls;
  readonly explanation: Explanation;
  readonly line: CurrentLine;
  readonly words: SdpPageWords;
  readonly onLine: (number: number, by: MovedBy) => void;
  readonly onEdit: (number: number) => void;
  readonly onMend: (finding: ExplainedFinding, text: string) => void;
  readonly onOpenPair: (offer: string, answer: string) => void;
}): ReactNode {
  const [panel, setPanel] = useState<PanelId>('lines');
  const { descriptions, text } = explanation.overview;
  const here = descriptions.find(({ last }) => line.number <= last) ?? descriptions[0];
  const findings = useMemo(() => descriptions.flatMap((one) => one.findings), [descriptions]);
  const byLine = useMemo(() => indexByLine(findings), [findings]);
  const go = (to: number) => {
    onLine(to, 'link');
    // In one column the editor is far away: the line is shown where it is explained.
    if (isNarrow()) setPanel('lines');
  };
  const mend = (finding: ExplainedFinding) => {
    // While the text moves on, a fix is one of another text.
    if (finding.fix && sdp.fits) onMend(finding, applyFix(text, finding.fix));
  };
  const actions = { words, onLine: go, onMend: mend };
  return (
    <div ref={own} tabIndex={-1} className={styles['panels']} data-panel={panel}>
      {here ? (
        <Overall
          description={here}
          words={words}
          onLine={go}
          asking={
            <AskBrowser
              text={textOf(explanation, here)}
              type={here.type}
              firstLine={here.own.first}
              onLine={go}
              onOpenPair={onOpenPair}
            />
          }
          findings={
            <FindingsBrief findings={findings} onAll={() => setPanel('findings')} {...actions} />
          }
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
                faultIn={(number) => {
                  const fault = gravest(byLine.get(number));
                  return fault && { ...fault, name: words.findings.severity[fault.severity] };
                }}
                findingsAt={(number) => (
                  <MoreItems
                    key={number}
                    items={gravestFirst(byLine.get(number))}
                    first={AT_A_LINE}
                    words={words.lines}
                    keyOf={({ key }) => key}
                  >
                    {(finding) => <FindingCard finding={finding} {...actions} />}
                  </MoreItems>
                )}
                onLine={onLine}
                onEdit={onEdit}
              />
            ),
          },
          {
            id: 'findings',
            label: words.panels.findings(findings.length),
            content: <FindingList findings={findings} {...actions} />,
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

const GRAVITY = ['error', 'warning', 'information'] as const;

function gravestFirst(findings: readonly ExplainedFinding[] = []): readonly ExplainedFinding[] {
  return groupFindings(findings).flatMap((group) => group.findings);
}

function gravest(findings: readonly ExplainedFinding[] = []): ExplainedFinding | undefined {
  for (const severity of GRAVITY) {
    const found = findings.find((finding) => finding.severity === severity);
    if (found) return found;
  }
  return undefined;
}
