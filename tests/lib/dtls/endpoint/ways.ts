import { type Carried, DELAY, plainWay, type Way } from './pipe';

/** What happens to one datagram. */
export const lost: Way = () => [];
export const late: Way = ({ bytes }) => [{ after: 3 * DELAY, bytes }];
export const overtaken: Way = ({ bytes }) => [{ after: DELAY + 1, bytes }];
export const twice: Way = ({ bytes }) => [
  { after: DELAY, bytes },
  { after: 2 * DELAY, bytes },
];

/** One bit is another; `bit` counts over the datagram, and begins again at its end. */
export function flipped(bit: number): Way {
  return ({ bytes }: Carried) => {
    const changed = bytes.slice();
    const at = Math.floor(bit / 8) % bytes.length;
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
    return [{ after: DELAY, bytes: changed }];
  };
}

/** A way that is plain but for these datagrams. */
export function except(others: ReadonlyMap<number, Way>): Way {
  return (datagram) => (others.get(datagram.index) ?? plainWay)(datagram);
}
