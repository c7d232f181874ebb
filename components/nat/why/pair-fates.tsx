'use client';

import type { ReactNode } from 'react';
import { ToneGlyph } from '@/components/controls/tone-glyph';
import { EventLink } from '@/components/nat/why/event-link';
import { useWhyWords } from '@/components/nat/why/use-why-words';
import { fateKind, toneOfFate } from '@/components/nat/why/verdict-tone';
import styles from '@/components/nat/why/why.module.css';
import type { FateGroup, PairFate, Tell } from '@/lib/diagnosis/why-findings';

/** What became of each pair, those with one reason together, a list for each side and generation. */
export function PairFates({
  groups,
  tell,
  onShow,
}: {
  readonly groups: readonly FateGroup[];
  readonly tell: Tell;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const { panel } = useWhyWords();
  const columns = Map.groupBy(groups, ({ peer, generation }) => `${peer} ${generation}`);
  const ordered = [...columns.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    <div className={styles['columns']}>
      {ordered.map(([key, members]) => {
        const [first] = members;
        if (!first) return undefined;
        const label = panel.pairsOf(tell.name(first.peer), first.generation);
        return (
          <div key={key} className={styles['column']}>
            <h3 className={styles['column-heading']}>{label}</h3>
            <ul className={styles['groups']} aria-label={label}>
              {members.map((group) => (
                <GroupItem
                  key={group.fates.map(({ pair }) => pair).join(' ')}
                  group={group}
                  members={members}
                  tell={tell}
                  onShow={onShow}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

function GroupItem({
  group: { fates },
  members,
  tell,
  onShow,
}: {
  readonly group: FateGroup;
  readonly members: readonly FateGroup[];
  readonly tell: Tell;
  readonly onShow: (event: string) => void;
}): ReactNode {
  const words = useWhyWords();
  const [first] = fates;
  if (!first) return undefined;
  const kind = fateKind(first);
  const ends = ({ local, remote }: PairFate) =>
    words.panel.pairTo(words.end(local), words.end(remote));
  const pairName = (pair: string) => {
    const named = members.flatMap((one) => one.fates).find((fate) => fate.pair === pair);
    return named ? ends(named) : pair;
  };
  const text = words.fateText(first, tell, pairName);
  return (
    <li className={styles['group']}>
      <span className={styles['state']}>
        <ToneGlyph tone={toneOfFate(kind)} /> {words.panel.results[kind]}
      </span>
      {fates.map((fate) => (
        <code
          key={fate.pair}
          className={styles['ends']}
          title={fate.priority === undefined ? undefined : words.panel.priority(fate.priority)}
        >
          {ends(fate)}
        </code>
      ))}
      <p>
        {text} <EventLink at={first.at} what={text} onShow={() => onShow(first.event)} />
      </p>
    </li>
  );
}
