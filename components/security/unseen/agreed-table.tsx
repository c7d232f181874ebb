'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { OriginBadge } from '@/components/controls/origin-badge';
import { SegmentedControl } from '@/components/controls/segmented-control';
import styles from '@/components/security/unseen/unseen.module.css';
import type { UnseenPart } from '@/components/security/unseen/unseen-part';
import { type UnseenWords, useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import { dtlsVersionName } from '@/lib/dtls/version';
import type { HandshakeAsTold } from '@/lib/selectors/told-handshake';
import {
  type Basis,
  MODELLED_GROUPS,
  type ModelledGroup,
  type ModelledHandshake,
} from '@/lib/simulator/modelled-handshake';

interface Props {
  readonly part: UnseenPart;
  readonly told: HandshakeAsTold;
  readonly handshake: ModelledHandshake;
  readonly group: ModelledGroup;
  readonly onGroup: (group: ModelledGroup) => void;
}

/** Each value as the browser told it and as the model takes it, and why where they differ. */
export function AgreedTable({ part, told, handshake, group, onGroup }: Props): ReactNode {
  const { values: words } = useUnseenWords();
  const { workbench } = useWords();
  const isThirteen = handshake.version.value === '1.3';
  const nameOf = (place: 0 | 1) => {
    const peer = told.peers[place]?.peer;
    return peer === undefined
      ? workbench.peers[place === 0 ? 'A' : 'B']
      : peerName(peer, workbench);
  };
  return (
    <section className={`${styles['part']} ${styles['agreed']}`}>
      <h3>{words.heading}</h3>
      <DataTable
        caption={words.caption}
        hideCaption
        isWhole
        head={
          <tr>
            <th scope="col">{words.value}</th>
            <th scope="col">
              <span className={styles['head']}>
                {words.told} <OriginBadge origin="measured" />
              </span>
            </th>
            <th scope="col">
              <span className={styles['head']}>
                {words.shown} <OriginBadge origin="modelled" />
              </span>
            </th>
          </tr>
        }
      >
        <Row
          field="version"
          told={told.version && (dtlsVersionName(told.version) ?? `0x${told.version}`)}
          shown={`DTLS ${handshake.version.value}`}
          basis={handshake.version.basis}
          words={words}
        />
        <Row
          field="cipher"
          told={told.cipher}
          shown={handshake.cipher.value}
          basis={handshake.cipher.basis}
          words={words}
        />
        <Row
          field="srtpProfile"
          told={told.srtpProfile}
          shown={handshake.srtpProfile.value}
          basis={handshake.srtpProfile.basis}
          words={words}
        />
        <Row
          field="client"
          told={told.client === undefined ? undefined : nameOf(told.client)}
          shown={nameOf(handshake.client.value === 'A' ? 0 : 1)}
          basis={handshake.client.basis}
          words={words}
        />
        {part === 'media' ? undefined : (
          <tr>
            <th scope="row">{words.group}</th>
            <td className={styles['missing']}>{words.notTold}</td>
            <td>
              <code>{isThirteen ? group : MODELLED_GROUPS[0]}</code>
            </td>
          </tr>
        )}
      </DataTable>
      {part === 'media' ? undefined : (
        <>
          {isThirteen ? (
            <SegmentedControl
              legend={words.groupChoice}
              options={MODELLED_GROUPS.map((value) => ({ value, label: value }))}
              value={group}
              onChange={onGroup}
            />
          ) : undefined}
          <p className={styles['note']}>{isThirteen ? words.groupNote : words.groupOld}</p>
        </>
      )}
    </section>
  );
}

function Row({
  field,
  told,
  shown,
  basis,
  words,
}: {
  readonly field: keyof UnseenWords['values']['whyAssumed'];
  readonly told: string | undefined;
  readonly shown: string;
  readonly basis: Basis;
  readonly words: UnseenWords['values'];
}): ReactNode {
  const why = basis === 'assumed' ? `: ${words.whyAssumed[field]}` : '';
  const isName = field === 'version' || field === 'client';
  return (
    <tr>
      <th scope="row">{words[field]}</th>
      <td className={told ? undefined : styles['missing']}>
        {told ? isName ? told : <code>{told}</code> : words.notTold}
      </td>
      <td>
        {isName ? shown : <code>{shown}</code>}
        {basis === 'told' ? undefined : (
          <small className={styles['basis']}>
            {words.bases[basis]}
            {why}
          </small>
        )}
      </td>
    </tr>
  );
}
