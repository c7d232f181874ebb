'use client';

import { Fragment, type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';

/** How many more one press shows. */
const STEP = 50;

/** The first items of a long list, and a button that shows further ones. */
export function MoreItems<Item>({
  items,
  first,
  words,
  keyOf,
  as: Row = Fragment,
  children,
}: {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly first: number;
  readonly words: {
    /** For so many that are not shown. */
    readonly more: (count: number) => string;
    readonly fewer: string;
  };
  readonly keyOf: (item: Item) => string | number;
  /** What the button stands in: an item of its list. */
  readonly as?: 'li' | typeof Fragment | undefined;
  readonly children: (item: Item) => ReactNode;
}): ReactNode {
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  return (
    <>
      {items.slice(0, shown).map((item) => (
        <Fragment key={keyOf(item)}>{children(item)}</Fragment>
      ))}
      {items.length > first ? (
        <Row>
          {/* It stays when nothing is left, and the focus with it. */}
          <Button
            size="small"
            variant="quiet"
            aria-expanded={left <= 0}
            onClick={() => setShown(left > 0 ? shown + STEP : first)}
          >
            {left > 0 ? words.more(left) : words.fewer}
          </Button>
        </Row>
      ) : undefined}
    </>
  );
}
