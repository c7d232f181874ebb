import { scaleLinear } from 'd3';

/** One packet as it is drawn: when it was sent, and its age when the player got it. */
export interface AgedPacket {
  readonly sentAt: number;
  /** Milliseconds; undefined where it never came. */
  readonly age: number | undefined;
}

export interface LatenessLayout {
  /** A dot each, as one path of round caps. */
  readonly played: string;
  /** A ring each, with a stem from the line of the deadline. */
  readonly late: string;
  readonly stems: string;
  /** A cross each, on the base line. */
  readonly lost: string;
  readonly deadline: number;
  readonly base: number;
  readonly ages: readonly { readonly y: number; readonly age: number }[];
  readonly times: readonly { readonly x: number; readonly at: number }[];
}

export const CHART_HEIGHT = 148;
const MARGIN = { left: 52, right: 10, top: 12, bottom: 24 };
const RING = 2.75;
const CROSS = 3;

/**
 * The packets of one protocol in a box of CSS pixels: time of sending to the right, age upwards.
 * `oldest` is the age at the upper edge, the same for both protocols that are compared.
 */
export function layoutLateness(
  packets: readonly AgedPacket[],
  limit: number,
  oldest: number,
  width: number,
): LatenessLayout {
  const last = packets.at(-1)?.sentAt ?? 0;
  const base = CHART_HEIGHT - MARGIN.bottom;
  const x = scaleLinear(
    [0, Math.max(last, 1)],
    [MARGIN.left + RING, Math.max(width - MARGIN.right, MARGIN.left + 2 * RING)],
  );
  const y = scaleLinear([0, Math.max(oldest, limit)], [base, MARGIN.top]).nice(3);
  const round = (value: number) => Math.round(value * 10) / 10;
  const deadline = round(y(limit));
  const path = (draw: (packet: AgedPacket, x: number, y: number) => string) =>
    packets
      .map((packet) => draw(packet, round(x(packet.sentAt)), round(y(packet.age ?? 0))))
      .join('');
  const isLate = ({ age }: AgedPacket) => age !== undefined && age > limit;
  return {
    played: path((packet, left, top) =>
      packet.age === undefined || isLate(packet) ? '' : `M${left} ${top}h0`,
    ),
    late: path((packet, left, top) =>
      isLate(packet)
        ? `M${round(left - RING)} ${top}a${RING} ${RING} 0 1 0 ${2 * RING} 0a${RING} ${RING} 0 1 0 ${-2 * RING} 0`
        : '',
    ),
    stems: path((packet, left, top) =>
      isLate(packet) && deadline - top > RING ? `M${left} ${deadline}V${round(top + RING)}` : '',
    ),
    lost: path(({ age }, left) =>
      age === undefined
        ? `M${round(left - CROSS)} ${base - 2 * CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}`
        : '',
    ),
    deadline,
    base,
    ages: y.ticks(3).map((age) => ({ y: round(y(age)), age })),
    times: x.ticks(width < 480 ? 3 : 6).map((at) => ({ x: round(x(at)), at })),
  };
}
