import { type AddressClass, classOfAddress } from '../../address';
import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { LineReading } from '../reading';
import { readRepeat, readTimeZones, readTiming } from './structure-times';

/*
 * The lines of one letter each (RFC 8866 §5), keyed by the letter.
 *
 * Sample input:
 * o=- 3546004397921447048 1596742744 IN IP4 0.0.0.0
 * c=IN IP4 233.252.0.1/127/3
 * r=7d 1h 0 25h
 * m=audio 49170/2 RTP/AVP 0 8 97
 */

export const structureReaders: AttributeReaders = {
  v: {
    reference: { rfc: 8866, section: '5.1' },
    read: (reader) => ({ kind: 'version', version: reader.word('version') }),
  },
  o: { reference: { rfc: 8866, section: '5.2' }, read: readOrigin },
  s: {
    reference: { rfc: 8866, section: '5.3' },
    // Empty names, a single space and `-` are all in use for "no name".
    read: (reader) => ({ kind: 'session name', name: reader.rest('session name', true) }),
  },
  i: {
    reference: { rfc: 8866, section: '5.4' },
    read: (reader) => ({ kind: 'information', information: reader.rest('information') }),
  },
  u: {
    reference: { rfc: 8866, section: '5.5' },
    read: (reader) => ({ kind: 'uri', uri: reader.rest('uri') }),
  },
  e: {
    reference: { rfc: 8866, section: '5.6' },
    read: (reader) => ({ kind: 'email', email: reader.rest('email') }),
  },
  p: {
    reference: { rfc: 8866, section: '5.6' },
    read: (reader) => ({ kind: 'phone', phone: reader.rest('phone') }),
  },
  c: { reference: { rfc: 8866, section: '5.7' }, read: readConnection },
  b: { reference: { rfc: 8866, section: '5.8' }, read: readBandwidth },
  t: { reference: { rfc: 8866, section: '5.9' }, read: readTiming },
  r: { reference: { rfc: 8866, section: '5.10' }, read: readRepeat },
  z: { reference: { rfc: 8866, section: '5.11' }, read: readTimeZones },
  k: { reference: { rfc: 8866, section: '5.12' }, read: readKey },
  m: { reference: { rfc: 8866, section: '5.14' }, read: readMedia },
};

/** Ids that are no numbers are let be: rules judge them, and their meaning can still be told. */
function readOrigin(reader: LineReader): LineReading {
  const username = reader.word('username');
  const sessionId = reader.word('session id');
  const sessionVersion = reader.word('session version');
  const netType = reader.word('network type');
  const addressType = reader.word('address type');
  const address = reader.word('address');
  const place = { netType, addressType, address, ...classOf(addressType, address) };
  return { kind: 'origin', username, sessionId, sessionVersion, ...place };
}

function classOf(type: string, address: string): { readonly addressClass?: AddressClass } {
  return isInternet(type) ? { addressClass: classOfAddress(address) } : {};
}

function isInternet(addressType: string): boolean {
  return /^IP[46]$/i.test(addressType);
}

function readConnection(reader: LineReader): LineReading {
  const netType = reader.word('network type');
  const addressType = reader.word('address type');
  const base = { kind: 'connection', netType, addressType } as const;
  // Networks other than IP write what they like there: a telephone number, an ATM address.
  if (!isInternet(addressType)) return { ...base, address: reader.word('address') };
  while (reader.skip(' '));
  const address = reader.until('address', '/ \t');
  const where = { ...base, address, ...classOf(addressType, address) };
  if (!reader.skip('/')) return where;
  if (/^IP6$/i.test(addressType)) return { ...where, count: readCount(reader) };
  const ttl = reader.number('ttl', 0, 255, '/ \t');
  return reader.skip('/') ? { ...where, ttl, count: readCount(reader) } : { ...where, ttl };
}

function readCount(reader: LineReader): number {
  return reader.number('address count', 1, Number.MAX_SAFE_INTEGER);
}

function readBandwidth(reader: LineReader): LineReading {
  const modifier = reader.until('bandwidth type', ': \t');
  reader.literal(':');
  return {
    kind: 'bandwidth',
    modifier,
    value: reader.number('bandwidth', 0, Number.MAX_SAFE_INTEGER),
  };
}

function readKey(reader: LineReader): LineReading {
  const method = reader.until('key method', ':');
  return reader.skip(':')
    ? { kind: 'key', method, key: reader.rest('key') }
    : { kind: 'key', method: method.trimEnd() };
}

/** A section may name no format at all (FLUTE, RFC 6681): a rule tells, the rest is read. */
function readMedia(reader: LineReader): LineReading {
  const media = reader.word('media');
  const port = reader.number('port', 0, 65_535, '/ \t');
  const portCount = reader.skip('/') ? { portCount: reader.number('port count', 0, 65_535) } : {};
  const proto = reader.word('proto');
  const formats: string[] = [];
  while (!reader.atEnd()) formats.push(reader.word('format'));
  return { kind: 'media', media, port, ...portCount, proto, formats };
}
