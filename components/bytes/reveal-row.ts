/**
 * Scrolls a list until its row is in sight. The page stays where it is, unless a key moved the row:
 * what the keyboard is at must not stand out of the window (WCAG 2.2, 2.4.11).
 * @param list The box that scrolls, positioned, with the rows as its children.
 * @param place The row, from 0; nothing happens where there is none.
 * @param isByKey The row was moved to by a key: the page scrolls as well.
 */
export function revealRow(list: HTMLElement | null, place: number, isByKey: boolean): void {
  const row = list?.children[place];
  if (!(list && row instanceof HTMLElement)) return;
  const top = row.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
  }
  if (isByKey) row.scrollIntoView({ block: 'nearest' });
}
