'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { endpointText, kindText } from '@/components/graph/candidate-text';
import { groupName } from '@/components/graph/group-name';
import styles from '@/components/graph/pair-table.module.css';
import { WideTable } from '@/components/graph/wide-table';
import { useWords } from '@/components/site/words';
import type { Catalogue } from '@/content/contract';
import type { PairGroup } from '@/lib/selectors/pairs';
import type { CandidateView, PriorityView } from '@/lib/selectors/pairs-candidates';

/** Each candidate once, its priority taken apart (RFC 8445 §5.1.2.1). */
export function CandidateTable({ group }: { readonly group: PairGroup }): ReactNode {
  const catalogue = useWords();
  const words = catalogue.pairs.candidates;
  return (
    <WideTable hint={catalogue.pairs.table.wider}>
      <DataTable
        caption={words.caption(groupName(group, catalogue))}
        head={
          <tr>
            <th scope="col">{words.type}</th>
            <th scope="col">{words.side}</th>
            <th scope="col">{words.address}</th>
            <th scope="col" data-numeric>
              {words.priority}
            </th>
            <th scope="col" className={styles['parts']}>
              {words.parts}
            </th>
            <th scope="col">{words.network}</th>
            <th scope="col">{words.foundation}</th>
          </tr>
        }
      >
        {group.locals.map((candidate) => (
          <CandidateRow key={candidate.key} candidate={candidate} side={words.local} />
        ))}
        {group.remotes.map((candidate) => (
          <CandidateRow key={candidate.key} candidate={candidate} side={words.remote} />
        ))}
      </DataTable>
    </WideTable>
  );
}

function CandidateRow({
  candidate,
  side,
}: {
  readonly candidate: CandidateView;
  readonly side: string;
}): ReactNode {
  const words = useWords().pairs;
  return (
    <tr data-faded={candidate.paired ? undefined : ''}>
      <th scope="row">
        <span className={styles['kind']}>{kindText(candidate)}</span>
        {candidate.paired ? undefined : (
          <span className={styles['meaning']}>{words.candidates.unpaired}</span>
        )}
      </th>
      <td>{side}</td>
      <td>
        <code className={styles['address']}>{endpointText(candidate, words)}</code>
        <span className={styles['meaning']}>{words.classes[candidate.addressClass]}</span>
        <Line label={words.candidates.related} value={relatedText(candidate)} />
      </td>
      <PriorityCells priority={candidate.priority} />
      <td>
        {networkText(candidate, words)}
        <Line label={words.candidates.server} value={serverText(candidate, words)} />
      </td>
      <td data-mono>{candidate.foundation ?? '–'}</td>
    </tr>
  );
}

/** What only some candidates have, in a line of its own. */
function Line({
  label,
  value,
}: {
  readonly label: string;
  readonly value: string | undefined;
}): ReactNode {
  if (value === undefined) return undefined;
  return (
    <span className={styles['more']}>
      {label} <code>{value}</code>
    </span>
  );
}

function PriorityCells({ priority }: { readonly priority: PriorityView | undefined }): ReactNode {
  const words = useWords().pairs;
  if (priority === undefined) {
    return (
      <>
        <td data-numeric>–</td>
        <td>–</td>
      </>
    );
  }
  const { value, parts, meaning } = priority;
  return (
    <>
      <td data-numeric>{value}</td>
      <td>
        <Term value={`${parts.type} × 2²⁴`} meaning={meaning && words.preferences[meaning]} />
        <Term value={`+ ${parts.local} × 2⁸`} meaning={localPreferenceText(priority, words)} />
        <Term value={`+ (256 − ${parts.component})`} />
      </td>
    </>
  );
}

function Term({
  value,
  meaning,
}: {
  readonly value: string;
  readonly meaning?: string | undefined;
}): ReactNode {
  return (
    <span className={styles['term']}>
      <span className={styles['sum']}>{value}</span>
      {meaning ? <span className={styles['meaning']}>{meaning}</span> : undefined}
    </span>
  );
}

function localPreferenceText({ localParts }: PriorityView, words: Catalogue['pairs']) {
  if (localParts === undefined) return undefined;
  const { chromiumLocal, firefoxLocal } = words.candidates;
  return localParts.agent === 'chromium'
    ? chromiumLocal(localParts.network, localParts.address)
    : firefoxLocal(localParts.network, localParts.direction, localParts.server);
}

function relatedText({ relatedAddress, relatedPort }: CandidateView): string | undefined {
  if (relatedAddress === undefined) return undefined;
  return relatedPort === undefined ? relatedAddress : `${relatedAddress}:${relatedPort}`;
}

function networkText(candidate: CandidateView, words: Catalogue['pairs']): string {
  const kinds: Readonly<Record<string, string>> = words.networks;
  const { networkType, networkCost } = candidate;
  const parts = [
    networkType === undefined ? undefined : (kinds[networkType] ?? networkType),
    networkCost === undefined ? undefined : words.candidates.cost(networkCost),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '–' : parts.join(', ');
}

function serverText({ url, relayProtocol }: CandidateView, words: Catalogue['pairs']) {
  const over = relayProtocol === undefined ? '' : words.candidates.over(relayProtocol);
  return [url ?? '', over].filter((part) => part !== '').join(' ') || undefined;
}
