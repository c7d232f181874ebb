import { type Carried, DELAY, plainWay, type Way } from './pipe';

/** In milliseconds: keeps datagrams apart that go out at once. */
const STEP = 0.01;

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

/**
 * Two datagrams in each other's place, as `whole` had them, however far apart: the first comes when
 * the other would, that one when the first would have, or as soon as it is sent.
 */
export function swapped(whole: readonly Carried[], first: number, second: number): Way {
  const arrival = (index: number) => (whole[index]?.at ?? 0) + DELAY + index * STEP;
  const places = new Map([
    [first, arrival(second)],
    [second, arrival(first)],
  ]);
  return ({ at, bytes, index }) => {
    const place = places.get(index);
    const after = place === undefined ? DELAY + index * STEP : Math.max(place - at, STEP);
    return [{ after, bytes }];
  };
}
