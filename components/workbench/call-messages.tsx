'use client';

import type { ReactNode } from 'react';
import { useWords } from '@/components/site/words';
import { MessageBox } from '@/components/sources/message-box';
import styles from '@/components/workbench/live-call.module.css';
import type { Call } from '@/lib/call/call';
import type { CallPeer } from '@/lib/call/observer';
import { arrivedTexts } from '@/lib/selectors/channel-messages';
import type { Recording } from '@/machines/workbench';

const NEWEST = 5;

/** The message box of the running call, with what arrived as the recording tells it. */
export function CallMessages({
  call,
  recording,
}: {
  readonly call: Pick<Call, 'send'>;
  readonly recording: Recording | undefined;
}): ReactNode {
  const { messages } = useWords().call;
  const arrived = recording ? arrivedTexts(recording.trace, NEWEST) : [];
  return (
    <details className={styles['messages']}>
      <summary>{messages.heading}</summary>
      <MessageBox
        onSend={call.send}
        arrived={arrived.map(({ to, ...message }) => ({ ...message, to: asPeer(to) }))}
      />
    </details>
  );
}

function asPeer(node: string): CallPeer {
  return node === 'A' ? 'A' : 'B';
}
