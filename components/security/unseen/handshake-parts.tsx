'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { CertificatePairs } from '@/components/security/unseen/certificate-pairs';
import { FlightList } from '@/components/security/unseen/flight-list';
import { flightRows, rowOfEvent } from '@/components/security/unseen/flight-rows';
import type { ModelledCall } from '@/components/security/unseen/handshake-api';
import styles from '@/components/security/unseen/unseen.module.css';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import type { Selection } from '@/lib/selectors/selection';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import type { HandshakeAsTold } from '@/lib/selectors/told-handshake';
import { endOf } from '@/lib/trace/trace';

const KeySchedulePanel = dynamic(() =>
  import('@/components/security/key-schedule/key-schedule-panel').then(
    (module) => module.KeySchedulePanel,
  ),
);

interface Props {
  readonly told: HandshakeAsTold;
  readonly call: ModelledCall;
  /** Of A and of B. */
  readonly names: readonly string[];
  readonly nameOf: (node: string) => string;
}

/** The modelled handshake: its flights with their bytes, its keys, its certificates. */
export function HandshakeParts({ told, call, names, nameOf }: Props): ReactNode {
  const { trace } = call;
  const words = useUnseenWords();
  const handshake = useMemo(() => handshakeOf(trace), [trace]);
  const rows = useMemo(() => (handshake ? flightRows(handshake) : []), [handshake]);
  const [opened, setOpened] = useState<string | undefined>();
  const [hasKeys, setKeys] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  if (handshake === undefined) return undefined;
  // There is no list of events here: what the keys lead to is the flight of that moment.
  const toFlight = (selection: Selection) => {
    if (selection.kind !== 'event') return;
    const packet = rowOfEvent(trace, handshake, rows, selection.event)?.datagrams[0]?.packet;
    setOpened(packet);
    list.current?.querySelector<HTMLElement>(`[data-packet="${packet}"]`)?.focus();
  };
  return (
    <>
      <FlightList
        ref={list}
        trace={trace}
        ends={handshake.ends}
        rows={rows}
        nameOf={nameOf}
        opened={opened}
        onOpen={setOpened}
      />
      <details
        className={styles['keys']}
        open={hasKeys}
        onToggle={(event) => setKeys(event.currentTarget.open)}
      >
        <summary>{words.keys}</summary>
        {hasKeys ? (
          <Suspense>
            <KeySchedulePanel
              trace={trace}
              cursor={endOf(trace)}
              onSelect={toFlight}
              onSeek={NOTHING}
            />
          </Suspense>
        ) : undefined}
      </details>
      <CertificatePairs told={told} call={call} names={names} />
    </>
  );
}

/** The cursor is at the end: every value is derived by then, and none offers to go to its moment. */
const NOTHING = () => undefined;
