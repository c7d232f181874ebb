import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { FieldItem, FieldPath } from '@/components/bytes/field-paths';
import { fieldName, fieldText } from '@/components/bytes/field-text';
import styles from '@/components/bytes/packet-bytes.module.css';
import { revealRow } from '@/components/bytes/reveal-row';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';

/** The fields as a tree (WAI-ARIA): one tab stop, arrows move, open and close. */
export function FieldTree({
  items,
  current,
  pointed,
  words,
  onCurrent,
  onPoint,
  onOpen,
}: {
  /** The rows in sight. */
  readonly items: readonly FieldItem[];
  readonly current: FieldPath | undefined;
  readonly pointed: FieldPath | undefined;
  readonly words: PacketFieldWords;
  readonly onCurrent: (path: FieldPath) => void;
  readonly onPoint: (path: FieldPath | undefined) => void;
  readonly onOpen: (path: FieldPath, open: boolean) => void;
}): ReactNode {
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const isByKey = useRef(false);
  const place = items.findIndex(({ path }) => path === current);
  useEffect(() => {
    if (place >= 0) revealRow(tree.current, place, isByKey.current);
    isByKey.current = false;
  }, [place]);
  const step = (event: KeyboardEvent) => {
    const item = items[place];
    const isCommand = event.altKey || event.ctrlKey || event.metaKey;
    const target = item && targetOf(event.key, item, items, place);
    if (isCommand || item === undefined || target === undefined) return;
    event.preventDefault();
    if (typeof target === 'boolean') onOpen(item.path, target);
    else {
      isByKey.current = target !== item.path;
      onCurrent(target);
    }
  };
  return (
    <>
      <div
        ref={tree}
        className={styles['tree']}
        role="tree"
        data-keeps-keys=""
        tabIndex={0}
        aria-label={words.tree}
        aria-describedby={`${id}-keys`}
        aria-activedescendant={place < 0 ? undefined : `${id}-${place}`}
        onKeyDown={step}
        // A press leaves the keyboard with the tree, where its keys and its ring are.
        onClick={(event) => event.currentTarget.focus({ preventScroll: true })}
        onFocus={() => place < 0 && items[0] && onCurrent(items[0].path)}
        onMouseLeave={() => onPoint(undefined)}
      >
        {items.map((item, index) => (
          <Item
            key={item.path}
            id={`${id}-${index}`}
            item={item}
            isCurrent={index === place}
            isPointed={item.path === pointed}
            words={words}
            onCurrent={onCurrent}
            onPoint={onPoint}
            onOpen={onOpen}
          />
        ))}
      </div>
      <p id={`${id}-keys`} className={styles['keys']}>
        {words.treeKeys}
      </p>
    </>
  );
}

/** The field that a key leads to, or whether it opens or closes the one in hand. */
function targetOf(
  key: string,
  item: FieldItem,
  items: readonly FieldItem[],
  place: number,
): FieldPath | boolean | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[place + 1]?.path ?? item.path;
    case 'ArrowUp':
      return items[place - 1]?.path ?? item.path;
    case 'Home':
      return items[0]?.path;
    case 'End':
      return items.at(-1)?.path;
    case 'ArrowRight':
      if (item.isOpen === undefined) return item.path;
      return item.isOpen ? items[place + 1]?.path : true;
    case 'ArrowLeft':
      if (item.isOpen) return false;
      return item.level > 1 ? item.path.slice(0, item.path.lastIndexOf('.')) : item.path;
    case 'Enter':
    case ' ':
      return item.isOpen === undefined ? item.path : !item.isOpen;
    default:
      return undefined;
  }
}

function Item({
  id,
  item,
  isCurrent,
  isPointed,
  words,
  onCurrent,
  onPoint,
  onOpen,
}: {
  readonly id: string;
  readonly item: FieldItem;
  readonly isCurrent: boolean;
  readonly isPointed: boolean;
  readonly words: PacketFieldWords;
  readonly onCurrent: (path: FieldPath) => void;
  readonly onPoint: (path: FieldPath | undefined) => void;
  readonly onOpen: (path: FieldPath, open: boolean) => void;
}): ReactNode {
  const { path, field, level, place, siblings, isOpen } = item;
  const text = fieldText(field, words);
  const press = () => {
    onCurrent(path);
    if (isOpen !== undefined) onOpen(path, isCurrent ? !isOpen : true);
  };
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      className={styles['item']}
      style={{ paddingInlineStart: `calc(${level} * 0.875rem + var(--space-1) + var(--space-2))` }}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      aria-selected={isCurrent}
      data-pointed={isPointed ? '' : undefined}
      onClick={press}
      onKeyDown={undefined}
      onMouseEnter={() => onPoint(path)}
    >
      <span className={styles['twisty']} aria-hidden="true">
        {isOpen === undefined ? '' : isOpen ? '▾' : '▸'}
      </span>
      <span className={styles['name']}>{fieldName(field, words)}</span>
      {text === '' ? undefined : <code className={styles['value']}>{text}</code>}
      {field.problem === undefined ? undefined : (
        <span className={styles['fault']} data-kind={field.problem.kind}>
          {field.problem.kind === 'continues' ? '…' : `✕ ${words.problem}`}
        </span>
      )}
    </div>
  );
}
