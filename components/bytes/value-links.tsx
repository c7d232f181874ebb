import { ArrowRight, X } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, Suspense, useRef, useState } from 'react';
import styles from '@/components/bytes/packet-view.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { ValueCard } from '@/components/bytes/value-card';
import { Button } from '@/components/controls/button';
import { keyText, useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import type { FieldValueLink } from '@/lib/selectors/field-value';

interface Props {
  readonly links: readonly FieldValueLink[];
  /** The name of a peer. */
  readonly nameOf: (peer: string) => string;
  readonly words: PacketFieldWords;
}

/** Where a field's value leads, or came from: a chain of values, each of which opens in place. */
export function ValueLinks(props: Props): ReactNode {
  if (props.links.length === 0) return undefined;
  return (
    // The names of the values are loaded with the first of them; the rest of the view stays.
    <Suspense>
      <LoadedLinks {...props} />
    </Suspense>
  );
}

function LoadedLinks({ links, nameOf, words }: Props): ReactNode {
  const [opened, setOpened] = useState<{ readonly link: number; readonly id: string }>();
  const { values } = words.view;
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const link = opened && links[opened.link];
  const value = opened && link?.schedule.values.get(opened.id);
  const press = (next: NonNullable<typeof opened>, button: HTMLButtonElement) => {
    opener.current = button;
    setOpened(opened?.link === next.link && opened.id === next.id ? undefined : next);
  };
  const close = () => {
    // What has the focus goes with the card. The chain may not have the value that it was led on to.
    const ofValue = whole.current?.querySelector<HTMLElement>('button[aria-expanded=true]');
    setOpened(undefined);
    (ofValue ?? opener.current)?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.altKey || event.ctrlKey || event.metaKey) return;
    // The card alone closes, not the message that it stands in.
    event.preventDefault();
    close();
  };
  return (
    <div ref={whole} className={styles['values']}>
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
                  onPress={(button) => press({ link: place, id }, button)}
                  onKeyDown={leave}
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
          onKeyDown={leave}
        >
          <Button variant="quiet" size="small" icon={<X size={16} aria-hidden />} onClick={close}>
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
  onKeyDown,
}: {
  readonly id: string;
  readonly isOpen: boolean;
  readonly onPress: (button: HTMLButtonElement) => void;
  /** Asked while its card is open. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const keys = useKeyScheduleWords();
  return (
    <button
      type="button"
      className={styles['value']}
      aria-expanded={isOpen}
      onClick={(event) => onPress(event.currentTarget)}
      onKeyDown={isOpen ? onKeyDown : undefined}
    >
      {keys.capital(keyText(id, keys))}
    </button>
  );
}
