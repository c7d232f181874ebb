'use client';

import type { ReactNode } from 'react';
import { useFork } from '@/components/nat/fork-context';
import { isSameSetup } from '@/components/nat/nat-place';
import styles from '@/components/security/handshake/handshake.module.css';
import { madeLoss, withoutLoss } from '@/components/security/handshake/handshake-setups';
import { type AnswerState, type Ask, useAnswer } from '@/components/security/handshake/use-answer';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import { costOf, type HealedLoss, lossesOf } from '@/lib/selectors/handshake-losses';
import { handshakeOf } from '@/lib/selectors/simulated-handshake';
import { timeText } from '@/lib/time-text';

interface Props {
  readonly handshake: Handshake;
  readonly nameOf: (node: string) => string;
  readonly words: HandshakeWords;
  readonly ask: Ask;
}

/** What a lost datagram led to: the flight that came again, when and why, and the time it cost. */
export function LossReport({
  datagram,
  ...props
}: Props & { readonly datagram: HandshakeDatagram }): ReactNode {
  const { handshake, words } = props;
  const loss = lossesOf(handshake).find((one) => one.datagram === datagram);
  const timer = useFork()?.run?.setup.secure?.timer;
  if (loss === undefined) return undefined;
  return (
    <>
      <Healing {...props} loss={loss} />
      <p className={styles['facts']}>
        {handshake.version === '1.2' ? words.loss.byFlight : words.loss.byRecord}{' '}
        {timer ? words.loss.timers[timer] : undefined}
      </p>
    </>
  );
}

function Healing({
  handshake,
  loss,
  nameOf,
  words,
  ask,
}: Props & { readonly loss: HealedLoss }): ReactNode {
  const { again, healedAt, healedBy } = loss;
  const { startedAt, datagrams } = handshake;
  const time = (at: number) => words.time(timeText(at - startedAt));
  const numberOf = (packet: string) => 1 + datagrams.findIndex((one) => one.packet === packet);
  const base = useRunWithout(loss, ask);
  return (
    <div className={styles['loss']}>
      <p>
        <strong>{words.loss.heading}</strong>
      </p>
      <ul>
        {again.map(({ event, from, flight, at, cause }) => (
          <li key={event}>
            {words.loss.again(nameOf(from), flight, time(at))},{' '}
            {cause.kind === 'timer'
              ? words.loss.byTimer(timeText(cause.waited))
              : words.loss.byHearing}
            .
          </li>
        ))}
        <li>
          {healedAt === undefined || healedBy === undefined
            ? words.loss.openEnd
            : words.loss.healed(numberOf(healedBy.packet), time(healedAt))}
        </li>
      </ul>
      <Cost handshake={handshake} base={base} words={words} />
    </div>
  );
}

function Cost({
  handshake,
  base,
  words,
}: {
  readonly handshake: Handshake;
  readonly base: AnswerState<Handshake | undefined>;
  readonly words: HandshakeWords;
}): ReactNode {
  if (base.kind === 'unasked') return undefined;
  if (base.kind === 'waiting') return <p className={styles['facts']}>{words.loss.computing}</p>;
  if (base.kind === 'failed' || base.answer === undefined) {
    return <p className={styles['facts']}>{words.compare.failed}</p>;
  }
  const { handshake: cost, media } = costOf(handshake, base.answer);
  if (cost === undefined) return <p className={styles['cost']}>{words.loss.never}</p>;
  const took = ({ completedAt, startedAt }: Handshake) =>
    timeText((completedAt ?? startedAt) - startedAt);
  if (cost === 0) return <p className={styles['cost']}>{words.loss.noCost(took(handshake))}</p>;
  const say = cost > 0 ? words.loss.cost : words.loss.gain;
  return (
    <p className={styles['cost']}>
      {say(timeText(Math.abs(cost)), took(base.answer), took(handshake))}{' '}
      {media !== undefined && media > 0 ? words.loss.media(timeText(media)) : undefined}
    </p>
  );
}

/** The same run without this loss: the one that the page holds beside it, or computed for it. */
function useRunWithout({ datagram }: HealedLoss, ask: Ask): AnswerState<Handshake | undefined> {
  const fork = useFork();
  const setup = fork?.run?.setup;
  const made = setup && madeLoss(setup, datagram);
  const wanted = setup && made && withoutLoss(setup, made);
  const held = fork?.other;
  const known = held && wanted && isSameSetup(held.setup, wanted) ? held : undefined;
  const key = wanted && known === undefined ? JSON.stringify(wanted) : undefined;
  const asked = useAnswer(ask, key, async (api) => wanted && api.handshake(wanted));
  return known ? { kind: 'here', answer: handshakeOf(known.run.trace) } : asked;
}
