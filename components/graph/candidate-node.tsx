'use client';

import type { ReactNode } from 'react';
import { endpointText, kindText, shortEndpointText } from '@/components/graph/candidate-text';
import styles from '@/components/graph/pair-graph.module.css';
import type { Box } from '@/components/graph/pair-layout';
import { useWords } from '@/components/site/words';
import type { CandidateView } from '@/lib/selectors/pairs-candidates';

/** The advance of the mono face at the size of the node's text, in CSS pixels. */
const CHARACTER = 6.9;
const PADDING = 8;

/** A candidate as a box: its kind, and its address as far as there is room. */
export function CandidateNode({
  candidate,
  box,
  compact,
}: {
  readonly candidate: CandidateView;
  readonly box: Box;
  readonly compact: boolean;
}): ReactNode {
  const words = useWords().pairs;
  const room = Math.floor((box.width - 2 * PADDING) / CHARACTER);
  const kind = kindText(candidate);
  const address = shortEndpointText(candidate, words, compact ? room - kind.length - 1 : room);
  const x = box.x + PADDING;
  return (
    <g data-paired={candidate.paired ? '' : undefined} className={styles['node']}>
      <title>{`${words.types[candidate.type]}, ${endpointText(candidate, words)}, ${words.classes[candidate.addressClass]}`}</title>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={2} />
      {compact ? (
        <text x={x} y={box.y + 15}>
          <tspan className={styles['kind']}>{kind}</tspan>
          {room - kind.length > 10 ? <tspan dx={6}>{address}</tspan> : undefined}
        </text>
      ) : (
        <>
          <text className={styles['kind']} x={x} y={box.y + 17}>
            {kind}
          </text>
          <text x={x} y={box.y + 33}>
            {address}
          </text>
        </>
      )}
    </g>
  );
}
