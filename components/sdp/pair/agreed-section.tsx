'use client';

import { type ReactNode, useState } from 'react';
import styles from '@/components/sdp/pair/agreed-section.module.css';
import { type FactLinks, FactView } from '@/components/sdp/pair/fact-view';
import type { AgreedFact, AgreedSection, FactGroup } from '@/components/sdp/pair/pair-api';

/** The facts of one section, those of a kind together; closed, only its gist. */
export function AgreedSectionView({
  section: { key, heading, gist, groups },
  initiallyOpen,
  ...links
}: FactLinks & {
  readonly section: AgreedSection;
  readonly initiallyOpen: boolean;
}): ReactNode {
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <details
      className={styles['section']}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{heading}</h3>
        <span className={styles['gist']}>{gist.join(' · ')}</span>
      </summary>
      {open ? (
        <dl className={styles['groups']}>
          {groups.map((group) => (
            <div key={group.key} className={styles['group']}>
              <dt>{group.label}</dt>
              <dd>
                <Facts group={group} of={key} {...links} />
              </dd>
            </div>
          ))}
        </dl>
      ) : undefined}
    </details>
  );
}

/** In their order where there are several: that of the codecs is preference. */
function Facts({
  group: { facts },
  of,
  ...links
}: FactLinks & { readonly group: FactGroup; readonly of: string }): ReactNode {
  const view = (fact: AgreedFact) => <FactView id={`${of} ${fact.key}`} fact={fact} {...links} />;
  const [only] = facts;
  if (only !== undefined && facts.length === 1) return view(only);
  return (
    <ol className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact.key}>{view(fact)}</li>
      ))}
    </ol>
  );
}
