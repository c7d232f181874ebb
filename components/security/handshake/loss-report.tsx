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
  readonly datagram: HandshakeDatagram;
  readonly words: HandshakeWords;
}

/** What a lost datagram led to: the flight that came again, when and why. */
export function LossReport(
  props: Props & { readonly nameOf: (node: string) => string },
): ReactNode {
  const { handshake, words } = props;
  const loss = lossOf(props);
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

function lossOf({ handshake, datagram }: Props): HealedLoss | undefined {
  return lossesOf(handshake).find((one) => one.datagram === datagram);
}

function Healing({
  handshake,
  loss,
  nameOf,
  words,
}: Props & { readonly loss: HealedLoss; readonly nameOf: (node: string) => string }): ReactNode {
  const { again, healedAt, healedBy } = loss;
  const { startedAt, datagrams } = handshake;
  const time = (at: number) => words.time(timeText(at - startedAt));
  const numberOf = (packet: string) => 1 + datagrams.findIndex((one) => one.packet === packet);
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
    </div>
  );
}

/** The time that a lost datagram cost, by a run without the loss: said by itself once it is known. */
export function LossCost({ ask, ...props }: Props & { readonly ask: Ask }): ReactNode {
  const loss = lossOf(props);
  return loss === undefined ? undefined : <KnownLossCost {...props} loss={loss} ask={ask} />;
}

function KnownLossCost({
  handshake,
  loss,
  words,
  ask,
}: Props & { readonly loss: HealedLoss; readonly ask: Ask }): ReactNode {
  return <Cost handshake={handshake} base={useRunWithout(loss, ask)} words={words} />;
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
