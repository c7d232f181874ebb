'use client';

import { type ReactNode, useMemo } from 'react';
import { LatePacketsLesson } from '@/components/nat/lessons/late-packets-lesson';
import { LessonHeading } from '@/components/nat/lessons/lesson-heading';
import styles from '@/components/nat/lessons/lessons.module.css';
import { ABSENT } from '@/components/nat/lessons/protocol-matrix';
import { ProtocolTable } from '@/components/nat/lessons/protocol-table';
import { UdpHeaderCells } from '@/components/nat/lessons/udp-header-cells';
import { useUdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import { type UdpHeader, udpHeaders } from '@/lib/exporters/udp-header';
import { indexTrace, nameOf } from '@/lib/selectors/inspect-index';
import type { Trace } from '@/lib/trace/trace';

/** UDP: the header of one datagram, what is not in it, who adds what, and why media prefer it. */
export function UdpLesson({
  trace,
  packet,
  level,
}: {
  readonly trace: Trace | undefined;
  readonly packet: string | undefined;
  readonly level: 2 | 4;
}): ReactNode {
  const words = useUdpLessonWords();
  const shown = useMemo(() => headersShown(trace, packet), [trace, packet]);
  return (
    <div className={styles['lesson']}>
      {trace === undefined || shown === undefined ? (
        <p className={styles['note']}>{words.header.none}</p>
      ) : (
        <UdpHeaderCells
          {...shown}
          level={level}
          nameOf={(node) => nameOf(indexTrace(trace), node)}
          isModelled={trace.header.source === 'simulated'}
          saysOfOthers={packet === undefined}
          words={words.header}
        />
      )}
      <section className={styles['part']}>
        <LessonHeading level={level}>{words.absent.heading}</LessonHeading>
        <ul className={styles['absent']}>
          {ABSENT.map((thing) => (
            <li key={thing}>
              <strong>{words.absent.items[thing].name}</strong> {words.absent.items[thing].text}
            </li>
          ))}
        </ul>
      </section>
      <ProtocolTable level={level} words={words.matrix} />
      <LatePacketsLesson level={level} words={words.late} />
    </div>
  );
}

interface Shown {
  readonly packet: string;
  readonly headers: readonly UdpHeader[];
}

/** Of the datagram in hand, else of the first one whose header can be shown. */
function headersShown(trace: Trace | undefined, packet: string | undefined): Shown | undefined {
  if (trace === undefined) return undefined;
  const asked =
    packet ??
    trace.events.find((event) => event.kind === 'packet-sent' && event.protocol === 'udp');
  const name = typeof asked === 'object' && 'packet' in asked ? asked.packet : asked;
  if (typeof name !== 'string') return undefined;
  const headers = udpHeaders(trace.events, name);
  return headers.length === 0 ? undefined : { packet: name, headers };
}
