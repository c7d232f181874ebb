import { reject } from '../rejection';
import type { CheckedLine } from './line-syntax';
import type { Transport } from './offer';
import { behindColon, fieldsOf, isAttribute } from './words';

/**
 * Reads `ice-ufrag`, `ice-pwd`, `ice-options`, `fingerprint` and `setup` into `transport`; says
 * whether the line was one of them.
 */
export function readTransportLine(line: CheckedLine, transport: Transport): boolean {
  const { text, number } = line;
  if (isAttribute(text, 'ice-ufrag')) {
    transport.ufrag = { value: behindColon(text, 'ice-ufrag') ?? reject('I01', number), number };
  } else if (isAttribute(text, 'ice-pwd')) {
    transport.pwd = { value: behindColon(text, 'ice-pwd') ?? reject('I01', number), number };
  } else if (isAttribute(text, 'ice-options')) {
    if (behindColon(text, 'ice-options') === undefined) reject('G29', number);
  } else if (isAttribute(text, 'fingerprint')) {
    checkFingerprint(line);
    transport.fingerprint = true;
  } else if (isAttribute(text, 'setup')) {
    checkSetup(line);
  } else {
    return false;
  }
  return true;
}

const HASHES = /^sha-(1|224|256|384|512)$/;
/** The longest digest that there is room for: 64 octets. */
const DIGEST = /^[\da-f]{2}(:[\da-f]{2}){0,63}$/i;

function checkFingerprint({ text, number }: CheckedLine): void {
  const fields = fieldsOf(text.slice(2));
  const [name = '', digest = ''] = fields;
  const algorithm = behindColon(name, 'fingerprint')?.toLowerCase();
  if (fields.length !== 2 || algorithm === undefined) reject('D12', number);
  if (!DIGEST.test(digest)) reject('D12', number);
  if (!HASHES.test(algorithm)) reject(/^md[25]$/.test(algorithm) ? 'D03' : 'D12', number);
}

function checkSetup({ text, number }: CheckedLine): void {
  const fields = text.slice(2).split(':');
  if (fields.length !== 2 || !/^(active|passive|actpass|holdconn)$/i.test(fields[1] ?? '')) {
    reject('D14', number);
  }
}
