import { parseIPv4, parseIPv6 } from '../../../../address';
import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import { cut } from './words';

/** `ParseConnectionData`: the Internet only, no multicast, and an address of the type named. */
export function checkConnection({ text, number }: CheckedLine): void {
  const value = cut(text, '=')?.[1] ?? '';
  const net = cut(value, ' ');
  if (net?.[0] !== 'IN') reject('G22', number);
  const type = cut(net[1], ' ');
  if (type === undefined) reject('G22', number);
  const [addressType, address] = type;
  if (address.includes('/')) reject('G21', number);
  const four = parseIPv4(address) !== undefined;
  const six = !four && parseIPv6(address) !== undefined;
  if ((four && addressType !== 'IP4') || (six && addressType !== 'IP6')) reject('G22', number);
}
