import type { ReactNode } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { carriedBy } from '@/lib/packet/carried';
import type { PacketTree } from '@/lib/packet/packet-field';
import { openedPartOf, type PacketLayer } from '@/lib/selectors/packet-layers';
import { countReaders, READERS, type ReaderRange } from '@/lib/selectors/packet-readers';

/** Who can read what of a packet on its way: the key to the marks in the bytes, with the ranges. */
export function ReaderLegend({
  layer,
  ranges,
  words: { view, range },
}: {
  readonly layer: PacketLayer;
  readonly ranges: readonly ReaderRange[];
  readonly words: PacketFieldWords;
}): ReactNode {
  const counts = countReaders(ranges);
  const learned = layer.kind === 'wire' ? view.learned[messageName(layer.tree)] : undefined;
  return (
    <section className={styles['readers']} aria-label={view.readersHeading}>
      <h5 className={styles['readersHeading']}>{view.readersHeading}</h5>
      {ranges.every(({ reader }) => reader === 'hidden') ? (
        <p>{view.allHidden(layer.tree.bytes.length)}</p>
      ) : (
        <>
          {openedPartOf(layer) === undefined ? undefined : <p>{view.partHidden}</p>}
          <dl className={styles['legend']}>
            {READERS.filter((reader) => counts[reader] > 0).map((reader) => (
              <div key={reader} className={styles['legendRow']}>
                <dt>
                  <span className={styles['swatch']} data-reader={reader} aria-hidden="true">
                    0f
                  </span>
                  {view.readers[reader].name}
                </dt>
                <dd>
                  {view.readers[reader].means}{' '}
                  <span className={styles['ranges']}>
                    {ranges
                      .filter((one) => one.reader === reader)
                      .map(({ start, end }) => range(start, end))
                      .join(', ')}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
          {learned === undefined ? undefined : <p>{learned}</p>}
          {layer.kind === 'wire' ? <p>{view.below}</p> : undefined}
        </>
      )}
    </section>
  );
}

function messageName({ fields: [top] }: PacketTree): string {
  return top === undefined ? '' : carriedBy(top).name;
}
