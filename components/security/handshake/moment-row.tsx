import type { ReactNode } from 'react';
import styles from '@/components/security/handshake/handshake.module.css';
import {
  isBadMoment,
  momentName,
  momentsInOrder,
} from '@/components/security/handshake/handshake-model';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Handshake, HandshakeMoment } from '@/lib/selectors/handshake';
import { timeText } from '@/lib/time-text';

interface Props {
  readonly handshake: Handshake;
  /** All of one side and one time. */
  readonly moments: readonly HandshakeMoment[];
  readonly nameOf: (node: string) => string;
  readonly words: HandshakeWords;
}

/** What one side came to at one time. */
export function MomentRow({ handshake, moments, nameOf, words }: Props): ReactNode {
  const [first] = moments;
  if (first === undefined) return undefined;
  const time = words.time(timeText(first.at - handshake.startedAt));
  return (
    <li className={styles['moments']}>
      <p className={styles['facts']}>
        {nameOf(first.node)}, {time}
      </p>
      <ul>
        {moments.map((moment) => (
          <li key={moment.event}>
            <strong data-tone={isBadMoment(moment) ? 'failed' : undefined}>
              {momentName(moment, words)}
            </strong>{' '}
            {isFirst(handshake, moment) ? meaningOf(moment, handshake, words) : undefined}
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What a moment means is said once, where it first comes. */
function isFirst(handshake: Handshake, { kind, event }: HandshakeMoment): boolean {
  return momentsInOrder(handshake).find((one) => one.kind === kind)?.event === event;
}

function meaningOf(
  { kind, holds, isForged }: HandshakeMoment,
  { attacker }: Handshake,
  words: HandshakeWords,
): string {
  if (!holds) return words.distrustMeans;
  if (kind === 'connected' && attacker !== undefined) return words.connectedToHim;
  return isForged ? words.forgedMeans : words.meanings[kind];
}
