import { expect, test } from 'vitest';
import {
  fieldOfPath,
  openAtFirst,
  pathInSight,
  pathOfByte,
  pathsAbove,
  visibleFields,
} from '@/components/bytes/field-paths';
import { parseHex } from '@/lib/bytes/hex';
import { dissectDatagram } from '@/lib/packet/dissect-datagram';

const BINDING = '000100042112a442000102030405060708090a0b00250000';
/** The same message, carried by ChannelData. */
const { fields } = dissectDatagram(parseHex(`40000018${BINDING}`) ?? new Uint8Array(), {
  protocol: 'udp',
  tls: false,
});

test('messages are open at first, their attributes are not', () => {
  const open = new Set(openAtFirst(fields));
  expect([...open]).toEqual(['0', '0.2']);
  expect(
    visibleFields(fields, open).map(({ path, field, isOpen }) => [path, field.name, isOpen]),
  ).toEqual([
    ['0', 'channel-data', true],
    ['0.0', 'channel-number', undefined],
    ['0.1', 'channel-length', undefined],
    ['0.2', 'stun-message', true],
    ['0.2.0', 'stun-type', undefined],
    ['0.2.1', 'stun-length', undefined],
    ['0.2.2', 'stun-cookie', undefined],
    ['0.2.3', 'stun-transaction', undefined],
    ['0.2.4', 'USE-CANDIDATE', false],
  ]);
  expect(visibleFields(fields, new Set())).toMatchObject([{ level: 1, place: 1, siblings: 1 }]);
});

test('a byte leads to its innermost field, and the field to its place in sight', () => {
  expect(pathOfByte(fields, 24)).toBe('0.2.4.0');
  expect(pathOfByte(fields, 99)).toBeUndefined();
  expect(fieldOfPath(fields, '0.2.4.0')?.name).toBe('attribute-type');
  expect(fieldOfPath(fields, '0.9.1')).toBeUndefined();
  expect(fieldOfPath(fields, undefined)).toBeUndefined();
  expect(pathsAbove('0.2.4.0')).toEqual(['0', '0.2', '0.2.4']);
  expect(pathInSight('0.2.4.0', new Set(['0', '0.2']))).toBe('0.2.4');
  expect(pathInSight('0.2.4.0', new Set())).toBe('0');
  expect(pathInSight('0.2', new Set(['0']))).toBe('0.2');
  expect(pathInSight(undefined, new Set())).toBeUndefined();
});
