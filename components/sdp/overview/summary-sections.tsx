'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/sdp/overview/summary-sections.module.css';
import { useNarrow } from '@/components/sdp/use-narrow';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SummaryTable } from '@/lib/sdp/summary/summary-table';

interface Props {
  readonly table: SummaryTable;
  readonly words: SdpPageWords;
  readonly onLine: (number: number) => void;
}

/**
 * A description's sections as a table of facts, a column for each section, to be compared. A narrow
 * page would cut the columns off: there the sections stand one below the other.
 */
export function SummarySections(props: Props): ReactNode {
  return useNarrow() ? <SectionsBelow {...props} /> : <SectionsBeside {...props} />;
}

function SectionsBeside({ table, ...links }: Props): ReactNode {
  return (
    <div className={styles['sections']}>
      <DataTable
        caption={table.caption}
        hideCaption
        head={
          <tr>
            <th scope="col">{table.head[0]}</th>
            {table.rows.map((row) => (
              <th key={row.line} scope="col">
                <SectionName row={row} {...links} />
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
                <Facts texts={cells[column + 1]} />
              </td>
            ))}
          </tr>
        ))}
      </DataTable>
    </div>
  );
}

function SectionsBelow({ table, ...links }: Props): ReactNode {
  return (
    <div className={styles['sections']}>
      {table.rows.map((row) => (
        <section key={row.line} className={styles['section']}>
          <h2>
            <SectionName row={row} {...links} />
          </h2>
          <dl>
            {table.head.slice(1).map((heading, column) => (
              <div key={heading}>
                <dt>{heading}</dt>
                <dd>
                  <Facts texts={row.cells[column + 1]} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function SectionName({
  row: { line, cells },
  words,
  onLine,
}: Omit<Props, 'table'> & { readonly row: SummaryTable['rows'][number] }): ReactNode {
  const name = cells[0]?.join(', ') ?? '';
  return (
    <>
      <span className={styles['name']}>{name}</span>
      <Button
        size="small"
        variant="quiet"
        aria-label={words.lines.goToWhat(line, name)}
        onClick={() => onLine(line)}
      >
        {words.lines.goTo(line)}
      </Button>
    </>
  );
}

function Facts({ texts = [] }: { readonly texts?: readonly string[] | undefined }): ReactNode {
  return texts.map((text) => <p key={text}>{text}</p>);
}
