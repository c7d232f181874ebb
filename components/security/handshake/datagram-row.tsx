import { Scissors, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFork } from '@/components/nat/fork-context';
import { VanishingButton } from '@/components/nat/vanishing-button';
import styles from '@/components/security/handshake/handshake.module.css';
import { briefNames } from '@/components/security/handshake/handshake-model';
import { lossOf, madeLoss } from '@/components/security/handshake/handshake-setups';
import { LossCost, LossReport } from '@/components/security/handshake/loss-report';
import { RecordLines } from '@/components/security/handshake/record-lines';
import type { Ask } from '@/components/security/handshake/use-answer';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import type { Handshake, HandshakeDatagram } from '@/lib/selectors/handshake';
import type { Selection } from '@/lib/selectors/selection';
import { timeText } from '@/lib/time-text';

interface Props {
  readonly handshake: Handshake;
  readonly datagram: HandshakeDatagram;
  /** From 1, in the order of sending. */
  readonly number: number;
  readonly nameOf: (node: string) => string;
  readonly words: HandshakeWords;
  readonly ask: Ask;
  readonly onSelect: (selection: Selection) => void;
}

/** One datagram: its way, its records, why it came again, and a press that loses it. */
export function DatagramRow({
  handshake,
  datagram,
  number,
  nameOf,
  words,
  ask,
  onSelect,
}: Props): ReactNode {
  const { from, to, sentAt, arrivedAt, keptUntil, lost, kind, place, bytes, isRelayed } = datagram;
  const time = (at: number) => words.time(timeText(at - handshake.startedAt));
  const facts = [
    lost
      ? words.sentLost(time(sentAt))
      : arrivedAt === undefined
        ? words.sentOpen(time(sentAt))
        : words.sentArrived(time(sentAt), time(arrivedAt)),
    words.bytes(bytes.length),
    ...(isRelayed ? [words.relayed] : []),
    ...(keptUntil === undefined ? [] : [words.kept(nameOf(to), time(keptUntil))]),
  ];
  return (
    <li
      className={styles['row']}
      data-kind={kind}
      data-lost={lost ? '' : undefined}
      data-heir=""
      tabIndex={-1}
    >
      <button
        type="button"
        className={styles['number']}
        aria-label={words.inspect(number)}
        title={words.inspect(number)}
        onClick={() => onSelect({ kind: 'event', event: datagram.event })}
      >
        {number}
      </button>
      <div className={styles['what']}>
        <p className={styles['head']}>
          <strong>{words.way(nameOf(from), nameOf(to))}</strong>{' '}
          <span>
            {place
              ? words.flight(nameOf(from), place.flight)
              : kind === 'ack'
                ? words.ack
                : words.alert}
            {place && place.attempt > 1 ? `, ${words.attempt(place.attempt)}` : ''}
          </span>
        </p>
        <Cause handshake={handshake} datagram={datagram} nameOf={nameOf} words={words} />
        <RecordLines records={datagram.records} words={words} />
        <Discard datagram={datagram} nameOf={nameOf} words={words} />
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
      <LossButton datagram={datagram} number={number} words={words} />
      <div className={styles['losses']} data-empty={lost ? undefined : ''}>
        {lost ? (
          <LossReport handshake={handshake} datagram={datagram} nameOf={nameOf} words={words} />
        ) : undefined}
        {/* There before it has anything to say, or nobody would be told. */}
        <div role="status">
          {lost ? (
            <LossCost handshake={handshake} datagram={datagram} words={words} ask={ask} />
          ) : undefined}
        </div>
      </div>
    </li>
  );
}

/** Why it came again; nothing of what went out for the first time. */
function Cause({
  handshake,
  datagram: { association, from, place },
  nameOf,
  words,
}: Pick<Props, 'handshake' | 'datagram' | 'nameOf' | 'words'>): ReactNode {
  const sent = handshake.flights.find(
    (one) =>
      one.association === association &&
      one.from === from &&
      one.flight === place?.flight &&
      one.attempt === place.attempt,
  );
  if (sent === undefined || sent.cause.kind === 'first') return undefined;
  const { cause } = sent;
  if (cause.kind === 'timer') {
    return (
      <p className={styles['cause']}>{words.cause.timer(nameOf(from), timeText(cause.waited))}</p>
    );
  }
  const number = 1 + handshake.datagrams.findIndex(({ packet }) => packet === cause.packet);
  return <p className={styles['cause']}>{words.cause.heard(number)}</p>;
}

/** What its taker threw away of it, and why. */
function Discard({
  datagram,
  nameOf,
  words,
}: Pick<Props, 'datagram' | 'nameOf' | 'words'>): ReactNode {
  const { to, discards, records } = datagram;
  const say = discards.length >= records.length ? words.thrownAway : words.partThrownAway;
  const reasons = [...new Set(discards.map(({ because }) => because))];
  return reasons.map((because) => (
    <p key={because} className={styles['discard']}>
      {say(nameOf(to), reasonOf(words, because))}
    </p>
  ));
}

/** A source may have words of its own. */
function reasonOf({ discards }: HandshakeWords, because: string): string {
  const known: Readonly<Record<string, string>> = discards;
  return known[because] ?? because;
}

/** Takes the datagram out, or the loss back; the same button does both, so it keeps the focus. */
function LossButton({
  datagram,
  number,
  words,
}: Pick<Props, 'datagram' | 'number' | 'words'>): ReactNode {
  const fork = useFork();
  const made = fork?.run && madeLoss(fork.run.setup, datagram);
  const loss = made ?? lossOf(datagram);
  // What was lost by chance cannot be lost once more.
  if (fork === undefined || loss === undefined || (datagram.lost && !made)) return undefined;
  const Sign = made ? Undo2 : Scissors;
  const names = briefNames(datagram, words);
  return (
    <VanishingButton
      heir={(button) => button.closest<HTMLElement>('[data-heir]')?.parentElement?.parentElement}
      variant="secondary"
      size="small"
      icon={<Sign size={14} aria-hidden />}
      aria-label={made ? words.takeBackNamed(number, names) : words.loseNamed(number, names)}
      onClick={() => (made ? fork.takeBack(made) : fork.apply(loss))}
    >
      {made ? words.takeBack : words.lose}
    </VanishingButton>
  );
}
