import { type KeyboardEvent, useState } from 'react';
import { itemAt, itemNear, type TimelineItem } from '@/lib/selectors/timeline/steps';
import type { Milliseconds } from '@/lib/time';

interface ItemFocusSetting {
  readonly items: readonly TimelineItem[];
  /** Where the focus begins when nothing was focused yet. */
  readonly cursor: Milliseconds;
  readonly onReveal: (at: Milliseconds) => void;
  readonly onPick: (item: TimelineItem) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onSetup: () => void;
}

export interface ItemFocus {
  readonly item: TimelineItem | undefined;
  /** The item's place among all, from 0, and how many there are. */
  readonly position: number;
  readonly count: number;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One tab stop for the whole picture: arrow keys go from item to item in the order of time. */
export function useItemFocus(setting: ItemFocusSetting): ItemFocus {
  const { items, cursor, onReveal, onPick, onZoom, onFit, onSetup } = setting;
  const [active, setActive] = useState(false);
  const [id, setId] = useState<string>();
  const index = id === undefined ? -1 : items.findIndex((item) => item.id === id);
  const item = active ? items[index] : undefined;

  const go = (to: TimelineItem | undefined) => {
    if (!to) return;
    setId(to.id);
    onReveal(itemAt(to));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const action = keyAction(event.key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    switch (action) {
      case 'next':
        return go(items[index + 1]);
      case 'previous':
        return go(items[index - 1]);
      case 'down':
        return go(items.slice(index + 1).find((other) => placeOf(other) === placeOf(item)));
      case 'up':
        return go(items.slice(0, index).findLast((other) => placeOf(other) === placeOf(item)));
      case 'first':
        return go(items[0]);
      case 'last':
        return go(items.at(-1));
      case 'pick':
        return item && onPick(item);
      case 'leave':
        return setId(undefined);
      case 'in':
        return onZoom(2);
      case 'out':
        return onZoom(0.5);
      case 'fit':
        return onFit();
      case 'setup':
        return onSetup();
    }
  };
  return {
    item,
    position: index,
    count: items.length,
    onFocus: () => {
      setActive(true);
      if (index < 0) setId(itemNear(items, cursor)?.id);
    },
    onBlur: () => setActive(false),
    onKeyDown,
  };
}

const ACTIONS = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
  End: 'last',
  Enter: 'pick',
  Escape: 'leave',
  '+': 'in',
  '=': 'in',
  '-': 'out',
  f: 'fit',
  F: 'fit',
  '0': 'setup',
} as const;

function keyAction(key: string) {
  return Object.hasOwn(ACTIONS, key) ? ACTIONS[key as keyof typeof ACTIONS] : undefined;
}

/** The track, the kind of sign, or the sender: what "the same row" means to the keyboard. */
function placeOf(item: TimelineItem | undefined): string {
  switch (item?.kind) {
    case 'span':
      return item.track.id;
    case 'mark':
      return `${item.mark.node} ${item.mark.group}`;
    case 'link':
      return `link ${item.link.from}`;
    case 'end':
      return `${item.node} ${item.phase}`;
    case undefined:
      return '';
  }
}
