import type { ReactNode } from 'react';
import { ExternalReference } from '@/components/controls/external-reference';
import { OriginBadge } from '@/components/controls/origin-badge';
import { LessonHeading } from '@/components/nat/lessons/lesson-heading';
import styles from '@/components/nat/lessons/lessons.module.css';
import type { UdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import type { UdpHeader } from '@/lib/exporters/udp-header';
import { type Reference, referenceText, referenceUrl } from '@/lib/sdp/reference';
import type { NodeId } from '@/lib/trace/trace';

type HeaderWords = UdpLessonWords['header'];

const FIELDS = ['sourcePort', 'destinationPort', 'length', 'checksum'] as const;
type Field = (typeof FIELDS)[number];

const RFC_768: Reference = { rfc: 768 };

/** The eight bytes of one datagram as four cells, anew for each stretch on which they differ. */
export function UdpHeaderCells({
  packet,
  headers,
  level,
  nameOf,
  isModelled,
  saysOfOthers,
  words,
}: {
  readonly packet: string;
  /** One or more. */
  readonly headers: readonly UdpHeader[];
  readonly level: 2 | 4;
  readonly nameOf: (node: NodeId) => string;
  readonly isModelled: boolean;
  /** The datagram is one of many, and not the one that was asked for. */
  readonly saysOfOthers: boolean;
  readonly words: HeaderWords;
}): ReactNode {
  const [first] = headers;
  return (
    <section className={styles['part']}>
      <div className={styles['headingLine']}>
        <LessonHeading level={level}>{words.heading(packet)}</LessonHeading>
        {isModelled ? <OriginBadge origin="modelled" /> : undefined}
      </div>
      <p className={styles['text']}>{words.about}</p>
      {headers.map((header, index) => (
        <Cells
          key={`${header.from} ${header.hex.join('')}`}
          header={header}
          before={headers[index - 1]}
          nameOf={nameOf}
          words={words}
        />
      ))}
      {headers.length > 1 ? <p className={styles['note']}>{words.changed}</p> : undefined}
      {first ? (
        <p className={styles['text']}>
          {words.sum(first.addresses.source, first.addresses.destination, first.length)}{' '}
          <ExternalReference label={referenceText(RFC_768)} href={referenceUrl(RFC_768)} />
        </p>
      ) : undefined}
      {saysOfOthers ? <p className={styles['note']}>{words.other}</p> : undefined}
    </section>
  );
}

function Cells({
  header,
  before,
  nameOf,
  words,
}: {
  readonly header: UdpHeader;
  readonly before: UdpHeader | undefined;
  readonly nameOf: (node: NodeId) => string;
  readonly words: HeaderWords;
}): ReactNode {
  const to = header.to === undefined ? words.nobody : nameOf(header.to);
  return (
    <div className={styles['header']}>
      <p className={styles['stretch']}>
        {words.stretch(nameOf(header.from), to)}
        <span>{words.bytes(header.length)}</span>
      </p>
      <dl className={styles['cells']}>
        {FIELDS.map((field, index) => (
          <div key={field} className={styles['cell']}>
            <dt>{words.fields[field]}</dt>
            <dd
              className={styles['value']}
              data-changed={
                before !== undefined && before.hex[index] !== header.hex[index] ? '' : undefined
              }
            >
              {valueText(header, field)}
            </dd>
            <dd className={styles['hex']}>
              {words.hex} <code>{spaced(header.hex[index] ?? '')}</code>
            </dd>
            {before === undefined ? (
              <dd className={styles['means']}>{words.means[field]}</dd>
            ) : undefined}
          </div>
        ))}
      </dl>
    </div>
  );
}

function valueText(header: UdpHeader, field: Field): string {
  return field === 'checksum' ? `0x${header.hex[3]}` : String(header[field]);
}

/** `0d 96`: byte by byte. */
function spaced(hex: string): string {
  return `${hex.slice(0, 2)} ${hex.slice(2)}`;
}
