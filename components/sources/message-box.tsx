'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { TextField } from '@/components/controls/text-field';
import { useWords } from '@/components/site/words';
import styles from '@/components/sources/sources.module.css';
import { type CallPeer, otherPeer } from '@/lib/call/observer';

/** A message that arrived over the data channel. */
export interface ArrivedMessage {
  readonly id: string;
  readonly to: CallPeer;
  readonly text: string;
}

/** Sends a text over the data channel, and lists what arrived. */
export function MessageBox({
  onSend,
  arrived,
}: {
  /** `call.send`. */
  readonly onSend: (from: CallPeer, text: string) => 'sent' | 'not-open';
  /** The newest last. */
  readonly arrived: readonly ArrivedMessage[];
}): ReactNode {
  const words = useWords().call.messages;
  const [from, setFrom] = useState<CallPeer>('A');
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text === '') return;
    const outcome = onSend(from, text);
    setRefused(outcome === 'not-open');
    if (outcome === 'sent') setText('');
  };
  return (
    <form className={styles['stack']} onSubmit={send} aria-label={words.heading}>
      <SegmentedControl
        legend={words.from}
        options={[
          { value: 'A', label: 'A' },
          { value: 'B', label: 'B' },
        ]}
        value={from}
        onChange={setFrom}
      />
      <TextField
        label={words.text}
        value={text}
        maxLength={1000}
        error={refused ? words.notOpen : undefined}
        onChange={setText}
      />
      <div className={styles['actions']}>
        <Button type="submit">{words.send}</Button>
      </div>
      <Arrived arrived={arrived} />
    </form>
  );
}

function Arrived({ arrived }: { readonly arrived: readonly ArrivedMessage[] }): ReactNode {
  const words = useWords().call.messages;
  return (
    <dl className={styles['facts']} aria-live="polite" aria-label={words.received}>
      {arrived.map(({ id, to, text }) => (
        <div key={id}>
          <dt>{words.item(otherPeer(to), to)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
