import type { ReactNode } from 'react';
import styles from '@/components/security/handshake/handshake.module.css';
import { alertName } from '@/components/security/handshake/handshake-model';
import type { HandshakeWords } from '@/components/security/handshake/use-handshake-words';
import { CONTENT_TYPES } from '@/lib/dtls/record/content-type';
import type { HandshakeRecord, MessagePart } from '@/lib/selectors/handshake';

/** What lies in a datagram, record by record: its number, and what it carries. */
export function RecordLines({
  records,
  words,
}: {
  readonly records: readonly HandshakeRecord[];
  readonly words: HandshakeWords;
}): ReactNode {
  return (
    <ul className={styles['records']}>
      {records.map((record) => {
        const { epoch, sequenceNumber } = record;
        return (
          <li key={`${epoch} ${sequenceNumber}`}>
            <code title={words.recordTitle(epoch, sequenceNumber)}>
              {words.record(epoch, sequenceNumber)}
            </code>{' '}
            <RecordContent record={record} words={words} />
          </li>
        );
      })}
    </ul>
  );
}

function RecordContent({
  record,
  words,
}: {
  readonly record: HandshakeRecord;
  readonly words: HandshakeWords;
}): ReactNode {
  const { contentType, messages, acknowledges } = record;
  if (contentType === CONTENT_TYPES.ack) {
    const numbers = acknowledges.map(({ epoch, sequenceNumber }) =>
      words.record(epoch, sequenceNumber),
    );
    return `${words.ack} ${words.acknowledges(numbers.join(', '))}`;
  }
  if (contentType === CONTENT_TYPES.change_cipher_spec) return 'ChangeCipherSpec';
  if (contentType === CONTENT_TYPES.alert) return [words.alert, alertName(record)].join(' ');
  return messages.map((part, index) => (
    <span key={`${part.messageSequence} ${part.offset}`}>
      {index > 0 ? ', ' : ''}
      {part.name} <small>{partText(part, words)}</small>
    </span>
  ));
}

/** A fragment says which bytes it has; a whole message its number alone. */
function partText(
  { messageSequence, offset, length, whole }: MessagePart,
  words: HandshakeWords,
): string {
  const sequence = words.sequence(messageSequence);
  if (length === whole) return sequence;
  return `${sequence}, ${words.fragment(offset, offset + length - 1, whole)}`;
}
