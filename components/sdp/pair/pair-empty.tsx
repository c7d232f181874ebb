import type { ReactNode } from 'react';
import { useExampleWords } from '@/components/sdp/examples/use-example-words';
import type { Relation } from '@/components/sdp/pair/pair-api';
import styles from '@/components/sdp/pair/pair-empty.module.css';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';
import type { Example } from '@/lib/sdp/examples/example';
import { EXAMPLES, type ExampleId } from '@/lib/sdp/examples/examples';

/** What this view does with two texts, and examples to begin with. */
export function PairEmpty({
  relation,
  words,
  onExample,
}: {
  readonly relation: Relation;
  readonly words: PairWords;
  readonly onExample: (example: Example<ExampleId>) => void;
}): ReactNode {
  const { examples } = useExampleWords();
  const { heading, text } = words.empty[relation];
  return (
    <div className={styles['empty']}>
      <h2>{heading}</h2>
      <p>{text}</p>
      <ul className={styles['examples']}>
        {EXAMPLES.filter(({ kind }) => kind === relation).map((example) => (
          <li key={example.id}>
            <button type="button" onClick={() => onExample(example)}>
              <strong>{examples[example.id].name}</strong>
              <span>{examples[example.id].shows}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
