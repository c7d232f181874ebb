import type { ReactNode } from 'react';
import { DescriptionLinks } from '@/components/inspector/description-links';
import styles from '@/components/inspector/inspector.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import type { Explanations } from '@/components/inspector/use-explanations';
import type { ExchangedDescription } from '@/lib/selectors/exchanged-descriptions';
import { timeText } from '@/lib/time-text';

/** Every description of the recording, folded: each can be selected, and opened to be explained. */
export function DescriptionList({
  descriptions,
  actions,
  words,
}: {
  readonly descriptions: readonly ExchangedDescription[];
  readonly actions: InspectorActions;
  readonly words: Explanations['inspector'];
}): ReactNode {
  if (descriptions.length === 0) return undefined;
  const { list, of, explainShort, sideBySideShort } = words.descriptions;
  return (
    <details className={styles['raw']}>
      <summary>{list(descriptions.length)}</summary>
      <ul className={styles['descriptions']}>
        {descriptions.map(({ event, by, pair }) => (
          <li key={event.id}>
            <button
              type="button"
              className={styles['link']}
              onClick={() => actions.onSelect({ kind: 'event', event: event.id })}
            >
              <span className={styles['time']}>{timeText(event.at)}</span>
              {of(event.type, by)}
            </button>
            <DescriptionLinks
              description={{ sdp: event.sdp, pair: event.type === 'offer' ? undefined : pair }}
              words={words}
              labels={{ explain: explainShort, sideBySide: sideBySideShort }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
