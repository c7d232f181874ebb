import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { fieldMeaning, fieldName, fieldText, problemText } from '@/components/bytes/field-text';
import styles from '@/components/bytes/packet-bytes.module.css';
import type { PacketFieldWords } from '@/components/bytes/use-packet-field-words';
import { ExternalReference } from '@/components/controls/external-reference';
import { FIELD_REFERENCES } from '@/lib/packet/field-references';
import type { PacketField } from '@/lib/packet/packet-field';

/** The field in hand: its value, what it means, what is wrong with it, and where it is specified. */
export function FieldMeaning({
  field,
  words,
}: {
  readonly field: PacketField | undefined;
  readonly words: PacketFieldWords;
}): ReactNode {
  if (field === undefined) return <p className={styles['meaning']}>{words.hint}</p>;
  const reference = FIELD_REFERENCES[field.name];
  const { problem } = field;
  const text = fieldText(field, words);
  return (
    <div className={styles['meaning']} aria-live="polite">
      <p className={styles['meaningHead']}>
        <strong>{fieldName(field, words)}</strong>
        {text === '' ? undefined : <code>{text}</code>}
        <span className={styles['range']}>{words.range(field.start, field.end)}</span>
      </p>
      <p>{fieldMeaning(field, words)}</p>
      {problem ? (
        <p className={styles['problem']} data-kind={problem.kind}>
          <CircleAlert size={14} aria-hidden /> {problemText(problem, words)}
        </p>
      ) : undefined}
      {reference ? (
        <ExternalReference
          label={`RFC ${reference.rfc} §${reference.section}`}
          href={`https://www.rfc-editor.org/rfc/rfc${reference.rfc}#section-${reference.section}`}
        />
      ) : undefined}
    </div>
  );
}
