import type { Box, KeyLayout } from '@/components/security/key-schedule/key-layout';

/**
 * Where a key leads from the chosen value: beside it in its row, to the nearest one of the next
 * row, to the first or the last of all. Undefined for any other key; the ends hold.
 */
export function nextKey(key: string, chosen: string, layout: KeyLayout): string | undefined {
  const ids = layout.bands.flatMap((band) => band.ids);
  if (key === 'Home') return ids[0];
  if (key === 'End') return ids.at(-1);
  if (!ARROWS.has(key)) return undefined;
  const from = layout.boxes.get(chosen);
  if (from === undefined) return ids[0];
  const boxes = ids.flatMap((id) => {
    const box = layout.boxes.get(id);
    return box === undefined ? [] : [{ id, box }];
  });
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const row = boxes.filter(({ box }) => box.y === from.y);
    const place = row.findIndex(({ id }) => id === chosen) + (key === 'ArrowLeft' ? -1 : 1);
    return row[place]?.id ?? chosen;
  }
  const isBeyond = ({ y }: Box) => (key === 'ArrowDown' ? y > from.y : y < from.y);
  const beyond = boxes.filter(({ box }) => isBeyond(box));
  const rows = beyond.map(({ box }) => Math.abs(box.y - from.y));
  const row = beyond.filter(({ box }) => Math.abs(box.y - from.y) === Math.min(...rows));
  // In whole pixels: of two equally near ones the left one.
  const middle = (box: Box) => box.x + box.width / 2;
  const away = ({ box }: { readonly box: Box }) => Math.round(Math.abs(middle(box) - middle(from)));
  return row.toSorted((left, right) => away(left) - away(right))[0]?.id ?? chosen;
}

const ARROWS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);
