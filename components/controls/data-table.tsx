import { type ReactNode, useId } from 'react';
import styles from '@/components/controls/data-table.module.css';

/** A wide table scrolls by itself, so a keyboard must be able to reach it (WCAG 2.2, 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/**
 * A dense table with a head that stays in sight. Rows and cells are plain `<tr>`, `<th scope>`,
 * `<td>`; `data-numeric` sets a cell of figures flush right, `data-mono` one of raw values
 * (`data-mono="wrap"` where they may break),
 * `data-selected` and `data-faded` mark a row.
 */
export function DataTable({
  caption,
  hideCaption = false,
  isWhole = false,
  head,
  children,
}: {
  readonly caption: string;
  readonly hideCaption?: boolean | undefined;
  /** All rows stand at once, however many; else a long table scrolls within itself. */
  readonly isWhole?: boolean | undefined;
  /** One or more `<tr>` of `<th scope="col">`. */
  readonly head: ReactNode;
  /** The `<tr>` of the body. */
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <section
      className={styles['scroll']}
      data-whole={isWhole ? '' : undefined}
      aria-labelledby={id}
      {...reachable}
    >
      <table className={styles['table']}>
        <caption id={id} className={styles['caption']} data-hidden={hideCaption ? '' : undefined}>
          {caption}
        </caption>
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
