/**
 * Scrolls a list alone until its row is in sight; the page stays where it is.
 * @param list The box that scrolls, positioned, with the rows as its children.
 * @param place The row, from 0; nothing happens where there is none.
 */
export function revealRow(list: HTMLElement | null, place: number): void {
  const row = list?.children[place];
  if (!(list && row instanceof HTMLElement)) return;
  const top = row.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight) {
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
  }
}
