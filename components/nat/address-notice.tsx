import type { ReactNode } from 'react';
import { Notice } from '@/components/controls/notice';
import type { AddressProblem } from '@/components/nat/nat-address';
import styles from '@/components/nat/nat-page.module.css';
import { type NatPageWords, useNatPageWords } from '@/components/nat/nat-words';

/** What of the address could not be read, where, and what is shown instead. */
export function AddressNotice({
  problems,
}: {
  readonly problems: readonly AddressProblem[];
}): ReactNode {
  const { address } = useNatPageWords();
  if (problems.length === 0) return undefined;
  return (
    <Notice tone="warning" heading={address.unread}>
      <ul className={styles['problems']}>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.found}`}>{problemText(problem, address)}</li>
        ))}
      </ul>
      <p>{address.kept}</p>
    </Notice>
  );
}

function problemText(problem: AddressProblem, { problems }: NatPageWords['address']): string {
  const { path } = problem;
  const found = brief(problem.found);
  switch (problem.kind) {
    case 'unknown-scenario':
      return problems['unknown-scenario'](found);
    case 'unknown-setting':
      return problems['unknown-setting'](path, found);
    case 'unfit-value':
      return problems['unfit-value'](path, found, problem.instead);
    case 'unfit-entry':
      return problems['unfit-entry'](path, found);
    case 'unknown-node':
      return problems['unknown-node'](path, found, problem.nodes.join(', '));
    case 'unfit-packet':
    case 'unfit-layer':
    case 'unfit-field':
    case 'unknown-packet':
      return problems[problem.kind](path, found);
    case 'unfit-moment':
      return problems['unfit-moment'](path, found);
  }
}

const LONGEST = 60;

/** Anybody may write anything into an address. */
function brief(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
