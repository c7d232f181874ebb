'use client';

import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { ExternalReference } from '@/components/controls/external-reference';
import { ByteCells } from '@/components/security/key-schedule/byte-cells';
import { ChooseKey } from '@/components/security/key-schedule/choose-key';
import { useKeyScheduleWords } from '@/components/security/key-schedule/key-words';
import styles from '@/components/security/key-schedule/srtp-derivation.module.css';
import { hexText } from '@/lib/bytes/hex';
import { LABEL_PLACE, srtpInputBlock, srtpKeyStream } from '@/lib/derivation/srtp-key-stream';
import { type KeySchedule, type KeyValue, keySchedules } from '@/lib/selectors/key-schedule';
import type { Milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';

const REFERENCE = {
  label: 'RFC 3711 §4.3.1',
  href: 'https://www.rfc-editor.org/rfc/rfc3711#section-4.3.1',
};

const ROLES = ['client', 'server'] as const;

interface SrtpDerivationProps {
  readonly trace: Trace;
  readonly schedule: KeySchedule;
  readonly cursor: Milliseconds;
  readonly nameOf: (peer: string) => string;
  readonly onChoose: (id: string) => void;
}

/** From master key and salt to the session keys of both directions, label by label. */
export function SrtpDerivation(props: SrtpDerivationProps): ReactNode {
  const words = useKeyScheduleWords().srtp;
  const exported = props.schedule.values.get('srtp-client-master-key');
  if (exported === undefined) return undefined;
  return (
    <section className={styles['whole']} aria-labelledby={HEADING_ID}>
      <h4 id={HEADING_ID}>{words.heading}</h4>
      <p className={styles['lead']}>
        {words.lead} <ExternalReference {...REFERENCE} />
      </p>
      {exported.at > props.cursor ? (
        <p className={styles['note']}>{words.pending}</p>
      ) : (
        ROLES.map((role) => <Direction key={role} {...props} role={role} />)
      )}
    </section>
  );
}

const HEADING_ID = 'srtp-derivation';

function Direction({
  trace,
  schedule,
  nameOf,
  onChoose,
  role,
}: SrtpDerivationProps & { readonly role: 'client' | 'server' }): ReactNode {
  const words = useKeyScheduleWords().srtp;
  const key = schedule.values.get(`srtp-${role}-master-key`);
  const salt = schedule.values.get(`srtp-${role}-master-salt`);
  if (key === undefined || salt === undefined) return undefined;
  const sender = keySchedules(trace).find((one) => one.role === role)?.peer ?? role;
  return (
    <div className={styles['direction']}>
      <dl className={styles['masters']}>
        <dt>{words.masterKey}</dt>
        <dd>
          <code>{hexText(key.bytes)}</code>
        </dd>
        <dt>{words.masterSalt}</dt>
        <dd>
          <code>{hexText(salt.bytes)}</code>
        </dd>
      </dl>
      <DataTable
        caption={words.direction[role](nameOf(sender))}
        isWhole
        head={
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.key}</th>
            <th scope="col">{words.block}</th>
            <th scope="col">{words.output}</th>
            <th scope="col">{words.taken}</th>
          </tr>
        }
      >
        {sessionKeys(schedule, role).map(({ value, label }) => (
          <LabelRow
            key={value.id}
            value={value}
            label={label}
            masterKey={key.bytes}
            masterSalt={salt.bytes}
            onChoose={onChoose}
          />
        ))}
      </DataTable>
    </div>
  );
}

function LabelRow({
  value,
  label,
  masterKey,
  masterSalt,
  onChoose,
}: {
  readonly value: KeyValue;
  readonly label: number;
  readonly masterKey: Uint8Array;
  readonly masterSalt: Uint8Array;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const words = useKeyScheduleWords();
  const block = srtpInputBlock(masterSalt, label);
  const output = srtpKeyStream(masterKey, block, 16);
  return (
    <tr>
      <td data-numeric="">{label}</td>
      <th scope="row">
        <ChooseKey id={value.id} onChoose={onChoose} />
      </th>
      <td data-mono="">
        <ByteCells bytes={block} marked={LABEL_PLACE} taken={16} />
      </td>
      <td data-mono="">
        <ByteCells bytes={output} marked={undefined} taken={value.bytes.length} />
      </td>
      <td>{words.srtp.takenOf(value.bytes.length)}</td>
    </tr>
  );
}

function sessionKeys(
  { values }: KeySchedule,
  role: 'client' | 'server',
): readonly { readonly value: KeyValue; readonly label: number }[] {
  const master = `srtp-${role}-master-key`;
  return [...values.values()]
    .flatMap((value) => {
      const { derivation } = value;
      if (derivation.function !== 'srtp-key-derivation') return [];
      return derivation.masterKey === master ? [{ value, label: derivation.label }] : [];
    })
    .toSorted((left, right) => left.label - right.label);
}
