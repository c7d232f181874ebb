import type { ReactNode } from 'react';
import styles from '@/components/ladder/ladder.module.css';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import type { NameOf } from '@/lib/drawing/ladder-text';
import type { LadderHop, LadderMessage } from '@/lib/selectors/ladder-message';
import { endpointText } from '@/lib/transport-address';

/** The way of a message as lines of text, where there is no room for lanes. */
export function LadderRoute({
  isList = false,
  message,
  nameOf,
  words,
}: {
  /** Said as a list; within an option there can be none. */
  readonly isList?: boolean;
  readonly message: LadderMessage;
  readonly nameOf: NameOf;
  readonly words: LadderWords;
}): ReactNode {
  const Stretch = isList ? 'li' : 'span';
  const stretches = message.hops.map((hop) => (
    <Stretch key={hop.event} className={styles['stretch']}>
      <span className={styles['ends']}>
        {nameOf(hop.from)} → {hop.to === undefined ? words.nobody : nameOf(hop.to)}
      </span>
      <Pair hop={hop} />
    </Stretch>
  ));
  return isList ? <ol className={styles['route']}>{stretches}</ol> : stretches;
}

function Pair({ hop: { addresses, changed } }: { readonly hop: LadderHop }): ReactNode {
  if (addresses === undefined) return undefined;
  return (
    <code className={styles['pair']}>
      <span data-changed={changed.source ? '' : undefined}>{endpointText(addresses.source)}</span>
      {' → '}
      <span data-changed={changed.destination ? '' : undefined}>
        {endpointText(addresses.destination)}
      </span>
    </code>
  );
}
