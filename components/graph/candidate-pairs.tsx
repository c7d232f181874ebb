'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { HelpPopover } from '@/components/controls/help-popover';
import { SegmentedControl } from '@/components/controls/segmented-control';
import styles from '@/components/graph/candidate-pairs.module.css';
import { PairGroupView } from '@/components/graph/pair-group';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import { type PairGroup, selectPairGroups } from '@/lib/selectors/pairs';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import { peersOf, type Trace } from '@/lib/trace/trace';

/** A simulated agent tells why it does what it does; a browser does not. */
const ChecklistAtCursor = dynamic(() =>
  import('@/components/nat/checklist/checklist').then((module) => module.ChecklistAtCursor),
);

/** What ICE paired at one peer, as graph and tables, at the cursor. */
export function CandidatePairs({
  trace,
  history,
  cursor,
  selection,
  onSelect,
}: {
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
  readonly selection: Selection | undefined;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  const { pairs: words, workbench } = useWords();
  const peers = peersOf(trace.header);
  const [wanted, setWanted] = useState<string | undefined>();
  const peer = peers.find(({ id }) => id === wanted) ?? peers.find(({ observed }) => observed);
  if (peer === undefined) return <p className={styles['empty']}>{words.empty}</p>;
  const groups = selectPairGroups(trace, history, cursor, peer.id);
  return (
    <section className={styles['panel']} aria-label={words.heading}>
      <div className={styles['bar']}>
        <SegmentedControl
          legend={words.peer}
          options={peers.map((one) => ({ value: one.id, label: peerName(one, workbench) }))}
          value={peer.id}
          onChange={setWanted}
        />
        <HelpPopover
          topic={words.explanation.topic}
          reference={{ label: words.explanation.reference, href: PRIORITY_REFERENCE }}
        >
          <p>{words.explanation.text}</p>
        </HelpPopover>
      </div>
      {!peer.observed ? <p className={styles['empty']}>{words.notObserved}</p> : undefined}
      {peer.observed && groups.length === 0 ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : undefined}
      {groups.map((group) => (
        <PairGroupView
          key={`${peer.id} ${group.key}`}
          group={group}
          selected={selection && 'instance' in selection ? selection.instance : undefined}
          onSelect={(instance) => onSelect({ kind: 'instance', instance })}
        />
      ))}
      {trace.header.source === 'simulated' && groups.length > 0 ? (
        <ChecklistAtCursor
          trace={trace}
          history={history}
          cursor={cursor}
          peer={peer}
          onSelect={onSelect}
        />
      ) : undefined}
      <HiddenAddresses groups={groups} />
    </section>
  );
}

const PRIORITY_REFERENCE = 'https://www.rfc-editor.org/rfc/rfc8445#section-6.1.2.3';
const MDNS_REFERENCE =
  'https://datatracker.ietf.org/doc/html/draft-ietf-mmusic-mdns-ice-candidates';
const REDACTED_REFERENCE = 'https://www.rfc-editor.org/rfc/rfc8445#section-7.3.1.3';

/** Why some addresses are not shown, where some are not. */
function HiddenAddresses({ groups }: { readonly groups: readonly PairGroup[] }): ReactNode {
  const { hidden } = useWords().pairs;
  const candidates = groups.flatMap(({ locals, remotes }) => [...locals, ...remotes]);
  const mdns = candidates.some(({ addressClass }) => addressClass === 'mdns');
  const redacted = candidates.some(({ addressClass }) => addressClass === 'redacted');
  if (!mdns && !redacted) return undefined;
  return (
    <aside className={styles['hidden']} aria-label={hidden.heading}>
      <h3>{hidden.heading}</h3>
      {mdns ? (
        <p>
          {hidden.mdns} <ExternalReference label={hidden.mdnsReference} href={MDNS_REFERENCE} />
        </p>
      ) : undefined}
      {redacted ? (
        <p>
          {hidden.redacted}{' '}
          <ExternalReference label={hidden.redactedReference} href={REDACTED_REFERENCE} />
        </p>
      ) : undefined}
    </aside>
  );
}
