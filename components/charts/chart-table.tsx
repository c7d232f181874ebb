import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { useWords } from '@/components/site/words';
import type { ChartRegion } from '@/machines/chart';
import styles from './charts.module.css';

interface TableRow {
  readonly region: string;
  readonly from: string;
  readonly input: string;
  readonly to: string;
}

/** The same machine as a table, for who cannot see the chart. */
export function ChartTable({
  regions,
  states,
  textOf,
}: {
  readonly regions: readonly ChartRegion[];
  readonly states: readonly (string | undefined)[];
  readonly textOf: (input: string) => string;
}): ReactNode {
  const words = useWords().charts;
  const regionNames: Readonly<Record<string, string>> = words.regions;
  const rows = regions.flatMap((region) => tableRows(region, words.table.any));
  return (
    <details className={styles['table']}>
      <summary>{words.table.open}</summary>
      <DataTable
        caption={`${words.table.caption}. ${words.current}: ${states.filter((state) => state).join(', ')}`}
        head={
          <tr>
            {regions.length > 1 && <th scope="col">{words.table.region}</th>}
            <th scope="col">{words.table.from}</th>
            <th scope="col">{words.table.input}</th>
            <th scope="col">{words.table.to}</th>
          </tr>
        }
      >
        {rows.map(({ region, from, input, to }) => (
          <tr key={`${region} ${from} ${input}`}>
            {regions.length > 1 && <td>{regionNames[region] ?? region}</td>}
            <td>{from}</td>
            <td>{textOf(input)}</td>
            <td>{to}</td>
          </tr>
        ))}
      </DataTable>
    </details>
  );
}

function tableRows({ name, arrows, states }: ChartRegion, any: string): readonly TableRow[] {
  const facts = arrows.flatMap(({ from, to, inputs }) =>
    inputs.map((input) => ({ region: name, from, input, to })),
  );
  const anywhere = states.flatMap((state) =>
    state.fromAnywhere.map((input) => ({ region: name, from: any, input, to: state.name })),
  );
  return [...facts, ...anywhere];
}
