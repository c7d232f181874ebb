import type { Change } from '@/lib/simulator/setup/changes';

/**
 * Whether two changes do the same to one run. A packet is dropped at a node once, and a mapping
 * expires once, whatever the moment that they were asked for at.
 */
export function isSameChange(one: Change, other: Change): boolean {
  if (one.kind === 'drop-packet' && other.kind === 'drop-packet') {
    return one.packet === other.packet && one.node === other.node;
  }
  if (one.kind === 'flip-bit' && other.kind === 'flip-bit') {
    return one.packet === other.packet && one.node === other.node && one.bit === other.bit;
  }
  if (one.kind === 'replay-packet' && other.kind === 'replay-packet') {
    return one.packet === other.packet && one.node === other.node && one.after === other.after;
  }
  if (one.kind === 'expire-mapping' && other.kind === 'expire-mapping') {
    return one.nat === other.nat && one.mapping === other.mapping;
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
