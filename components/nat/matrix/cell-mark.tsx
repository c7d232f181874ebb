import type { ReactNode } from 'react';
import { cellTime } from '@/components/nat/matrix/cell-text';
import styles from '@/components/nat/matrix/matrix.module.css';
import type { MatrixWords } from '@/components/nat/matrix/matrix-words';
import type { MatrixCell } from '@/lib/simulator/matrix';

/** The path's name and the time to connect; three dots while nothing is known. */
export function CellMark({
  cell,
  words,
}: {
  readonly cell: MatrixCell | undefined;
  readonly words: MatrixWords;
}): ReactNode {
  if (cell === undefined) return <span aria-hidden="true">…</span>;
  return (
    <>
      <span className={styles['path']}>{words.paths[cell.path]}</span>
      <span className={styles['time']}>{cellTime(cell)}</span>
    </>
  );
}
