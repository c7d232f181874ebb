import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import styles from '@/components/media/journey.module.css';
import panel from '@/components/media/media-panel.module.css';
import type { JourneyWords } from '@/components/media/use-journey-words';
import { countText } from '@/lib/selectors/quantity-text';
import type { ReplayWindowView } from '@/lib/selectors/replay-window';

const REFERENCE = 'https://www.rfc-editor.org/rfc/rfc3711#section-3.3';

/** More than so many gaps are not listed one by one. */
const MOST_LISTED = 12;

/** What a receiver keeps of one source: the counter, the highest index, and which came before it. */
export function ReplayWindow({
  view: { rolloverCounter, highestIndex, accepted },
  words: { window: words },
}: {
  readonly view: ReplayWindowView;
  readonly words: JourneyWords;
}): ReactNode {
  // What would lie before index 0 is no gap.
  const bits = accepted.slice(0, highestIndex + 1);
  const gaps = bits.flatMap((isAccepted, back) => (isAccepted ? [] : [`−${back}`]));
  const missing = gaps.slice(0, MOST_LISTED).join(', ') + (gaps.length > MOST_LISTED ? ' …' : '');
  const text = words.label(bits.length - gaps.length, bits.length, missing);
  return (
    <details className={panel['values']}>
      <summary>{words.heading}</summary>
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
              {bits.map((isAccepted, back) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a bit is its place.
                  key={back}
                  className={styles['bit']}
                  data-accepted={isAccepted ? '' : undefined}
                />
              ))}
            </span>
            <small>{text}</small>
          </dd>
        </dl>
        <p className={panel['note']}>
          {words.meaning} <ExternalReference label={words.reference} href={REFERENCE} />
        </p>
      </div>
    </details>
  );
}
