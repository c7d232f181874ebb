import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Select } from '@/components/controls/select';
import styles from '@/components/event-list/event-list.module.css';
import { EVENT_SEARCH_ID, takeAwaitedFocus } from '@/components/event-list/focus-event-search';
import type { Explanations } from '@/components/inspector/use-explanations';
import { useWords } from '@/components/site/words';
import { type EventFilter, NO_FILTER } from '@/lib/selectors/event-list';
import { PHASES } from '@/lib/selectors/phase';

const ALL = 'all';

/** Search, peer and phase; how many events are left is said when it changes. */
export function FilterBar({
  filter,
  owners,
  shown,
  total,
  words,
  onChange,
}: {
  readonly filter: EventFilter;
  readonly owners: readonly { readonly owner: string; readonly name: string }[];
  readonly shown: number;
  readonly total: number;
  readonly words: Explanations['inspector']['list'];
  readonly onChange: (filter: EventFilter) => void;
}): ReactNode {
  const { phases } = useWords().interface;
  const phaseOptions = [...PHASES, 'other' as const].map((phase) => ({
    value: phase,
    label: phase === 'other' ? words.other : phases[phase].name,
  }));
  const ownerOptions = owners.map(({ owner, name }) => ({
    value: owner,
    label: owner === 'page' ? words.page : name,
  }));
  const all = { value: ALL, label: words.all } as const;
  return (
    <search className={styles['filters']}>
      <div className={styles['search']}>
        <label className={styles['searchLabel']} htmlFor={EVENT_SEARCH_ID}>
          {words.search}
        </label>
        <span className={styles['searchField']}>
          <Search size={16} aria-hidden />
          <input
            ref={takeAwaitedFocus}
            id={EVENT_SEARCH_ID}
            type="search"
            value={filter.text}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        </span>
      </div>
      <Select
        label={words.peer}
        options={[all, ...ownerOptions]}
        value={filter.owner ?? ALL}
        onChange={(owner) => onChange({ ...filter, owner: owner === ALL ? undefined : owner })}
      />
      <Select
        label={words.phase}
        options={[all, ...phaseOptions]}
        value={filter.phase ?? ALL}
        onChange={(phase) => onChange({ ...filter, phase: phase === ALL ? undefined : phase })}
      />
      <p className={styles['count']} role="status">
        {words.shown(shown, total)}
      </p>
      {shown < total ? (
        <Button variant="quiet" size="small" onClick={() => onChange(NO_FILTER)}>
          {words.clear}
        </Button>
      ) : undefined}
    </search>
  );
}
