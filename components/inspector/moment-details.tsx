import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/inspector/description-list';
import styles from '@/components/inspector/inspector.module.css';
import type { InspectorActions } from '@/components/inspector/inspector-actions';
import { type Explanations, useExplanations } from '@/components/inspector/use-explanations';
import type { MomentInspection, PeerMoment } from '@/lib/selectors/inspect';
import type { RelatedEvent } from '@/lib/selectors/inspect-related';
import { happened, meaning } from '@/lib/selectors/inspect-values';
import { timeText } from '@/lib/time-text';

/** Nothing is selected: what has just happened at the cursor, what follows, where the peers stand. */
export function MomentDetails({
  inspection,
  actions,
}: {
  readonly inspection: MomentInspection;
  readonly actions: InspectorActions;
}): ReactNode {
  const words = useExplanations();
  const { moment } = words.inspector;
  const { at, passed, total, latest, next, peers, descriptions } = inspection;
  return (
    <>
      <div className={styles['heading']}>
        <h3 className={styles['title']}>{moment.heading(timeText(at))}</h3>
      </div>
      <section className={styles['section']}>
        {total === 0 ? <p>{moment.empty}</p> : <p>{moment.passed(passed, total)}</p>}
        {latest ? (
          <Told
            label={moment.latest(timeText(latest.event.at))}
            told={latest}
            actions={actions}
            words={words}
            explain
          />
        ) : (
          <p>{moment.before}</p>
        )}
        {next ? (
          <Told
            label={moment.next(timeText(next.event.at))}
            told={next}
            actions={actions}
            words={words}
          />
        ) : undefined}
      </section>
      {peers.some(hasStates) ? (
        <PeerStates peers={peers} words={words.inspector.moment} />
      ) : undefined}
      <DescriptionList descriptions={descriptions} actions={actions} words={words.inspector} />
      <p className={styles['note']}>{moment.hint}</p>
    </>
  );
}

/** Single packets through a NAT have no agents whose state could be told. */
function hasStates({ observed, signaling, ice, connection }: PeerMoment): boolean {
  return !observed || signaling !== undefined || ice !== undefined || connection !== undefined;
}

function Told({
  label,
  told: { event, explained },
  actions,
  words,
  explain = false,
}: {
  readonly label: string;
  readonly told: RelatedEvent;
  readonly actions: InspectorActions;
  readonly words: Explanations;
  readonly explain?: boolean;
}): ReactNode {
  return (
    <>
      <h4 className={styles['label']}>{label}</h4>
      <button
        type="button"
        className={styles['link']}
        onClick={() => actions.onSelect({ kind: 'event', event: event.id })}
      >
        <span className={explain ? undefined : styles['clamped']}>
          {happened(words.events, explained)}
        </span>
      </button>
      {explain ? <p className={styles['note']}>{meaning(words.events, explained)}</p> : undefined}
    </>
  );
}

function PeerStates({
  peers,
  words,
}: {
  readonly peers: readonly PeerMoment[];
  readonly words: Explanations['inspector']['moment'];
}): ReactNode {
  const { columns } = words;
  return (
    <section className={styles['section']}>
      <table className={styles['peers']}>
        <caption className={styles['label']}>{words.states}</caption>
        <thead>
          <tr>
            <th scope="col">{words.peer}</th>
            <th scope="col">{columns.signaling}</th>
            <th scope="col">{columns.ice}</th>
            <th scope="col">{columns.connection}</th>
          </tr>
        </thead>
        <tbody>
          {peers.map((peer) => (
            <tr key={peer.peer}>
              <th scope="row">{peer.peer}</th>
              {peer.observed ? (
                <>
                  <td>{peer.signaling ?? words.unknown}</td>
                  <td>{peer.ice ?? words.unknown}</td>
                  <td>{peer.connection ?? words.unknown}</td>
                </>
              ) : (
                <td colSpan={3}>{words.notObserved}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
