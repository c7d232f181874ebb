import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/sdp/summary-sections.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SummaryTable } from '@/lib/sdp/summary/summary-table';

/** A description's sections as a table of facts: a column for each section, to be compared. */
export function SummarySections({
  table,
  words,
  onLine,
}: {
  readonly table: SummaryTable;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}): ReactNode {
  return (
    <div className={styles['sections']}>
      <DataTable
        caption={table.caption}
        hideCaption
        head={
          <tr>
            <th scope="col">{table.head[0]}</th>
            {table.rows.map(({ line, cells }) => (
              <th key={line} scope="col">
                <span className={styles['name']}>{cells[0]?.join(', ')}</span>
                <Button size="small" variant="quiet" onClick={() => onLine(line)}>
                  {words.lines.goTo(line)}
                </Button>
              </th>
            ))}
          </tr>
        }
      >
        {table.head.slice(1).map((heading, column) => (
          <tr key={heading}>
            <th scope="row">{heading}</th>
            {table.rows.map(({ line, cells }) => (
              <td key={line}>
                {cells[column + 1]?.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </div>
  );
}
