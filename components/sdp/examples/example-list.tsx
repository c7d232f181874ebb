'use client';

import type { ReactNode } from 'react';
import styles from '@/components/sdp/examples/example-list.module.css';
import { type ExampleWords, useExampleWords } from '@/components/sdp/examples/use-example-words';
import type { Example, Provenance } from '@/lib/sdp/examples/example';
import { EXAMPLES, type ExampleId } from '@/lib/sdp/examples/examples';

const GROUPS = ['mistake', 'browser', 'hand', 'rfc'] as const;
type Group = (typeof GROUPS)[number];

/** The library of examples, each with what it shows and where it comes from. */
export function ExampleList({
  onChoose,
}: {
  readonly onChoose: (example: Example<ExampleId>) => void;
}): ReactNode {
  const words = useExampleWords();
  return (
    <div className={styles['groups']}>
      {GROUPS.map((group) => (
        <section key={group} className={styles['group']} aria-label={words.groups[group]}>
          <h3>{words.groups[group]}</h3>
          <ul>
            {EXAMPLES.filter(({ provenance }) => groupOf(provenance) === group).map((example) => (
              <li key={example.id}>
                <button
                  type="button"
                  className={styles['example']}
                  onClick={() => onChoose(example)}
                >
                  <span className={styles['name']}>{words.examples[example.id].name}</span>
                  <span className={styles['kind']}>{words.kinds[example.kind]}</span>
                  <span className={styles['shows']}>{words.examples[example.id].shows}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Where an example comes from, in a sentence. */
export function provenanceText(provenance: Provenance, words: ExampleWords): string {
  switch (provenance.from) {
    case 'browser':
      return words.provenance.browser(provenance.browser, provenance.version);
    case 'rfc':
      return words.provenance.rfc(provenance.rfc, provenance.section);
    case 'hand':
      return words.provenance.hand(words.because[provenance.because]);
    case 'mistake':
      return words.provenance.mistake(provenance.rule);
    case 'mistake in passing on':
      return words.provenance.passingOn;
  }
}

function groupOf({ from }: Provenance): Group {
  return from === 'mistake in passing on' ? 'mistake' : from;
}
