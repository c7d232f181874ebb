import { createContext, type ReactNode, use } from 'react';
import type { CustomItemComponentProps } from 'virtua';

/** How many rows the list has, the ones out of sight included. */
export const RowCount = createContext(0);

/** A row's place in the list, which tells it from the whole: most rows are not in the document. */
export function ListPlace({ index, style, children, ref }: CustomItemComponentProps): ReactNode {
  const count = use(RowCount);
  return (
    <li ref={ref} style={style} aria-setsize={count} aria-posinset={index + 1}>
      {children}
    </li>
  );
}
