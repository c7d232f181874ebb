'use client';

import { type ReactNode, useState } from 'react';
import { Panels } from '@/components/controls/panels';
import { FindingList } from '@/components/sdp/findings/finding-list';
import { AgreementView } from '@/components/sdp/pair/agreement-view';
import { ComparedLines } from '@/components/sdp/pair/compared-lines';
import type { Compared, Side } from '@/components/sdp/pair/pair-api';
import styles from '@/components/sdp/pair/pair-results.module.css';
import type { OpenComparison } from '@/components/sdp/pair/use-comparison';
import type { LitLines } from '@/components/sdp/pair/use-lit-lines';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';
import { useSdpPageWords } from '@/components/sdp/use-sdp-page-words';
import { applyFix } from '@/lib/sdp/rules/finding';

type PanelId = 'negotiated' | 'findings' | 'lines';

interface ResultProps {
  readonly comparison: OpenComparison;
  readonly compared: Compared;
  readonly lines: LitLines;
  readonly words: PairWords;
  /** Puts a mended text into its editor; undefined while the text has moved on. */
  readonly onMend: ((side: Side, text: string) => void) | undefined;
}

/** What the two descriptions say together. */
export function PairResults(props: ResultProps): ReactNode {
  const { comparison, compared, lines, words } = props;
  const rows = (
    <ComparedLines
      key={comparison.request.relation}
      comparison={comparison}
      words={words}
      followed={lines.followed}
      onLines={lines.choose}
    />
  );
  if (comparison.request.relation === 'change') {
    return (
      <div className={styles['difference']}>
        <p className={styles['inShort']}>{compared.rows.inShort}</p>
        {rows}
      </div>
    );
  }
  return <AgreementPanels {...props} rows={rows} />;
}

function AgreementPanels({
  comparison,
  compared: { agreement, findings, rows: table },
  lines,
  words,
  rows,
  onMend,
}: ResultProps & { readonly rows: ReactNode }): ReactNode {
  const page = useSdpPageWords();
  const [panel, setPanel] = useState<PanelId>('negotiated');
  const answer = comparison.result.second.text;
  return (
    <Panels
      label={words.panels.label}
      selected={panel}
      onSelect={setPanel}
      panels={[
        {
          id: 'negotiated',
          label: words.panels.negotiated,
          content: agreement ? (
            <AgreementView
              agreement={agreement}
              words={words}
              onPoint={lines.point}
              onGo={lines.go}
            />
          ) : undefined,
        },
        {
          id: 'findings',
          label: words.panels.findings(findings.length),
          content: (
            <div className={styles['findings']}>
              {findings.length === 0 ? (
                <p>{words.findings.none}</p>
              ) : (
                <FindingList
                  findings={findings}
                  words={page}
                  onLine={(line) => lines.goToAnswer(line)}
                  onMend={
                    onMend &&
                    (({ fix }) => {
                      if (fix) onMend('second', applyFix(answer, fix));
                    })
                  }
                />
              )}
              <p className={styles['scope']}>{words.findings.scope}</p>
            </div>
          ),
        },
        {
          id: 'lines',
          label: words.panels.lines,
          content: (
            <div className={styles['difference']}>
              <p className={styles['inShort']}>{table.inShort}</p>
              {rows}
            </div>
          ),
        },
      ]}
    />
  );
}
