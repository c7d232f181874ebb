import { type ReactNode, useMemo, useRef, useState } from 'react';
import { ByteGrid } from '@/components/bytes/byte-grid';
import { CopyPlaceLink } from '@/components/bytes/copy-place-link';
import { FieldMeaning } from '@/components/bytes/field-meaning';
import {
  type FieldPath,
  fieldOfPath,
  openAtFirst,
  pathInSight,
  pathOfByte,
  pathsAbove,
  visibleFields,
} from '@/components/bytes/field-paths';
import { fieldName } from '@/components/bytes/field-text';
import { FieldTree } from '@/components/bytes/field-tree';
import styles from '@/components/bytes/packet-bytes.module.css';
import type { PacketLinks } from '@/components/bytes/packet-link-context';
import { ProtectionStrip } from '@/components/bytes/protection-strip';
import { ReaderLegend } from '@/components/bytes/reader-legend';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { ValueLinks } from '@/components/bytes/value-links';
import { CopyButton } from '@/components/controls/copy-button';
import { useWidth } from '@/components/controls/use-width';
import { hexText } from '@/lib/bytes/hex';
import { fieldValues } from '@/lib/selectors/field-value';
import type { FieldPlace } from '@/lib/selectors/field-value-names';
import { readersOfLayer } from '@/lib/selectors/packet-readers';

/** Rows of 16 bytes need so much room, in CSS pixels. */
const ROOM_FOR_16 = 540;

/** One layer of a packet: its tree beside its bytes, each leading to the other. */
export function LayerBytes({
  place,
  number,
  wanted,
  isAnnotated,
  nameOf,
  words,
  onMove,
}: {
  readonly place: FieldPlace;
  /** Of the layer, from 0, the payload on the wire. */
  readonly number: number;
  /** The field to begin with. */
  readonly wanted: FieldPath | undefined;
  readonly isAnnotated: boolean;
  readonly nameOf: (peer: string) => string;
  readonly words: PacketFieldWords;
  /** Undefined where no address leads here. */
  readonly onMove: PacketLinks['onMove'] | undefined;
}): ReactNode {
  const { layer, packet } = place;
  const { fields, bytes } = layer.tree;
  const frame = useRef<HTMLDivElement>(null);
  const perRow = useWidth(frame, ROOM_FOR_16) < ROOM_FOR_16 ? 8 : 16;
  const [open, setOpen] = useState<ReadonlySet<FieldPath>>(
    () => new Set([...openAtFirst(fields), ...(wanted === undefined ? [] : pathsAbove(wanted))]),
  );
  const [current, setCurrent] = useState<FieldPath | undefined>(wanted);
  const [pointed, setPointed] = useState<FieldPath | undefined>();
  const [byte, setByte] = useState<number | undefined>();
  const ranges = useMemo(() => readersOfLayer(layer), [layer]);
  // What was hidden whole is said once, and needs no mark on every byte.
  const isHidden = ranges.every(({ reader }) => reader === 'hidden');
  const lit = fieldOfPath(fields, pointed ?? current);
  const held = fieldOfPath(fields, current);
  const [part] = place.opened;
  // A key or a press says more than a pointer that happens to lie somewhere.
  const moveTo = (path: FieldPath | undefined, offset: number | undefined) => {
    setPointed(undefined);
    setByte(offset);
    setCurrent(path);
    onMove?.({ packet, layer: number, field: path });
  };
  const toByte = (offset: number) => {
    const path = pathOfByte(fields, offset);
    moveTo(path, offset);
    if (path !== undefined) setOpen((before) => new Set([...before, ...pathsAbove(path)]));
  };
  const turn = (path: FieldPath, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(path);
      else after.delete(path);
      return after;
    });
  const nameOfByte = (offset: number) => {
    const field = fieldOfPath(fields, pathOfByte(fields, offset));
    return field === undefined ? '' : fieldName(field, words);
  };
  return (
    <div className={styles['layer']} ref={frame}>
      <div className={styles['tools']}>
        <CopyButton text={hexText(bytes)} what={words.hex} />
        <CopyPlaceLink place={{ packet, layer: number, field: current }} words={words} />
      </div>
      <div className={styles['panes']}>
        <div className={styles['pane']}>
          <FieldTree
            items={visibleFields(fields, open)}
            current={pathInSight(current, open)}
            pointed={pathInSight(pointed, open)}
            words={words}
            onCurrent={(path) => moveTo(path, undefined)}
            onPoint={setPointed}
            onOpen={turn}
          />
          {isAnnotated ? <ReaderLegend layer={layer} ranges={ranges} words={words} /> : undefined}
        </div>
        <div className={styles['pane']}>
          <ByteGrid
            bytes={bytes}
            perRow={perRow}
            lit={lit}
            readers={isAnnotated && !isHidden ? ranges : undefined}
            current={byte}
            nameOf={nameOfByte}
            words={words}
            onCurrent={toByte}
            onPoint={(offset) =>
              setPointed(offset === undefined ? undefined : pathOfByte(fields, offset))
            }
          />
          {isAnnotated ? (
            <>
              <FieldMeaning field={lit} words={words} />
              {held ? (
                <ValueLinks
                  key={current}
                  links={fieldValues(held, place)}
                  nameOf={nameOf}
                  words={words}
                />
              ) : undefined}
              {part && layer.kind === 'wire' ? (
                <ProtectionStrip part={part} ranges={ranges} words={words} />
              ) : undefined}
            </>
          ) : undefined}
        </div>
      </div>
    </div>
  );
}
