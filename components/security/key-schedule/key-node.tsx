'use client';

import type { ReactNode } from 'react';
import styles from '@/components/security/key-schedule/key-graph.module.css';
import type { Box } from '@/components/security/key-schedule/key-layout';
import {
  keyText,
  shortKeyText,
  useKeyScheduleWords,
} from '@/components/security/key-schedule/key-words';
import { SecrecySign } from '@/components/security/key-schedule/secrecy-sign';
import { hexText } from '@/lib/bytes/hex';
import type { KeyValue } from '@/lib/selectors/key-schedule';
import type { Secrecy } from '@/lib/selectors/key-secrecy';

/** Below this, in CSS pixels, a box has its name alone. */
const ROOM_FOR_BYTES = 150;

/** One value: what it is, who knows it, how it begins. Not derived yet: an outline. */
export function KeyNode({
  id,
  value,
  box,
  secrecy,
  isThere,
  chosen,
  onChoose,
}: {
  readonly id: string;
  readonly value: KeyValue;
  readonly box: Box;
  readonly secrecy: Secrecy;
  readonly isThere: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  const size = words.bytes(value.bytes.length);
  const name = words.capital(keyText(value.id, words));
  const label = words.option(name, size, words.secrecyShort[secrecy]);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-label={isThere ? label : words.pendingOption(label)}
      className={styles['node']}
      data-secrecy={secrecy}
      data-pending={isThere ? undefined : ''}
      data-roomy={box.width >= ROOM_FOR_BYTES ? '' : undefined}
      style={{
        insetInlineStart: box.x,
        insetBlockStart: box.y,
        inlineSize: box.width,
        blockSize: box.height,
      }}
      title={name}
      onClick={() => onChoose(value.id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        // Where a press left the focus on the box itself; Space would scroll.
        event.preventDefault();
        event.stopPropagation();
        onChoose(value.id);
      }}
    >
      <span className={styles['name']}>{shortKeyText(value.id, words)}</span>
      <SecrecySign secrecy={secrecy} />
      {box.width >= ROOM_FOR_BYTES ? (
        <span className={styles['bytes']}>
          <code>{isThere ? beginning(value.bytes, box.width) : ''}</code>
          <small>{value.bytes.length}</small>
        </span>
      ) : undefined}
    </div>
  );
}

/** As many bytes as there is room for. */
function beginning(bytes: Uint8Array, width: number): string {
  const room = width >= 200 ? 8 : 5;
  const shown = hexText(bytes.subarray(0, room)).replace(/(.{4})(?=.)/g, '$1 ');
  return bytes.length > room ? `${shown}…` : shown;
}
