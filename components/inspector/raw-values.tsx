import type { ReactNode } from 'react';
import { CopyButton } from '@/components/controls/copy-button';
import styles from '@/components/inspector/inspector.module.css';
import type { Explanations } from '@/components/inspector/use-explanations';
import type { RawValue } from '@/lib/selectors/inspect-raw';

/** The values as they were recorded, each with its copy button; the event's own JSON folded. */
export function RawValues({
  values,
  words,
}: {
  readonly values: readonly RawValue[];
  readonly words: Explanations['inspector'];
}): ReactNode {
  return (
    <section className={styles['section']}>
      <h4 className={styles['label']}>{words.raw}</h4>
      {values.map((value) => (
        <details
          key={value.kind}
          className={styles['raw']}
          open={value.kind !== 'event' && value.kind !== 'statistics'}
        >
          <summary>
            <span>{words.rawKinds[value.kind]}</span>
          </summary>
          <div className={styles['copy']}>
            <CopyButton text={value.text} what={words.rawKinds[value.kind]} />
          </div>
          <RawText value={value} name={words.rawKinds[value.kind]} />
        </details>
      ))}
    </section>
  );
}

/** Scrolls by itself, so a keyboard must be able to reach it (WCAG 2.2, 2.1.1). */
const reachable = { tabIndex: 0 } as const;

function RawText({ value, name }: { readonly value: RawValue; readonly name: string }): ReactNode {
  return (
    <section className={styles['code']} aria-label={name} {...reachable}>
      {value.kind === 'sdp' ? (
        <ol className={styles['sdp']}>
          {numberedLines(value.text).map(({ number, text }) => (
            <li key={number} data-section={text.startsWith('m=') ? '' : undefined}>
              <code>{text}</code>
            </li>
          ))}
        </ol>
      ) : (
        <pre>{value.text}</pre>
      )}
    </section>
  );
}

function numberedLines(sdp: string) {
  return sdp
    .trimEnd()
    .split(/\r?\n/)
    .map((text, index) => ({ number: index + 1, text }));
}
