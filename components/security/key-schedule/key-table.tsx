'use client';

import { type ReactNode, useState } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { ChooseKey } from '@/components/security/key-schedule/choose-key';
import { functionText } from '@/components/security/key-schedule/key-function';
import styles from '@/components/security/key-schedule/key-schedule.module.css';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import { hexText } from '@/lib/bytes/hex';
import type { KeySchedule } from '@/lib/selectors/key-schedule';
import { keyStepsOf } from '@/lib/selectors/key-steps';
import type { Milliseconds } from '@/lib/time';
import { momentText } from '@/lib/time-text';

/** How much of a long value a row shows, in digits. */
const SHOWN = 64;

/** Every value in the order in which they came to be: what the graph says, for reading. */
export function KeyTable({
  schedule,
  cursor,
  chosen,
  nameOf,
  onChoose,
}: {
  readonly schedule: KeySchedule;
  readonly cursor: Milliseconds;
  readonly chosen: string;
  readonly nameOf: (peer: string) => string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  const [open, setOpen] = useState(false);
  const steps = keyStepsOf(schedule);
  const nameValue = (id: string) => keyText(id, words);
  return (
    <details className={styles['folded']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.table}</summary>
      {open ? (
        <DataTable
          caption={words.tableCaption(nameOf(schedule.peer))}
          hideCaption
          head={
            <tr>
              <th scope="col">{words.columns.step}</th>
              <th scope="col">{words.columns.value}</th>
              <th scope="col">{words.columns.function}</th>
              <th scope="col">{words.columns.bytes}</th>
              <th scope="col">{words.columns.at}</th>
            </tr>
          }
        >
          {[...schedule.values.values()].map(({ id, bytes, derivation, at }) => (
            <tr
              key={id}
              data-selected={id === chosen ? '' : undefined}
              data-faded={at > cursor ? '' : undefined}
            >
              <td>{words.steps[steps.get(id) ?? 'agreement']}</td>
              <th scope="row">
                <ChooseKey id={id} isChosen={id === chosen} onChoose={onChoose} />
              </th>
              <td>
                {derivation.function === 'given'
                  ? words.from[derivation.from]
                  : functionText(derivation, nameValue)}
              </td>
              <td data-mono="wrap">{at > cursor ? '' : shortened(hexText(bytes))}</td>
              <td data-numeric="">{momentText(at, undefined)}</td>
            </tr>
          ))}
        </DataTable>
      ) : undefined}
    </details>
  );
}

function shortened(hex: string): string {
  return hex.length > SHOWN ? `${hex.slice(0, SHOWN)}…` : hex;
}
