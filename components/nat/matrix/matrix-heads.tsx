import type { ReactNode } from 'react';
import styles from '@/components/nat/matrix/matrix.module.css';
import type { MatrixWords } from '@/components/nat/matrix/matrix-words';
import {
  FILTERING_CODES,
  MAPPING_CODES,
  type Place,
  placeCodes,
} from '@/lib/simulator/matrix-places';

type Props = { readonly words: MatrixWords };

/** Two rows: the mappings, and under each of them the filters. */
export function ColumnHeads({ words }: Props): ReactNode {
  return (
    <thead>
      <tr>
        <th colSpan={2} rowSpan={2} className={styles['corner']}>
          {words.corner}
        </th>
        <th scope="col" rowSpan={2} className={styles['column']}>
          {words.public}
        </th>
        {MAPPING_CODES.map((mapping) => (
          <th key={mapping} scope="colgroup" colSpan={FILTERING_CODES.length}>
            <Head short={mapping.toUpperCase()} long={words.mappings[mapping]} />
          </th>
        ))}
        <th scope="col" rowSpan={2} className={styles['column']}>
          {words.blocked}
        </th>
      </tr>
      <tr>
        {MAPPING_CODES.flatMap((mapping) =>
          FILTERING_CODES.map((filtering) => (
            <th
              key={`${mapping}/${filtering}`}
              scope="col"
              className={styles['column']}
              title={words.filterings[filtering]}
            >
              <Head short={filtering.toUpperCase()} long={words.filters[filtering]} />
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** A mapping stands once, beside its three filters. */
export function RowHeads({ place, words }: Props & { readonly place: Place }): ReactNode {
  if (place === 'public' || place === 'udp-blocked') {
    return (
      <th scope="row" colSpan={2}>
        {place === 'public' ? words.public : words.blocked}
      </th>
    );
  }
  const { mapping, filtering } = placeCodes(place);
  return (
    <>
      {filtering === FILTERING_CODES[0] ? (
        <th scope="rowgroup" rowSpan={FILTERING_CODES.length} className={styles['mapping']}>
          <Head short={mapping.toUpperCase()} long={words.mappings[mapping]} />
        </th>
      ) : undefined}
      <th scope="row" title={words.filterings[filtering]}>
        <Head short={filtering.toUpperCase()} long={words.filters[filtering]} />
      </th>
    </>
  );
}

function Head({ short, long }: { readonly short: string; readonly long: string }): ReactNode {
  return (
    <>
      <span className={styles['short']}>{short}</span>{' '}
      <span className={styles['long']}>{long}</span>
    </>
  );
}
