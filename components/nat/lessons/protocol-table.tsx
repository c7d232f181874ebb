import type { ReactNode } from 'react';
import { DataTable } from '@/components/controls/data-table';
import { ExternalReference } from '@/components/controls/external-reference';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { LessonHeading } from '@/components/nat/lessons/lesson-heading';
import styles from '@/components/nat/lessons/lessons.module.css';
import {
  type MatrixCell,
  PROPERTIES,
  PROTOCOL_MATRIX,
  PROTOCOLS,
  type Provision,
} from '@/components/nat/lessons/protocol-matrix';
import type { UdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import { referenceText, referenceUrl } from '@/lib/sdp/reference';

type MatrixWords = UdpLessonWords['matrix'];

/**
 * Protocols beside each other: what each adds, by which field, and where that is specified. Where
 * they have no room beside each other, each property is a card and they stand one under the other.
 */
export function ProtocolTable({
  level,
  words,
}: {
  readonly level: 2 | 4;
  readonly words: MatrixWords;
}): ReactNode {
  return (
    <section className={styles['part']}>
      <LessonHeading level={level}>{words.heading}</LessonHeading>
      <p className={styles['text']}>{words.about}</p>
      <div className={styles['matrix']}>
        <DataTable
          caption={words.caption}
          hideCaption
          isWhole
          head={
            <tr>
              <th scope="col">{words.property}</th>
              {PROTOCOLS.map((protocol) => (
                <th key={protocol} scope="col">
                  {words.protocols[protocol]}
                </th>
              ))}
            </tr>
          }
        >
          {PROPERTIES.map((property) => (
            <tr key={property}>
              <th scope="row">{words.properties[property]}</th>
              {PROTOCOLS.map((protocol) => (
                <Cell
                  key={protocol}
                  cell={PROTOCOL_MATRIX[property][protocol]}
                  protocol={words.protocols[protocol]}
                  text={words.cells[property][protocol]}
                  words={words}
                />
              ))}
            </tr>
          ))}
        </DataTable>
      </div>
      <p className={styles['legend']}>
        {(['whole', 'part', 'none'] as const).map((provision) => (
          <span key={provision}>
            <ProvisionGlyph provision={provision} /> {words.provision[provision]}
          </span>
        ))}
      </p>
    </section>
  );
}

function Cell({
  cell: { provision, references },
  protocol,
  text,
  words,
}: {
  readonly cell: MatrixCell;
  /** Said in the cell where there is no room for a head. */
  readonly protocol: string;
  readonly text: string;
  readonly words: MatrixWords;
}): ReactNode {
  return (
    <td data-provision={provision}>
      <span className={styles['protocol']}>{protocol}</span>
      <span className={styles['cellText']}>
        <ProvisionGlyph provision={provision} />
        <VisuallyHidden>{words.provision[provision]}: </VisuallyHidden>
        <span>{text}</span>
      </span>
      <span className={styles['references']}>
        {references.map((reference) => (
          <ExternalReference
            key={referenceText(reference)}
            label={referenceText(reference)}
            href={referenceUrl(reference)}
          />
        ))}
      </span>
    </td>
  );
}

/** A circle: full, half, empty. */
function ProvisionGlyph({ provision }: { readonly provision: Provision }): ReactNode {
  return (
    <svg className={styles['glyph']} width={11} height={11} viewBox="0 0 11 11" aria-hidden="true">
      <circle cx={5.5} cy={5.5} r={4.5} data-filled={provision === 'whole' ? '' : undefined} />
      {provision === 'part' ? <path d="M5.5 1a4.5 4.5 0 0 1 0 9z" data-filled="" /> : undefined}
    </svg>
  );
}
