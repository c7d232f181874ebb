import { LockOpen, Scissors, Undo2 } from 'lucide-react';
import { type ReactNode, Suspense, useLayoutEffect, useRef } from 'react';
import { PacketBytes } from '@/components/bytes/packet-bytes';
import { KindGlyph } from '@/components/ladder/kind-glyph';
import styles from '@/components/ladder/ladder.module.css';
import { LadderRoute } from '@/components/ladder/ladder-route';
import { TamperButtons } from '@/components/ladder/tamper-buttons';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { useFork } from '@/components/nat/fork-context';
import { UdpDisclosure } from '@/components/nat/lessons/udp-disclosure';
import { VanishingButton } from '@/components/nat/vanishing-button';
import { dropText as reasonText } from '@/components/topology/drop-text';
import { useTopologyWords } from '@/components/topology/use-topology-words';
import type { TurnRefusal } from '@/lib/diagnosis/turn-refusals';
import { dropText, messageTitle, type NameOf } from '@/lib/drawing/ladder-text';
import type { LadderDrop, LadderMessage } from '@/lib/selectors/ladder-message';
import { flightIndexOf } from '@/lib/selectors/topology-flights';
import { timeText } from '@/lib/time-text';
import type { Trace } from '@/lib/trace/trace';

/** Scrolls by itself, so a keyboard must be able to reach it (WCAG 2.2, 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** The selected message: its way with all addresses in full, what may be done to it, its bytes. */
export function MessageDetail({
  trace,
  message,
  refusal,
  nameOf,
  inside,
  words,
  children,
}: {
  readonly trace: Trace;
  readonly message: LadderMessage;
  readonly refusal: TurnRefusal | undefined;
  readonly nameOf: NameOf;
  /** Its line with what was opened in it; undefined where nothing was. */
  readonly inside: string | undefined;
  readonly words: LadderWords;
  /** Comes with all the rest, its bytes among it. */
  readonly children?: ReactNode;
}): ReactNode {
  const { id, kind, at, drop, content } = message;
  const whole = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = whole;
    return () => giveBackFocus(current);
  }, []);
  return (
    <section
      ref={whole}
      className={styles['detail']}
      data-heir=""
      tabIndex={-1}
      aria-label={words.detail(id)}
    >
      <div className={styles['detailHead']}>
        <h3 className={styles['detailName']}>
          <KindGlyph kind={kind} />
          {words.kinds[kind]}
          <code>{id}</code>
          <span className={styles['detailTime']}>{timeText(at)}</span>
        </h3>
        <DropButton message={message} words={words} />
        <TamperButtons trace={trace} message={message} words={words} />
      </div>
      <p>{messageTitle(inside === undefined ? message : { ...message, summary: inside }, words)}</p>
      {inside === undefined ? undefined : (
        <p className={styles['notes']}>
          <span>
            <LockOpen size={12} aria-hidden className={styles['opened']} /> {words.openedNote}
          </span>
        </p>
      )}
      <LadderRoute isList message={message} nameOf={nameOf} words={words} />
      {drop ? (
        <p className={styles['drop']}>
          ✕ {dropText(drop, nameOf, words)}
          <Suspense>
            <FullReason trace={trace} drop={drop} />
          </Suspense>
        </p>
      ) : undefined}
      {refusal ? (
        <p className={styles['drop']}>
          ✕ {words.refused}
          <span className={styles['reason']}>
            {words.refusal(refusal, nameOf(refusal.node), nameOf(refusal.peer))}.
          </span>
        </p>
      ) : undefined}
      {content === undefined ? (
        <PacketBytes trace={trace} packet={id}>
          {children}
        </PacketBytes>
      ) : (
        children
      )}
      {message.protocol === 'udp' ? (
        <UdpDisclosure trace={trace} packet={id} level={4} />
      ) : undefined}
      {content?.kind === 'description' ? (
        <section className={styles['sdp']} aria-label={words.content[content.type]} {...reachable}>
          <pre>{content.sdp}</pre>
        </section>
      ) : undefined}
      {content?.kind === 'candidate' ? <code>{content.candidate}</code> : undefined}
    </section>
  );
}

/** A message that closes around the focus gives it back to the list that it was chosen from. */
function giveBackFocus(detail: HTMLElement | null): void {
  if (detail === null || !detail.contains(document.activeElement)) return;
  const lists = detail.parentElement?.querySelectorAll<HTMLElement>('[role=listbox]') ?? [];
  const rows = [...lists].find((list) => !detail.contains(list));
  // Where the filter leaves no row there is no list.
  (rows ?? detail.closest<HTMLElement>('[role=tabpanel]'))?.focus();
}

/** What the packet was compared with: the addresses, what a filter knew. */
function FullReason({
  trace,
  drop,
}: {
  readonly trace: Trace;
  readonly drop: LadderDrop;
}): ReactNode {
  const topology = useTopologyWords();
  const found = flightIndexOf(trace).drops.find(({ event }) => event === drop.event);
  const reason = found === undefined ? drop.reason : reasonText(trace, found, topology);
  return <span className={styles['reason']}>{reason}</span>;
}

/** Where the run can be computed anew, the packet may be taken out at the first box that it reaches. */
function DropButton({
  message: { id, protocol, at, hops, drop },
  words,
}: {
  readonly message: LadderMessage;
  readonly words: LadderWords;
}): ReactNode {
  const fork = useFork();
  const node = hops[0]?.to;
  if (fork === undefined || protocol === 'signaling' || node === undefined) return undefined;
  const change = { kind: 'drop-packet', at, node, packet: id } as const;
  const isDone = fork.has(change);
  // What ends elsewhere, or by itself, cannot be taken out there.
  if (drop !== undefined && !isDone) return undefined;
  const Sign = isDone ? Undo2 : Scissors;
  return (
    <>
      {isDone ? <span className={styles['taken']}>{words.willBeDropped}</span> : undefined}
      <VanishingButton
        heir={(button) => button.closest<HTMLElement>('[data-heir]')}
        variant="secondary"
        size="small"
        icon={<Sign size={14} aria-hidden />}
        title={isDone ? undefined : words.dropHint}
        onClick={() => (isDone ? fork.takeBack(change) : fork.apply(change))}
      >
        {isDone ? words.takeBack : words.drop}
      </VanishingButton>
    </>
  );
}
