'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CopyButton } from '@/components/controls/copy-button';
import { OriginBadge } from '@/components/controls/origin-badge';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { KeyDetail } from '@/components/security/key-schedule/key-detail';
import { KeyGraph } from '@/components/security/key-schedule/key-graph';
import styles from '@/components/security/key-schedule/key-schedule.module.css';
import { KeyTable } from '@/components/security/key-schedule/key-table';
import { useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import { scheduleJson } from '@/components/security/key-schedule/schedule-json';
import { shownValues } from '@/components/security/key-schedule/shown-values';
import { SrtpDerivation } from '@/components/security/key-schedule/srtp-derivation';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import { type KeySchedule, keySchedules } from '@/lib/selectors/key-schedule';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import { peersOf, type Trace } from '@/lib/trace/trace';

interface KeySchedulePanelProps {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** Where every key of a simulated call comes from; nothing where the trace has no key schedule. */
export function KeySchedulePanel(props: KeySchedulePanelProps): ReactNode {
  const [wanted, setWanted] = useState<string | undefined>();
  const schedules = keySchedules(props.trace);
  const schedule = schedules.find((one) => keyOf(one) === wanted) ?? inOrder(props.trace)[0];
  if (schedule === undefined) return undefined;
  return <Schedule {...props} schedule={schedule} onChoose={setWanted} />;
}

function Schedule({
  trace,
  cursor,
  onSelect,
  onSeek,
  schedule,
  onChoose,
}: KeySchedulePanelProps & {
  readonly schedule: KeySchedule;
  readonly onChoose: (key: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  const { workbench } = useWords();
  const [amount, setAmount] = useState<'main' | 'all'>('main');
  const [chosen, setChosen] = useState('shared-secret');
  const json = useMemo(() => scheduleJson(schedule), [schedule]);
  const shown = useMemo(() => shownValues(schedule, amount), [schedule, amount]);
  const nameOf = (peer: string) => {
    const node = peersOf(trace.header).find(({ id }) => id === peer);
    return node === undefined ? peer : peerName(node, workbench);
  };
  const choose = (id: string) => {
    // A value aside from the main path is reached from its relatives: the graph then shows it.
    if (!shown.some(({ value }) => value.id === id)) setAmount('all');
    setChosen(id);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  /** What was pressed is gone or far away then: what is shown instead has its name, which takes the focus. */
  const thenToHeading = (change: () => void) => {
    flushSync(change);
    heading.current?.focus();
  };
  const follow = (id: string) => thenToHeading(() => choose(id));
  const shared = { trace, schedule, cursor, chosen, nameOf };
  return (
    <section className={styles['panel']} aria-labelledby={HEADING_ID}>
      <header className={styles['header']}>
        <h3 id={HEADING_ID} className={styles['heading']}>
          {words.heading} <OriginBadge origin="modelled" />
        </h3>
        <p className={styles['lead']}>{words.lead}</p>
      </header>
      <div className={styles['bar']}>
        <SegmentedControl
          legend={words.whose}
          options={inOrder(trace).map((one) => ({
            value: keyOf(one),
            label: words.side(nameOf(one.peer), one.role),
          }))}
          value={keyOf(schedule)}
          onChange={onChoose}
        />
        <SegmentedControl
          legend={words.amount}
          options={[
            { value: 'main', label: words.amounts.main },
            { value: 'all', label: words.amounts.all(schedule.values.size) },
          ]}
          value={amount}
          onChange={setAmount}
        />
        <span className={styles['json']}>
          {words.json}
          <CopyButton text={json} what={words.json} />
        </span>
      </div>
      <div className={styles['panes']}>
        <KeyGraph {...shared} shown={shown} onChoose={choose} />
        <KeyDetail
          {...shared}
          heading={heading}
          onChoose={follow}
          onSelect={onSelect}
          onSeek={(at) => thenToHeading(() => onSeek(at))}
        />
      </div>
      <KeyTable {...shared} onChoose={follow} />
      <SrtpDerivation {...shared} onChoose={follow} />
    </section>
  );
}

/** There is one such panel on a page. */
const HEADING_ID = 'key-schedule';

function keyOf({ peer, transport }: KeySchedule): string {
  return JSON.stringify([peer, transport]);
}

/** Peer A first, as everywhere. */
function inOrder(trace: Trace): readonly KeySchedule[] {
  const peers = peersOf(trace.header).map(({ id }) => id);
  return keySchedules(trace).toSorted(
    (left, right) => peers.indexOf(left.peer) - peers.indexOf(right.peer),
  );
}
