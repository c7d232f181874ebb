import type { ReactNode } from 'react';
import { ShapeSign } from '@/components/topology/packet-shape';
import styles from '@/components/topology/topology-panel.module.css';
import type { TopologyWords } from '@/components/topology/use-topology-words';

const SHAPES = ['stun', 'check', 'turn', 'payload', 'tcp', 'signaling', 'dropped'] as const;

/** Which shape is what. */
export function ShapeLegend({ words }: { readonly words: TopologyWords }): ReactNode {
  const { shapes } = words;
  return (
    <ul className={styles['legend']} aria-label={shapes.label}>
      {SHAPES.map((shape) => (
        <li key={shape}>
          <ShapeSign shape={shape} /> {shapes[shape]}
        </li>
      ))}
      <li>
        <ShapeSign shape="check" hollow /> {shapes.hollow}
      </li>
    </ul>
  );
}
