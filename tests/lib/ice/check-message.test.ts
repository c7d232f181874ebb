import { describe, expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { refusalOf, senderOf } from '@/lib/ice/check/authenticate-check';
import {
  type Check,
  encodeCheck,
  encodeCheckError,
  encodeCheckResponse,
  looksLikeStun,
  readCheck,
  verifyCheck,
} from '@/lib/ice/check/check-message';
import {
  checkUsername,
  LIBWEBRTC_LENGTHS,
  newIceParameters,
  newTieBreaker,
  RFC8445_LENGTHS,
} from '@/lib/ice/check/credentials';
import { randomStream } from '@/lib/random';
import { bindingRequest } from '@/lib/stun/binding';
import { shortTermKey } from '@/lib/stun/credentials';
import { stunCodec } from '@/lib/stun/message-codec';

// Three packets of a call between two pages of Chromium 156 over IPv6, seen on the wire.
const OFFERER = { usernameFragment: 'n39r', password: 'Mt64ORrGLBLBttIOGPccA5la' };
const ANSWERER = { usernameFragment: 'XKd0', password: 'ucU7Lq72WJn3K52Fvnm37DuP' };
const CONTROLLED: Check = {
  transaction: '534c79646a55616274794b34',
  username: checkUsername(OFFERER.usernameFragment, ANSWERER.usernameFragment),
  password: OFFERER.password,
  role: 'controlled',
  tieBreaker: 0x01988786fc0693afn,
  useCandidate: false,
  priority: 0x6e7f32ff,
  networkInfo: { networkId: 2, networkCost: 0 },
};
const CONTROLLING: Check = {
  ...CONTROLLED,
  transaction: '6f424859744f6e6255417a78',
  username: checkUsername(ANSWERER.usernameFragment, OFFERER.usernameFragment),
  password: ANSWERER.password,
  role: 'controlling',
  tieBreaker: 0xc66c13fc057d3b54n,
  useCandidate: true,
};
const CONTROLLED_BYTES =
  '0001004c2112a442534c79646a55616274794b34000600096e3339723a584b6430000000c0570004000200008029000801988786fc0693af002400046e7f32ff0008001453e101c5583b730b67beaa4b2ef298009ba1fe418028000493fa6c4c';
const RESPONSE_BYTES =
  '010100382112a442534c79646a55616274794b34002000140002ae21dc12a442534c79646a55616274794b3600080014df5739a30adf87ff4ea9393aa6db76510a71ee6b802800040288f70d';
const CONTROLLING_BYTES =
  '000100502112a4426f424859744f6e6255417a7800060009584b64303a6e333972000000c057000400020000802a0008c66c13fc057d3b5400250000002400046e7f32ff00080014f9be6f891bcf62cc3441943d0e53324219e895c680280004ca5d0575';

describe('as Chromium 156 writes them, byte for byte', () => {
  test('a check of the controlled agent', () => {
    expect(hexText(encodeCheck(CONTROLLED))).toBe(CONTROLLED_BYTES);
  });

  test('its response', () => {
    const { transaction, password } = CONTROLLED;
    const mapped = { address: 'fd00::2', port: 36_659 };
    expect(hexText(encodeCheckResponse({ transaction, mapped, password }))).toBe(RESPONSE_BYTES);
  });

  test('a check of the controlling agent, which nominates', () => {
    expect(hexText(encodeCheck(CONTROLLING))).toBe(CONTROLLING_BYTES);
  });
});

describe('what is read', () => {
  test.each([
    [CONTROLLED, CONTROLLED_BYTES],
    [CONTROLLING, CONTROLLING_BYTES],
  ])('a request: $role', ({ password, ...fields }, hex) => {
    const check = read(hex);
    expect(check).toMatchObject({ kind: 'request', ...fields, nomination: undefined, unknown: [] });
    expect(verifyCheck(check, password)).toBe('right');
    expect(verifyCheck(check, 'another')).toBe('wrong');
  });

  test('a response', () => {
    const mapped = { address: 'fd00::2', port: 36_659 };
    const { transaction, password } = CONTROLLED;
    const response = read(RESPONSE_BYTES);
    expect(response).toMatchObject({ kind: 'response', transaction, mapped });
    expect(verifyCheck(response, password)).toBe('right');
  });

  test('an error, protected or not', () => {
    const { transaction, password } = CONTROLLED;
    const conflict = read(hexText(encodeCheckError({ transaction, code: 487, password })));
    expect(conflict).toMatchObject({ kind: 'error', code: 487, reason: 'Role Conflict' });
    expect(verifyCheck(conflict, password)).toBe('right');
    const refused = read(hexText(encodeCheckError({ transaction, code: 401 })));
    expect(refused).toMatchObject({ kind: 'error', transaction, code: 401 });
    expect(verifyCheck(refused, password)).toBe('missing');
  });

  test('a keepalive', () => {
    const indication = stunCodec.encode(
      { class: 'indication', method: 1, transactionId: CONTROLLED.transaction, attributes: [] },
      { fingerprint: true },
    );
    expect(readCheck(indication)?.kind).toBe('indication');
  });

  test('nothing else: no FINGERPRINT, a wrong one, another method, payload', () => {
    expect(readCheck(bindingRequest(CONTROLLED.transaction))).toBeUndefined();
    const changed = bytesOf(CONTROLLED_BYTES);
    changed[30] = (changed[30] ?? 0) ^ 1;
    expect(readCheck(changed)).toBeUndefined();
    const message = { class: 'request', transactionId: CONTROLLED.transaction, attributes: [] };
    const other = stunCodec.encode(
      { ...message, class: 'request', method: 3 },
      { fingerprint: true },
    );
    expect(readCheck(other)).toBeUndefined();
    expect(readCheck(new Uint8Array())).toBeUndefined();
    expect(looksLikeStun(bytesOf(RESPONSE_BYTES))).toBe(true);
    expect(looksLikeStun(Uint8Array.of(22, 254, 253))).toBe(false);
  });
});

describe('whether a check is believed (RFC 8489 §9.1.3)', () => {
  test('with the right name and password', () => {
    const request = requestOf(CONTROLLED);
    expect(refusalOf(request, OFFERER)).toBeUndefined();
    expect(senderOf(request.username ?? '')).toBe('XKd0');
  });

  test('401 for another password or another name', () => {
    const request = requestOf(CONTROLLED);
    expect(refusalOf(request, { ...OFFERER, password: 'x' })?.code).toBe(401);
    expect(refusalOf(request, { ...OFFERER, usernameFragment: 'x' })?.code).toBe(401);
  });

  test('400 without name or integrity, and without PRIORITY', () => {
    const bare = stunCodec.encode(
      { class: 'request', method: 1, transactionId: CONTROLLED.transaction, attributes: [] },
      { fingerprint: true },
    );
    expect(refusalOf(asRequest(bare), OFFERER)).toEqual({ code: 400, isProtected: false });
    expect(refusalOf(asRequest(withAttributes()), OFFERER)).toEqual({
      code: 400,
      isProtected: true,
    });
  });

  test('420 names what had to be understood', () => {
    const unknown = { type: 'unknown', code: 0x7777, value: new Uint8Array() } as const;
    const refusal = refusalOf(asRequest(withAttributes(unknown)), OFFERER);
    expect(refusal).toEqual({ code: 420, unknown: [0x7777], isProtected: true });
  });
});

test('credentials have the lengths and the characters of RFC 8839 §5.4', () => {
  for (const lengths of [RFC8445_LENGTHS, LIBWEBRTC_LENGTHS]) {
    const { usernameFragment, password } = newIceParameters(randomStream(1), lengths);
    expect(usernameFragment).toMatch(/^[A-Za-z\d+/]{4}$/);
    expect(password).toMatch(/^[A-Za-z\d+/]+$/);
    expect(password).toHaveLength(lengths.password);
  }
  expect(newTieBreaker(randomStream(1))).toBeLessThan(2n ** 64n);
  expect(newTieBreaker(randomStream(1))).toBe(newTieBreaker(randomStream(1)));
});

function withAttributes(...more: { type: 'unknown'; code: number; value: Uint8Array }[]) {
  const name = { type: 'USERNAME', value: CONTROLLED.username } as const;
  return stunCodec.encode(
    {
      class: 'request',
      method: 1,
      transactionId: CONTROLLED.transaction,
      attributes: [name, ...more],
    },
    { integrity: shortTermKey(OFFERER.password), fingerprint: true },
  );
}

function requestOf(check: Check) {
  return asRequest(encodeCheck(check));
}

function asRequest(bytes: Uint8Array) {
  const check = readCheck(bytes);
  if (check?.kind !== 'request') throw new Error('no request');
  return check;
}

function read(hex: string) {
  const check = readCheck(bytesOf(hex));
  if (check === undefined) throw new Error('no check');
  return check;
}

function bytesOf(hex: string): Uint8Array {
  return parseHex(hex) ?? new Uint8Array();
}
