import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/media/journey.module.css';
import type { JourneyWords } from '@/components/media/use-journey-words';
import type { ChannelMessage } from '@/lib/selectors/channel-messages';
import { type LayerSize, type PieceSending, sizesOf } from '@/lib/selectors/message-journey';
import { countText } from '@/lib/selectors/quantity-text';

/** What each protocol says, and how many bytes it adds; the bar is all bytes up to that layer. */
export function JourneyLayers({
  message,
  sending,
  words,
}: {
  readonly message: ChannelMessage;
  readonly sending: PieceSending;
  readonly words: JourneyWords;
}): ReactNode {
  const { journey } = words;
  const sizes = sizesOf(sending);
  const most = sizes.at(-1)?.total ?? 1;
  return (
    <DataTable
      caption={journey.layers}
      isWhole
      head={
        <tr>
          <th scope="col">{journey.layer}</th>
          <th scope="col">{journey.says}</th>
          <th scope="col" data-numeric>
            {journey.adds}
          </th>
          <th scope="col" data-numeric>
            {journey.total}
          </th>
        </tr>
      }
    >
      {sizes.map((size) => (
        <tr key={size.layer}>
          <th scope="row">{journey[size.layer]}</th>
          <td className={styles['says']}>{saysOf(size.layer, message, sending, words)}</td>
          <td data-numeric>{journey.bytes(`+${countText(size.added)}`)}</td>
          <td data-numeric className={styles['total']}>
            {journey.bytes(countText(size.total))}
            <Bar size={size} most={most} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Bar({
  size: { added, total },
  most,
}: {
  readonly size: LayerSize;
  readonly most: number;
}): ReactNode {
  const part = (bytes: number) => `${(100 * bytes) / most}%`;
  return (
    <span className={styles['bar']} aria-hidden>
      <span className={styles['inner']} style={{ inlineSize: part(total - added) }} />
      <span className={styles['added']} style={{ inlineSize: part(added) }} />
    </span>
  );
}

function saysOf(
  layer: LayerSize['layer'],
  { text, size }: ChannelMessage,
  { chunk }: PieceSending,
  { journey }: JourneyWords,
): ReactNode {
  switch (layer) {
    case 'message':
      if (chunk.userData < size) return journey.part(countText(chunk.userData), countText(size));
      return text === undefined ? journey.binary : journey.text([...text].length);
    case 'chunk': {
      const { tsn, streamId, unordered, streamSequence, ppid, fragment, padding } = chunk;
      const order = unordered ? journey.unordered : journey.ordered(streamSequence);
      const kind = journey.ppid(ppid, journey.ppids[ppid] ?? '?');
      const flags = journey.fragments[fragment];
      const facts = [journey.chunkFacts(tsn, streamId), order, kind, flags];
      return [...facts, ...(padding === 0 ? [] : [journey.padding(padding)])].join('; ');
    }
    case 'packet': {
      const others = chunk.chunks.filter((name) => name !== 'DATA');
      return others.length === 0 ? journey.packetAlone : journey.packetWith(others.join(', '));
    }
    case 'record': {
      const { place } = chunk.record;
      return place.of === 'dtls-record'
        ? journey.recordSays(place.epoch, place.sequenceNumber)
        : '';
    }
    default:
      return journey[`${layer}Says`];
  }
}
