import type { ReactNode } from 'react';
import styles from '@/components/topology/packet-shape.module.css';
import { type PacketShape, type PacketWhat, shapeOf } from '@/lib/selectors/topology-packet';

/** One outline for each kind of packet, around 0, 0, about 11 pixels across. */
export const OUTLINES: Readonly<Record<PacketShape | 'dropped', string>> = {
  stun: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z',
  check: 'M0,-6L6,0L0,6L-6,0Z',
  turn: 'M-4.5,-4.5H4.5V4.5H-4.5Z',
  payload: 'M0,-5.5L5.5,4.5H-5.5Z',
  tcp: 'M-5.5,0L-2.75,-4.8H2.75L5.5,0L2.75,4.8H-2.75Z',
  signaling: 'M-6,-4H6V4H-6ZM-6,-4L0,1L6,-4',
  dropped: 'M-5,-5L5,5M-5,5L5,-5',
};

/** Answers are hollow. */
export function isAnswer(what: PacketWhat): boolean {
  return 'messageClass' in what && what.messageClass.endsWith('response');
}

/** The sign of a packet beside its words. */
export function PacketSign({ what }: { readonly what: PacketWhat }): ReactNode {
  return <ShapeSign shape={shapeOf(what)} hollow={isAnswer(what)} />;
}

export function ShapeSign({
  shape,
  hollow = false,
}: {
  readonly shape: PacketShape | 'dropped';
  readonly hollow?: boolean;
}): ReactNode {
  return (
    <svg className={styles['sign']} viewBox="-8 -8 16 16" width={16} height={16} aria-hidden="true">
      <path
        className={styles['packet']}
        d={OUTLINES[shape]}
        data-shape={shape}
        data-hollow={hollow ? '' : undefined}
      />
    </svg>
  );
}
