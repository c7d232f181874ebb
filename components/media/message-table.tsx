import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/media/journey.module.css';
import { messageName } from '@/components/media/message-name';
import type { JourneyWords } from '@/components/media/use-journey-words';
import type { ChannelMessage } from '@/lib/selectors/channel-messages';
import { countText } from '@/lib/selectors/quantity-text';
import type { Milliseconds } from '@/lib/time';
import { timeText } from '@/lib/time-text';
import type { EventId } from '@/lib/trace/events/event';

/** Who said what, when it left and when it came; each message can be chosen. */
export function MessageTable({
  messages,
  cursor,
  chosen,
  detail,
  nameOf,
  words,
  onChoose,
}: {
  readonly messages: readonly ChannelMessage[];
  readonly cursor: Milliseconds;
  readonly chosen: EventId | undefined;
  /** The id of what shows the chosen one. */
  readonly detail: string;
  readonly nameOf: (node: string) => string;
  readonly words: JourneyWords;
  readonly onChoose: (message: ChannelMessage) => void;
}): ReactNode {
  const { columns } = words;
  return (
    <DataTable
      caption={words.caption}
      hideCaption
      head={
        <tr>
          <th scope="col">{columns.message}</th>
          <th scope="col">{words.channel}</th>
          <th scope="col">{columns.way}</th>
          <th scope="col" data-numeric>
            {columns.bytes}
          </th>
          <th scope="col" data-numeric>
            {columns.sent}
          </th>
          <th scope="col" data-numeric>
            {columns.arrived}
          </th>
        </tr>
      }
    >
      {messages.map((message) => (
        <tr key={message.event} data-selected={message.event === chosen ? '' : undefined}>
          <th scope="row">
            <button
              type="button"
              className={styles['message']}
              aria-expanded={message.event === chosen}
              aria-controls={detail}
              onClick={() => onChoose(message)}
            >
              {messageName(message, words)}
            </button>
          </th>
          <td>{message.label}</td>
          <td className={styles['way']}>{wayText(message, nameOf, words)}</td>
          <td data-numeric>{countText(message.size)}</td>
          <td data-numeric>{timeText(message.at)}</td>
          <td data-numeric>{arrivalText(message, cursor, words)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function wayText(
  { from, to }: ChannelMessage,
  nameOf: (node: string) => string,
  words: JourneyWords,
): string {
  return words.way(nameOf(from), to === undefined ? '?' : nameOf(to));
}

function arrivalText(
  { at, arrived }: ChannelMessage,
  cursor: Milliseconds,
  words: JourneyWords,
): string {
  if (arrived === undefined) return words.never;
  return arrived.at <= cursor ? words.arrivedAfter(timeText(arrived.at - at)) : words.notYet;
}
