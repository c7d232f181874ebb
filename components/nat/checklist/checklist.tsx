'use client';

import { type ReactNode, Suspense, useState } from 'react';
import { endpointText, kindText } from '@/components/graph/candidate-text';
import { groupName } from '@/components/graph/group-name';
import styles from '@/components/nat/checklist/checklist.module.css';
import { ChecklistRowItem } from '@/components/nat/checklist/checklist-row';
import { EventMoment } from '@/components/nat/checklist/event-moment';
import { Refusals } from '@/components/nat/checklist/refusals';
import { useChecklistWords } from '@/components/nat/checklist/use-checklist-words';
import { tellOf } from '@/components/nat/why/finding-text';
import { useWords } from '@/components/site/words';
import { type Checklist, nextCheck, selectChecklists } from '@/lib/selectors/checklist';
import type { PairView } from '@/lib/selectors/pair-view';
import { selectRefusals } from '@/lib/selectors/refused-requests';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { EventOf } from '@/lib/trace/events/event';
import type { History } from '@/lib/trace/history';
import type { PeerNode, Trace } from '@/lib/trace/trace';
import { endpointText as addressText } from '@/lib/transport-address';

interface Props {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly peer: PeerNode;
  readonly onSelect: (selection: Selection) => void;
}

/** Why each pair of a simulated peer stands where it does at the cursor, and which is next. */
export function ChecklistAtCursor(props: Props): ReactNode {
  return (
    <Suspense>
      <Foldable {...props} />
    </Suspense>
  );
}

/** Open by wish: while it is closed, nothing is computed as the player runs. */
function Foldable(props: Props): ReactNode {
  const { checklist } = useChecklistWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['checklist']}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{checklist.open}</summary>
      {isOpen ? <Lists {...props} /> : undefined}
    </details>
  );
}

function Lists({ trace, history, cursor, peer, onSelect }: Props): ReactNode {
  const { checklist } = useChecklistWords();
  const catalogue = useWords();
  const lists = selectChecklists(trace, history, cursor, peer.id);
  const refusals = selectRefusals(trace, cursor, peer.id);
  const show = (event: string) => onSelect({ kind: 'event', event });
  const note = peer.agent && checklist.agents[peer.agent];
  const next = nextCheck(trace, cursor, peer.id);
  const hasNext = lists.some(({ rows }) => rows.some(({ next }) => next !== undefined));
  return (
    <div className={styles['lists']}>
      {note ? <p className={styles['note']}>{note}</p> : undefined}
      {refusals.length > 0 ? (
        <Refusals refusals={refusals} tell={tellOf(trace)} onShow={show} />
      ) : undefined}
      {lists.map((list) => (
        <OneList
          key={list.key}
          list={list}
          label={checklist.caption(groupName(list.group, catalogue))}
          tell={tellOf(trace)}
          onShow={show}
        />
      ))}
      {hasNext ? undefined : (
        <p className={styles['note']}>
          {next === undefined ? (
            checklist.noNext
          ) : (
            <>
              {checklist.nextElsewhere} <EventMoment at={next.at} onShow={() => show(next.id)} />
            </>
          )}
        </p>
      )}
    </div>
  );
}

function OneList({
  list: { rows, unpaired },
  label,
  tell,
  onShow,
}: {
  readonly list: Checklist;
  readonly label: string;
  readonly tell: ReturnType<typeof tellOf>;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const { pairs } = useWords();
  const words = useChecklistWords();
  const nameOf = ({ local, remote }: PairView) =>
    `${kindText(local)} ${endpointText(local, pairs)} → ${kindText(remote)} ${endpointText(remote, pairs)}`;
  if (rows.length === 0 && unpaired.length === 0) return undefined;
  return (
    <>
      <ol className={styles['rows']} aria-label={label}>
        {rows.map((row) => (
          <ChecklistRowItem
            key={row.view.instance}
            row={row}
            name={nameOf(row.view)}
            waitsFor={row.waitsFor && nameOf(row.waitsFor)}
            tell={tell}
            onShow={onShow}
          />
        ))}
      </ol>
      {unpaired.length > 0 ? (
        <>
          <h4 className={styles['heading']}>{words.checklist.unpairedHeading}</h4>
          <ul className={styles['rows']} aria-label={words.checklist.unpairedHeading}>
            {unpaired.map((event) => (
              <li key={event.id} className={styles['row']}>
                <code
                  className={styles['ends']}
                >{`${endText(event.local)} → ${endText(event.remote)}`}</code>
                <p>
                  {words.unpaired[event.reason].what}{' '}
                  <EventMoment at={event.at} onShow={() => onShow(event.id)} />
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : undefined}
    </>
  );
}

function endText({ type, address = '?', port = 0 }: EventOf<'not-paired'>['local']): string {
  return `${type} ${addressText({ address, port })}`;
}
