'use client';

import type { ReactNode } from 'react';
import { PairStateLabel } from '@/components/graph/pair-state';
import styles from '@/components/nat/checklist/checklist.module.css';
import { EventMoment } from '@/components/nat/checklist/event-moment';
import {
  type ChecklistWords,
  useChecklistWords,
} from '@/components/nat/checklist/use-checklist-words';
import { isRefusedByRelay, refusalOfPair } from '@/lib/diagnosis/agent-reasons';
import type { Tell } from '@/lib/diagnosis/why-findings';
import type { ChecklistRow, LastCheck, PriorityArithmetic } from '@/lib/selectors/checklist';

/** One pair: its state and the rule behind it, its priority written out, its last and next check. */
export function ChecklistRowItem({
  row: { view, arithmetic, moved, last, next },
  name,
  waitsFor,
  tell,
  onShow,
}: {
  readonly row: ChecklistRow;
  readonly name: string;
  /** The name of the pair that a frozen one waits for. */
  readonly waitsFor: string | undefined;
  readonly tell: Tell;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const words = useChecklistWords();
  const { checklist, causes } = words;
  // A state that a check brought about is told by the check below.
  const rule = moved?.state === view.check ? moved : undefined;
  return (
    <li className={styles['row']} data-next={next ? '' : undefined}>
      <p className={styles['state']}>
        <PairStateLabel pair={view} />
        {rule ? (
          <>
            <span>({moveText(rule.because, words)})</span>
            <EventMoment at={rule.at} onShow={() => onShow(rule.id)} />
          </>
        ) : undefined}
      </p>
      <code className={styles['ends']}>{name}</code>
      {waitsFor === undefined ? undefined : <p>{checklist.waitsFor(waitsFor)}</p>}
      {arithmetic ? <Arithmetic parts={arithmetic} /> : undefined}
      {next ? (
        <p className={styles['next']}>
          {checklist.next(tell.time(next.at))} {next.cause ? causes[next.cause] : undefined}{' '}
          <EventMoment at={next.at} onShow={() => onShow(next.id)} />
        </p>
      ) : undefined}
      {last ? <Last last={last} tell={tell} onShow={onShow} /> : <p>{checklist.none}</p>}
    </li>
  );
}

function Last({
  last: { check, outcome },
  tell,
  onShow,
}: {
  readonly last: LastCheck;
  readonly tell: Tell;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const words = useChecklistWords();
  const { checklist, causes } = words;
  return (
    <p>
      {checklist.last(tell.time(check.at))} {check.cause ? causes[check.cause] : undefined}{' '}
      <EventMoment at={check.at} onShow={() => onShow(check.id)} />{' '}
      {outcomeText(outcome, words, tell)}
      {outcome.kind === 'stopped' ? (
        <>
          {' '}
          <EventMoment
            at={'drop' in outcome.stop ? outcome.stop.drop.at : check.at}
            onShow={() => onShow(outcome.event)}
          />
        </>
      ) : undefined}
    </p>
  );
}

function outcomeText(
  outcome: LastCheck['outcome'],
  { checklist, stopText }: ChecklistWords,
  tell: Tell,
): string {
  switch (outcome.kind) {
    case 'answered':
      return checklist.answered(tell.time(outcome.at));
    case 'stopped':
      return checklist.stopped(stopText(outcome.stop, tell, 1));
    case 'under-way':
      return checklist.underWay;
  }
}

/** The formula once for the eye, the numbers of this pair below it. */
function Arithmetic({ parts }: { readonly parts: PriorityArithmetic }): ReactNode {
  const { checklist } = useChecklistWords();
  const { controlling, controlled, value } = parts;
  const low = Math.min(controlling, controlled);
  const high = Math.max(controlling, controlled);
  const extra = controlling > controlled ? '1' : '0';
  return (
    <p className={styles['arithmetic']} title={checklist.formula}>
      {checklist.arithmetic(String(low), String(high), extra, value.toString())}
      <small>{checklist.parts(String(controlling), String(controlled))}</small>
    </p>
  );
}

const PROVED = /^valid by the answer/;

function moveText(because: string, { moves, checklist }: ChecklistWords): string {
  if (PROVED.test(because)) return checklist.proved;
  const refused = refusalOfPair(because);
  if (refused !== undefined) return checklist.refusedWith(refused);
  return isRefusedByRelay(because) ? checklist.relayRefused : (moves[because] ?? because);
}
