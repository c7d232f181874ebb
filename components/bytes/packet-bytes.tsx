'use client';

import { type ReactNode, Suspense, useRef, useState } from 'react';
import { ByteGrid } from '@/components/bytes/byte-grid';
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
import {
  type PacketFieldWords,
  usePacketFieldWords,
} from '@/components/bytes/use-packet-field-words';
import { CopyButton } from '@/components/controls/copy-button';
import { useWidth } from '@/components/controls/use-width';
import { hexText } from '@/lib/bytes/hex';
import type { PacketTree } from '@/lib/packet/packet-field';
import { packetTree } from '@/lib/selectors/packet-tree';
import type { Trace } from '@/lib/trace/trace';

/** The payload of a packet, by its name: a tree of fields beside its bytes, each leading to the other. */
export function PacketBytes({
  trace,
  packet,
}: {
  readonly trace: Trace;
  readonly packet: string;
}): ReactNode {
  return (
    <Suspense>
      <LoadedBytes key={packet} trace={trace} packet={packet} />
    </Suspense>
  );
}

function LoadedBytes({
  trace,
  packet,
}: {
  readonly trace: Trace;
  readonly packet: string;
}): ReactNode {
  const words = usePacketFieldWords();
  const tree = packetTree(trace, packet);
  if (tree === undefined) return <p className={styles['note']}>{words.none}</p>;
  if (tree.bytes.length === 0) return <p className={styles['note']}>{words.empty}</p>;
  const isModelled = trace.header.source === 'simulated';
  return <TreeAndBytes tree={tree} isModelled={isModelled} words={words} />;
}

/** Rows of 16 bytes need so much room, in CSS pixels. */
const ROOM_FOR_16 = 540;

function TreeAndBytes({
  tree,
  isModelled,
  words,
}: {
  readonly tree: PacketTree;
  readonly isModelled: boolean;
  readonly words: PacketFieldWords;
}): ReactNode {
  const { fields, bytes } = tree;
  const frame = useRef<HTMLDivElement>(null);
  const perRow = useWidth(frame, ROOM_FOR_16) < ROOM_FOR_16 ? 8 : 16;
  const [open, setOpen] = useState<ReadonlySet<FieldPath>>(() => new Set(openAtFirst(fields)));
  const [current, setCurrent] = useState<FieldPath | undefined>();
  const [pointed, setPointed] = useState<FieldPath | undefined>();
  const [byte, setByte] = useState<number | undefined>();
  const lit = fieldOfPath(fields, pointed ?? current);
  // A key or a press says more than a pointer that happens to lie somewhere.
  const toByte = (offset: number) => {
    const path = pathOfByte(fields, offset);
    setPointed(undefined);
    setByte(offset);
    setCurrent(path);
    if (path !== undefined) setOpen((before) => new Set([...before, ...pathsAbove(path)]));
  };
  const toField = (path: FieldPath) => {
    setPointed(undefined);
    setCurrent(path);
    setByte(undefined);
  };
  const turn = (path: FieldPath, isOpen: boolean) =>
    setOpen((before) => {
      const after = new Set(before);
      if (isOpen) after.add(path);
      else after.delete(path);
      return after;
    });
  const nameOf = (offset: number) => {
    const field = fieldOfPath(fields, pathOfByte(fields, offset));
    return field === undefined ? '' : fieldName(field, words);
  };
  return (
    <section className={styles['whole']} aria-label={words.heading} ref={frame}>
      <div className={styles['head']}>
        <h4 className={styles['heading']}>{words.heading}</h4>
        {isModelled ? <span className={styles['origin']}>{words.modelled}</span> : undefined}
        <CopyButton text={hexText(bytes)} what={words.hex} />
      </div>
      <div className={styles['panes']}>
        <div className={styles['pane']}>
          <FieldTree
            items={visibleFields(fields, open)}
            current={pathInSight(current, open)}
            pointed={pathInSight(pointed, open)}
            words={words}
            onCurrent={toField}
            onPoint={setPointed}
            onOpen={turn}
          />
        </div>
        <div className={styles['pane']}>
          <ByteGrid
            bytes={bytes}
            perRow={perRow}
            lit={lit}
            current={byte}
            nameOf={nameOf}
            words={words}
            onCurrent={toByte}
            onPoint={(offset) =>
              setPointed(offset === undefined ? undefined : pathOfByte(fields, offset))
            }
          />
          <FieldMeaning field={lit} words={words} />
        </div>
      </div>
    </section>
  );
}
