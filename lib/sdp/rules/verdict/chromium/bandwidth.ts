import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import { cut, intOf } from './words';

/** `b=` of an m-section: AS and TIAS must be whole numbers; others need a colon only. */
export function checkBandwidth({ text, number }: CheckedLine): void {
  const [type, value] = cut(text.slice(2), ':') ?? reject('G20', number);
  if (type !== 'AS' && type !== 'TIAS') return;
  const bandwidth = intOf(value);
  if (bandwidth === undefined || bandwidth < 0) reject('G20', number);
}
