import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import styles from '@/components/media/journey.module.css';
import panel from '@/components/media/media-panel.module.css';
import type { JourneyWords } from '@/components/media/use-journey-words';
import { countText } from '@/lib/selectors/quantity-text';
import type { ReplayWindowView } from '@/lib/selectors/replay-window';
import { timeText } from '@/lib/time-text';

const REFERENCE = 'https://www.rfc-editor.org/rfc/rfc3711#section-3.3';

/** More than so many gaps are not listed one by one. */
const MOST_LISTED = 12;

/** What a receiver keeps of one source: the counter, the highest index, and which came before it. */
export function ReplayWindow({
  view: { rolloverCounter, highestIndex, places, refused },
  name,
  words: { window: words },
}: {
  readonly view: ReplayWindowView;
  /** The stream's name. */
  readonly name: string;
  readonly words: JourneyWords;
}): ReactNode {
  const gaps = places.flatMap((place, back) => (place === 'missing' ? [`−${back}`] : []));
  const before = places.filter((place) => place === 'before').length;
  const missing = gaps.slice(0, MOST_LISTED).join(', ') + (gaps.length > MOST_LISTED ? ' …' : '');
  const taken = places.length - gaps.length - before;
  const text = words.label(taken, places.length, missing, before);
  return (
    <details className={panel['values']}>
      <summary>
        {words.heading} <VisuallyHidden>({name})</VisuallyHidden>
      </summary>
      <div className={styles['window']}>
        <dl className={panel['facts']}>
          <dt>{words.counter}</dt>
          <dd>{countText(rolloverCounter)}</dd>
          <dt>{words.highest}</dt>
          <dd>
            {countText(highestIndex)}{' '}
            <small>
              = {countText(rolloverCounter)} · 65,536 + {countText(highestIndex % 65_536)}
            </small>
          </dd>
          <dt>{words.window}</dt>
          <dd>
            <span role="img" aria-label={text} className={styles['bits']}>
              {places.map((place, back) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place.
                  key={back}
                  className={styles['bit']}
                  data-place={place}
                />
              ))}
            </span>
            <small>{text}</small>
          </dd>
          {refused.length === 0 ? undefined : <dt>{words.refused}</dt>}
          {refused.slice(-MOST_LISTED).map(({ packet, at, index, because }) => (
            <dd key={packet} className={styles['refused']}>
              <code>{packet}</code>, {words.index(countText(index), timeText(at))}:{' '}
              {words.because[because]}
            </dd>
          ))}
        </dl>
        <p className={panel['note']}>
          {words.meaning} <ExternalReference label={words.reference} href={REFERENCE} />
        </p>
      </div>
    </details>
  );
}
