'use client';

import { type ReactNode, useMemo, useState } from 'react';
import { Select } from '@/components/controls/select';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import type { Selection } from '@/lib/selectors/selection';
import { groupOf } from '@/lib/selectors/timeline/tone';
import type { Milliseconds } from '@/lib/time';
import {
  type History,
  type InstanceHistory,
  type InstanceId,
  stateAt,
  transitionAt,
} from '@/lib/trace/history';
import { peersOf, type Trace } from '@/lib/trace/trace';
import { type ChartRegion, chartOf } from '@/machines/chart';
import { PROTOCOL_MACHINES } from '@/machines/protocol/registry';
import { Chart } from './chart';
import { ChartNotes } from './chart-notes';
import { ChartTable } from './chart-table';
import styles from './charts.module.css';
import { nameInstances } from './instance-name';
import { LastStep } from './last-step';

interface Props {
  readonly history: History;
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
  readonly onSeek: (at: Milliseconds) => void;
}

/** The protocol machines as they are, with the state at the cursor and the step taken last. */
export function StateCharts(props: Props): ReactNode {
  const { history, trace, cursor, selection } = props;
  const words = useWords();
  const [chosen, setChosen] = useState<Choice>({});
  const peers = peersOf(trace.header);
  const wanted = selectedInstance(history, selection, chosen.before);
  const instance = chosenInstance(history, wanted, chosen, peers[0]?.id);
  const peer = peers.find(({ id }) => id === (instance?.key.peer ?? chosen.peer)) ?? peers[0];
  const ofPeer = nameInstances(
    history.instances.filter(({ key }) => key.peer === peer?.id),
    trace,
    cursor,
    words,
  );
  const named = ofPeer.find((each) => each.instance === instance);
  return (
    <section className={styles['charts']} aria-label={words.charts.label}>
      <p className={styles['lead']}>{words.charts.lead}</p>
      <div className={styles['pickers']}>
        <Select
          label={words.charts.peer}
          value={peer?.id ?? ''}
          options={peers.map((each) => ({
            value: each.id,
            label: peerName(each, words.workbench),
          }))}
          onChange={(id) => setChosen({ peer: id, before: selection })}
        />
        <Select
          label={words.charts.instance}
          value={instance?.id ?? ''}
          options={ofPeer.map((each) => ({ value: each.instance.id, label: each.text }))}
          disabled={ofPeer.length === 0}
          onChange={(id) => setChosen({ peer: peer?.id, instance: id, before: selection })}
        />
      </div>
      {peer && !peer.observed && <p>{words.charts.notObserved}</p>}
      {peer?.observed && !instance && <p>{words.charts.none}</p>}
      {named && <Machine {...props} instance={named.instance} name={named.text} />}
    </section>
  );
}

interface Choice {
  readonly peer?: string | undefined;
  readonly instance?: InstanceId;
  /** The selection that stood when the visitor chose: only a later one takes over. */
  readonly before?: Selection | undefined;
}

function selectedInstance(
  history: History,
  selection: Selection | undefined,
  before: Selection | undefined,
): InstanceHistory | undefined {
  if (!selection || selection === before) return undefined;
  if (selection.kind !== 'event') {
    return history.instances.find(({ id }) => id === selection.instance);
  }
  return history.instances.find(({ transitions }) =>
    transitions.some(({ cause }) => cause === selection.event),
  );
}

function chosenInstance(
  history: History,
  wanted: InstanceHistory | undefined,
  { peer, instance }: Choice,
  first: string | undefined,
): InstanceHistory | undefined {
  if (wanted) return wanted;
  const byChoice = history.instances.find(({ id }) => id === instance);
  return byChoice ?? history.instances.find(({ key }) => key.peer === (peer ?? first));
}

/** One machine: its regions side by side, and what it did last. */
function Machine(props: Props & { readonly instance: InstanceHistory; readonly name: string }) {
  const { instance, name, cursor } = props;
  const words = useWords();
  const { machine } = instance.key;
  const regions = useMemo(() => chartOf(PROTOCOL_MACHINES[machine]), [machine]);
  const open = cursor >= instance.openedAt;
  const textOf = (input: string) => inputText(input, words.charts.inputs);
  const states = regions.map((region) => stateAt(instance, cursor, region.name));
  return (
    <>
      {open ? <LastStep {...props} /> : <p className={styles['last']}>{words.charts.notOpen}</p>}
      <div className={styles['regions']} data-phase={groupOf(machine)}>
        {regions.map((region, index) => (
          <figure key={region.name} className={styles['region']}>
            {regions.length > 1 && (
              <figcaption>{regionName(region, words.charts.regions)}</figcaption>
            )}
            <Chart
              region={region}
              current={states[index]}
              taken={transitionAt(instance, cursor, region.name)}
              label={words.charts.picture(name, states[index] ?? words.charts.notOpen)}
              textOf={textOf}
            />
          </figure>
        ))}
      </div>
      <ChartNotes regions={regions} textOf={textOf} />
      <ChartTable regions={regions} states={states} textOf={textOf} />
    </>
  );
}

/** The name of a region in words, where it has one. */
export function regionName({ name }: ChartRegion, names: Readonly<Record<string, string>>): string {
  return names[name] ?? name;
}

function inputText(input: string, inputs: Readonly<Record<string, string>>): string {
  return inputs[input] ?? input;
}
