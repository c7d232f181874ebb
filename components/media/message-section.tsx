'use client';

import { type ReactNode, Suspense, useId, useState } from 'react';
import { OriginBadge } from '@/components/controls/origin-badge';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { Spoken, useSpoken } from '@/components/controls/spoken';
import styles from '@/components/media/journey.module.css';
import { MessageJourneyView } from '@/components/media/message-journey';
import { messageName } from '@/components/media/message-name';
import { MessageTable } from '@/components/media/message-table';
import { type JourneyWords, useJourneyWords } from '@/components/media/use-journey-words';
import { type ChannelMessage, channelMessages } from '@/lib/selectors/channel-messages';
import { indexTrace, nameOf as nameIn } from '@/lib/selectors/inspect-index';
import type { Milliseconds } from '@/lib/time';
import type { EventId } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';

interface Props {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  /** Shows a packet among the messages. */
  readonly onOpenPacket: (event: EventId, at: Milliseconds) => void;
}

/** The messages of a simulated call's data channels; the chosen one is followed into its packets. */
export function MessageSection(props: Props): ReactNode {
  return (
    <Suspense>
      <LoadedSection {...props} />
    </Suspense>
  );
}

const ALL = '';

function LoadedSection({ trace, cursor, onOpenPacket }: Props): ReactNode {
  const words = useJourneyWords();
  const [channel, setChannel] = useState(ALL);
  const [chosen, setChosen] = useState<EventId>();
  const { spoken, speak } = useSpoken();
  const detail = useId();
  const heading = useId();
  const sent = channelMessages(trace).filter(({ at }) => at <= cursor);
  const labels = [...new Set(channelMessages(trace).map(({ label }) => label))];
  const shown = sent.filter(({ label }) => channel === ALL || label === channel);
  const message = sent.find(({ event }) => event === chosen);
  const nameOf = (node: string) => nameIn(indexTrace(trace), node);
  const choose = (next: ChannelMessage) => {
    const isOpen = next.event === chosen;
    setChosen(isOpen ? undefined : next.event);
    speak(isOpen ? '' : words.isShown(messageName(next, words)));
  };
  return (
    <section className={styles['section']} aria-labelledby={heading}>
      <h3 id={heading} className={styles['heading']}>
        {words.heading} <OriginBadge origin="modelled" />
      </h3>
      <p className={styles['lead']}>{words.lead}</p>
      <ChannelChoice labels={labels} value={channel} words={words} onChange={setChannel} />
      {shown.length === 0 ? (
        <p className={styles['note']}>{words.none}</p>
      ) : (
        <MessageTable
          messages={shown}
          cursor={cursor}
          chosen={message?.event}
          detail={detail}
          nameOf={nameOf}
          words={words}
          onChoose={choose}
        />
      )}
      <div id={detail}>
        {message === undefined ? undefined : (
          <MessageJourneyView
            key={message.event}
            trace={trace}
            message={message}
            nameOf={nameOf}
            words={words}
            onOpenPacket={onOpenPacket}
          />
        )}
      </div>
      <Spoken text={spoken} />
    </section>
  );
}

function ChannelChoice({
  labels,
  value,
  words,
  onChange,
}: {
  readonly labels: readonly string[];
  readonly value: string;
  readonly words: JourneyWords;
  readonly onChange: (label: string) => void;
}): ReactNode {
  if (labels.length < 2) return undefined;
  const options = [
    { value: ALL, label: words.all },
    ...labels.map((label) => ({ value: label, label })),
  ];
  return (
    <SegmentedControl legend={words.channel} options={options} value={value} onChange={onChange} />
  );
}
