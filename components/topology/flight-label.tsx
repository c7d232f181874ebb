import type { ReactNode } from 'react';
import styles from '@/components/topology/topology-picture.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { formatEndpoint } from '@/lib/selectors/inspect-endpoint';
import type { Flight } from '@/lib/selectors/topology-flights';

/** What a packet is and where its header says that it goes, beside it on the side with more room. */
export function FlightLabel({
  flight,
  x,
  y,
  width,
  words,
}: {
  readonly flight: Flight;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly words: TopologyWords;
}): ReactNode {
  const { what, source, destination } = flight;
  const isLeft = x > width / 2;
  const at = isLeft ? x - 14 : x + 14;
  return (
    <text className={styles['label']} textAnchor={isLeft ? 'end' : 'start'}>
      <tspan x={at} y={y - 14}>
        {words.what(what)}
      </tspan>
      {source && destination ? (
        <tspan className={styles['address']} x={at} y={y + 1}>
          {formatEndpoint(source.address, source.port)} →{' '}
          {formatEndpoint(destination.address, destination.port)}
        </tspan>
      ) : undefined}
    </text>
  );
}
