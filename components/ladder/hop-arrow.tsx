import type { ReactNode } from 'react';
import styles from '@/components/ladder/ladder.module.css';
import { cutFront, type HopShape } from '@/lib/drawing/ladder-hops';
import type { LadderHop } from '@/lib/selectors/ladder-message';
import { endpointText, type TransportAddress } from '@/lib/transport-address';

/** A stretch of a packet's way: source above its tail, destination below its head. */
export function HopArrow({
  shape,
  y,
  isLater,
}: {
  readonly shape: HopShape;
  readonly y: number;
  /** It lies behind the cursor. */
  readonly isLater: boolean;
}): ReactNode {
  const { hop, x1, x2, isDropped, hasArrived } = shape;
  const sign = x2 < x1 ? -1 : 1;
  const end = x2 - sign * (isDropped ? 5 : 1);
  return (
    <g className={styles['hop']} data-later={isLater ? '' : undefined}>
      <path className={styles['line']} d={`M${x1} ${y}H${end}`} />
      {isDropped ? (
        <path
          className={styles['cross']}
          d={`M${x2 - 5} ${y - 5}l10 10M${x2 + 5} ${y - 5}l-10 10`}
        />
      ) : hasArrived ? (
        <path className={styles['tip']} d={`M${x2} ${y}l${-sign * 8} -4v8z`} />
      ) : undefined}
      <Addresses hop={hop} shape={shape} y={y} sign={sign} />
    </g>
  );
}

function Addresses({
  hop: { addresses, changed },
  shape: { x1, x2, letters, isDropped },
  y,
  sign,
}: {
  readonly hop: LadderHop;
  readonly shape: HopShape;
  readonly y: number;
  readonly sign: number;
}): ReactNode {
  if (addresses === undefined) return undefined;
  const text = (address: TransportAddress) => cutFront(endpointText(address), letters);
  return (
    <>
      <text
        className={styles['address']}
        data-changed={changed.source ? '' : undefined}
        x={x1 + sign * 7}
        y={y - 5}
        textAnchor={sign > 0 ? 'start' : 'end'}
      >
        {text(addresses.source)}
      </text>
      <text
        className={styles['address']}
        data-changed={changed.destination ? '' : undefined}
        x={x2 - sign * (isDropped ? 12 : 10)}
        y={y + 14}
        textAnchor={sign > 0 ? 'end' : 'start'}
      >
        {text(addresses.destination)}
      </text>
    </>
  );
}
