'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { DataTable } from '@/components/controls/data-table';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import { useWhyWords } from '@/components/nat/why/use-why-words';
import styles from '@/components/nat/why/why.module.css';
import type { TriedRemedy } from '@/lib/diagnosis/remedies';
import { type RemedyEdit, reachOf } from '@/lib/diagnosis/remedy-edits';
import { timeText } from '@/lib/time-text';

/** What was tried and came of it, the cheapest first, then what was not tried any more. */
export function RemedyTable({
  tried,
  untried,
  smallest,
  onApply,
}: {
  readonly tried: readonly TriedRemedy[];
  readonly untried: readonly RemedyEdit[];
  readonly smallest: TriedRemedy | undefined;
  readonly onApply: (edits: readonly RemedyEdit[]) => void;
}): ReactNode {
  const { remedies } = useWhyWords();
  const { table } = remedies;
  return (
    <DataTable
      caption={table.caption}
      isWhole={tried.length + untried.length <= READ_AT_ONCE}
      head={
        <tr>
          <th scope="col">{table.change}</th>
          <th scope="col">{table.outcome}</th>
          <th scope="col">{table.reach}</th>
        </tr>
      }
    >
      {tried.map((one) => (
        <TriedRow
          key={keyOf(one.edits)}
          tried={one}
          isSmallest={smallest !== undefined && keyOf(smallest.edits) === keyOf(one.edits)}
          onApply={onApply}
        />
      ))}
      {untried.map((edit) => (
        <tr key={keyOf([edit])} data-faded="">
          <ChangeCell edits={[edit]} />
          <td>{remedies.untried}</td>
          <ReachCell edits={[edit]} />
        </tr>
      ))}
    </DataTable>
  );
}

/** Single changes stand there whole; pairs of them are many more, and scroll. */
const READ_AT_ONCE = 30;

function TriedRow({
  tried: { edits, connected, at, path },
  isSmallest,
  onApply,
}: {
  readonly tried: TriedRemedy;
  readonly isSmallest: boolean;
  readonly onApply: (edits: readonly RemedyEdit[]) => void;
}): ReactNode {
  const { remedies, remedyPath, editsText } = useWhyWords();
  return (
    <tr data-selected={isSmallest ? '' : undefined}>
      <ChangeCell edits={edits} />
      <td>
        <span className={styles['outcome']}>
          <ToneGlyph tone={connected ? 'succeeded' : 'failed'} />
          <span>
            {connected && path ? remedies.connects(remedyPath(path)) : remedies.doesNot}
            {at === undefined ? '' : ` (${timeText(at)})`}
          </span>
        </span>
        {connected ? (
          <Button
            size="small"
            variant="quiet"
            aria-label={remedies.applyNamed(editsText(edits))}
            onClick={() => onApply(edits)}
          >
            {remedies.apply}
          </Button>
        ) : undefined}
      </td>
      <ReachCell edits={edits} />
    </tr>
  );
}

function ChangeCell({ edits }: { readonly edits: readonly RemedyEdit[] }): ReactNode {
  const { editsText } = useWhyWords();
  return (
    <th scope="row" className={styles['change']}>
      {editsText(edits)}
    </th>
  );
}

function ReachCell({ edits }: { readonly edits: readonly RemedyEdit[] }): ReactNode {
  const { remedies } = useWhyWords();
  const reaches = [...new Set(edits.map(reachOf))];
  return <td>{reaches.map((reach) => remedies.reaches[reach]).join(' + ')}</td>;
}

function keyOf(edits: readonly RemedyEdit[]): string {
  return JSON.stringify(edits);
}
