import { type ReactNode, useState } from 'react';
import { DataTable } from '@/components/controls/data-table';
import styles from '@/components/nat/lessons/lessons.module.css';
import type { UdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import { isLate, type PacketFate } from '@/lib/simulator/late-packets';

type LateWords = UdpLessonWords['late'];

/** What the charts show, packet by packet, behind a press. */
export function LatePacketsTable({
  packets,
  words,
}: {
  readonly packets: readonly PacketFate[];
  readonly words: LateWords;
}): ReactNode {
  const { table } = words;
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles['further']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{table.open}</summary>
      {isOpen ? (
        <DataTable
          caption={table.caption}
          head={
            <tr>
              <th scope="col">{table.number}</th>
              <th scope="col">{table.sentAt}</th>
              <th scope="col">{table.deadline}</th>
              <th scope="col">{table.udp}</th>
              <th scope="col">{table.tcp}</th>
              <th scope="col">{table.attempts}</th>
            </tr>
          }
        >
          {packets.map((packet) => (
            <Row key={packet.number} packet={packet} words={words} />
          ))}
        </DataTable>
      ) : undefined}
    </details>
  );
}

function Row({
  packet,
  words: { table, chart, milliseconds },
}: {
  readonly packet: PacketFate;
  readonly words: LateWords;
}): ReactNode {
  const { number, sentAt, deadline, udpAt, tcpAt, attempts } = packet;
  const late = isLate(packet);
  return (
    <tr>
      <th scope="row">{number + 1}</th>
      <td>{milliseconds(sentAt)}</td>
      <td>{milliseconds(deadline)}</td>
      <td data-bad={udpAt === undefined ? '' : undefined}>
        {udpAt === undefined ? chart.lost : milliseconds(udpAt)}
      </td>
      <td data-bad={late ? '' : undefined}>
        {late ? table.late(milliseconds(tcpAt)) : milliseconds(tcpAt)}
      </td>
      <td>{table.times(attempts)}</td>
    </tr>
  );
}
