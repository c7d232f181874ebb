'use client';

import { type ReactNode, useState } from 'react';
import { Notice } from '@/components/controls/notice';
import { AgreedSectionView } from '@/components/sdp/pair/agreed-section';
import styles from '@/components/sdp/pair/agreement-view.module.css';
import type { FactLinks } from '@/components/sdp/pair/fact-view';
import type { Agreement } from '@/components/sdp/pair/pair-api';

/** More sections than this are closed at first: their gist tells which to open. */
const FEW = 6;

/** What an offer and its answer agree on: the whole connection, then section by section. */
export function AgreementView({
  agreement: { sections, nothing },
  ...links
}: Omit<FactLinks, 'chosen' | 'onChoose'> & { readonly agreement: Agreement }): ReactNode {
  const [chosen, setChosen] = useState<string>();
  return (
    <div className={styles['agreement']}>
      <p className={styles['hint']}>{links.words.facts.hint}</p>
      {nothing === undefined ? undefined : <Notice tone="warning" heading={nothing} />}
      {sections.map((section) => (
        <AgreedSectionView
          key={section.key}
          section={section}
          initiallyOpen={sections.length <= FEW}
          chosen={chosen}
          onChoose={setChosen}
          {...links}
        />
      ))}
    </div>
  );
}
