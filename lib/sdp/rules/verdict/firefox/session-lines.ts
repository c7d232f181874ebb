import { reject } from '../rejection';
import { numberOf, walkWords } from './words';

/** `v=`: 0, whatever follows the digit. */
export function checkVersion(value: string, line: number): void {
  if (walkWords(value).number() !== 0) reject('G02', line);
}

const SESSION_ID_LIMIT = 2n ** 63n;

/** `o=`: six words; the numbers below 2^63, the Internet, IP4 or IP6. */
export function checkOrigin(value: string, line: number): void {
  const words = walkWords(value);
  const [, id, version, net, type, address] = Array.from({ length: 6 }, () => words.word());
  if (id === undefined || version === undefined) reject('G03', line);
  if (!/^\d+$/.test(id) || !/^\d+$/.test(version)) reject('G18', line);
  if (isTooLarge(id) || isTooLarge(version)) reject('G15', line);
  if (net === undefined || type === undefined || address === undefined) reject('G03', line);
  if (net.toUpperCase() !== 'IN' || !/^IP[46]$/i.test(type)) reject('G18', line);
}

/** Numbers beyond 64 bits are cut to 64 before they are compared. */
function isTooLarge(digits: string): boolean {
  if (digits.length < 19) return false;
  return BigInt.asUintN(64, BigInt(digits.slice(0, 256))) >= SESSION_ID_LIMIT;
}

/** `t=`: two numbers of 32 bits. */
export function checkTiming(value: string, line: number): void {
  const words = walkWords(value);
  for (let at = 0; at < 2; at += 1) if (words.number() === undefined) reject('G19', line);
}

/** `b=`: AS, CT and TIAS with a number, where a colon follows; others are passed over. */
export function checkBandwidth(value: string, line: number): void {
  const words = walkWords(value);
  const type = words.word(':') ?? reject('G20', line);
  if (!/^(AS|CT|TIAS)$/i.test(type) || !words.skip(':')) return;
  if (words.number() === undefined) reject('G20', line);
}

/** `k=`: a key behind `clear`, `base64` and `uri`. */
export function checkKey(value: string, line: number): void {
  const words = walkWords(value);
  const method = words.word(':') ?? reject('G25', line);
  words.skip(':');
  if (/^(clear|base64|uri)$/i.test(method) && words.word() === undefined) reject('G25', line);
}

/** Whether `c=` names an Internet address; refuses one that sipcc gives up at. */
export function readConnection(value: string, line: number): boolean {
  const words = walkWords(value);
  const net = words.word();
  const type = words.word();
  const address = words.word();
  if (net === undefined || type === undefined || address === undefined) reject('G22', line);
  if (type.toUpperCase() === 'IP4') checkFirstByte(address, line);
  checkMulticast(address, line);
  return net.toUpperCase() === 'IN' && /^IP[46]$/i.test(type);
}

/** The first three characters are taken as a number, to see whether it is multicast. */
function checkFirstByte(address: string, line: number): void {
  const first = numberOf(address.slice(0, 3));
  if (first === undefined) reject('G23', line);
  if (first > 255) reject('G22', line);
}

function checkMulticast(address: string, line: number): void {
  const slash = address.indexOf('/');
  if (slash < 0) return;
  const words = walkWords(address.slice(slash + 1));
  if (words.number('/') === undefined) reject('G22', line);
  if (words.skip('/') && !numberOf(words.rest())) reject('G22', line);
}
