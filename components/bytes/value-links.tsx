import { ArrowRight, X } from 'lucide-react';
import { Fragment, type ReactNode, useState } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { ValueCard } from '@/components/bytes/value-card';
import { Button } from '@/components/controls/button';
import type { FieldValueLink } from '@/lib/selectors/field-value';

/** Where a field's value leads, or came from: a chain of values, each of which opens in place. */
export function ValueLinks({
  links,
  nameOf,
  words,
}: {
  readonly links: readonly FieldValueLink[];
  /** The name of a peer. */
  readonly nameOf: (peer: string) => string;
  readonly words: PacketFieldWords;
}): ReactNode {
  const [opened, setOpened] = useState<{ readonly link: number; readonly id: string }>();
  const { values } = words.view;
  if (links.length === 0) return undefined;
  const link = opened && links[opened.link];
  const value = opened && link?.schedule.values.get(opened.id);
  return (
    <div className={styles['values']}>
      {links.map(({ relation, chain }, place) => {
        const told = sharedStart(chain, links[place - 1]);
        return (
          <section
            key={`${relation} ${chain.at(0)} ${chain.at(-1)}`}
            className={styles['chain']}
            aria-label={values.chain(values[relation], chain.length - told)}
          >
            <span className={styles['relation']}>{values[relation]}</span>
            {told === 0 ? undefined : <span>…</span>}
            {chain.slice(told).map((id, at) => (
              <Fragment key={id}>
                {told + at === 0 ? undefined : <ArrowRight size={12} aria-hidden />}
                <ValueButton
                  id={id}
                  isOpen={opened?.link === place && opened.id === id}
                  onPress={() =>
                    setOpened(
                      opened?.link === place && opened.id === id ? undefined : { link: place, id },
                    )
                  }
                />
              </Fragment>
            ))}
          </section>
        );
      })}
      {opened && link && value ? (
        <ValueCard
          value={value}
          schedule={link.schedule}
          peer={nameOf(link.schedule.peer)}
          words={words}
          onOpen={(id) => setOpened({ link: opened.link, id })}
        >
          <Button
            variant="quiet"
            size="small"
            icon={<X size={16} aria-hidden />}
            onClick={(event) => {
              // The button goes with its card: the one that opened it takes the focus.
              const around = event.currentTarget.closest(`.${styles['values']}`);
              const first = around?.querySelector('button');
              setOpened(undefined);
              first?.focus();
            }}
          >
            {values.close}
          </Button>
        </ValueCard>
      ) : undefined}
    </div>
  );
}

/** How many values a chain shares with the one before it: those need not be told again. */
function sharedStart(chain: readonly string[], before: FieldValueLink | undefined): number {
  const differs = chain.findIndex((id, at) => id !== before?.chain[at]);
  return differs < 0 ? 0 : differs;
}

function ValueButton({
  id,
  isOpen,
  onPress,
}: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <button type="button" className={styles['value']} aria-expanded={isOpen} onClick={onPress}>
      {id}
    </button>
  );
}
