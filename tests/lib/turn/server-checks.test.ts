import { describe, expect, test } from 'vitest';
import { randomStream } from '@/lib/random';
import { bindingRequest } from '@/lib/stun/binding';
import { longTermKey } from '@/lib/stun/credentials';
import { attributeOf, newTransactionId } from '@/lib/stun/message';
import { START } from '@/lib/time';
import { type TurnAttribute, turnCodec } from '@/lib/turn/attributes';
import { ALLOCATE, CHANNEL_BIND, CREATE_PERMISSION, REFRESH } from '@/lib/turn/methods';
import { TurnServer } from '@/lib/turn/server';
import { CLIENT, PEER, SERVER, SERVER_OPTIONS } from './fake-wire';

const UDP = { type: 'REQUESTED-TRANSPORT', value: 17 } as const;
const ALICE = { username: 'alice', realm: 'example.org', password: 'secret' };
const BOB = { username: 'bob', realm: 'example.org', password: 'other' };
const peer = (address: string, port = PEER.port) =>
  ({ type: 'XOR-PEER-ADDRESS', value: { address, port } }) as const;
const channel = (value: number) => ({ type: 'CHANNEL-NUMBER', value }) as const;

describe('Allocate is refused', () => {
  test.each<[string, readonly TurnAttribute[], number]>([
    ['without REQUESTED-TRANSPORT', [], 400],
    ['for TCP to the peers', [{ type: 'REQUESTED-TRANSPORT', value: 6 }], 442],
    [
      'for IPv6 that the server has not',
      [UDP, { type: 'REQUESTED-ADDRESS-FAMILY', value: 'IPv6' }],
      440,
    ],
    ['with DONT-FRAGMENT', [UDP, { type: 'DONT-FRAGMENT', value: true }], 420],
    [
      'with what nobody knows',
      [UDP, { type: 'unknown', code: 0x7000, value: new Uint8Array() }],
      420,
    ],
    ['with a port to keep', [UDP, { type: 'EVEN-PORT', value: { reserveNext: true } }], 508],
    ['with a token', [UDP, { type: 'RESERVATION-TOKEN', value: new Uint8Array(8) }], 508],
  ])('%s', (_, attributes, code) => {
    expect(errorOf(new Requests().ask(ALLOCATE, attributes))).toBe(code);
  });
});

test('an even port is even', () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const even = { type: 'EVEN-PORT', value: { reserveNext: false } } as const;
    const answer = new Requests(seed).ask(ALLOCATE, [UDP, even]);
    expect((attributeOf(answer, 'XOR-RELAYED-ADDRESS')?.port ?? 1) % 2).toBe(0);
  }
});

test.each([
  [0, 600],
  [60, 600],
  [1200, 1200],
  [100_000, 3600],
])('a lifetime of %i s asked becomes %i s', (value, granted) => {
  const answer = new Requests().ask(ALLOCATE, [UDP, { type: 'LIFETIME', value }]);
  expect(attributeOf(answer, 'LIFETIME')).toBe(granted);
});

describe('without an allocation', () => {
  test.each([REFRESH, CREATE_PERMISSION, CHANNEL_BIND])(
    'method %i is a mismatch: 437',
    (method) => {
      expect(errorOf(new Requests().ask(method, [channel(0x4000), peer(PEER.address)]))).toBe(437);
    },
  );
});

describe('with an allocation', () => {
  test.each<[string, number, readonly TurnAttribute[], number]>([
    ['a permission for nobody', CREATE_PERMISSION, [], 400],
    ['a channel without number', CHANNEL_BIND, [peer(PEER.address)], 400],
    ['a channel without peer', CHANNEL_BIND, [channel(0x4000)], 400],
    ['a channel out of range', CHANNEL_BIND, [channel(0x5000), peer(PEER.address)], 400],
    ['a channel to the other family', CHANNEL_BIND, [channel(0x4000), peer('2001:db8::1')], 443],
    [
      'a refresh of the other family',
      REFRESH,
      [{ type: 'REQUESTED-ADDRESS-FAMILY', value: 'IPv6' }],
      443,
    ],
  ])('%s is refused', (_, method, attributes, code) => {
    const requests = new Requests();
    requests.ask(ALLOCATE, [UDP]);
    expect(errorOf(requests.ask(method, attributes))).toBe(code);
  });

  test('a number has one peer and a peer one number; the same pair again is fine', () => {
    const requests = new Requests();
    requests.ask(ALLOCATE, [UDP]);
    const bind = (number: number, port: number) =>
      errorOf(requests.ask(CHANNEL_BIND, [channel(number), peer(PEER.address, port)]));
    expect([bind(0x4000, 1), bind(0x4000, 1)]).toEqual([undefined, undefined]);
    expect([bind(0x4000, 2), bind(0x4001, 1)]).toEqual([400, 400]);
    expect(bind(0x4001, 2)).toBeUndefined();
  });

  test("another user's credentials do not open it: 441", () => {
    const requests = new Requests();
    requests.ask(ALLOCATE, [UDP]);
    expect(errorOf(requests.ask(REFRESH, [], BOB))).toBe(441);
  });
});

describe('credentials', () => {
  test('integrity without a name is 400, and not protected', () => {
    const requests = new Requests();
    const bytes = turnCodec.encode(
      { class: 'request', method: ALLOCATE, transactionId: '0'.repeat(24), attributes: [UDP] },
      { integrity: longTermKey(ALICE) },
    );
    const answer = requests.send(bytes);
    expect(errorOf(answer)).toBe(400);
    expect(attributeOf(answer, 'MESSAGE-INTEGRITY')).toBeUndefined();
    expect(attributeOf(answer, 'NONCE')).toBeUndefined();
  });

  test('a nonce is for one address and port only', () => {
    const requests = new Requests();
    const other = { ...CLIENT, port: CLIENT.port + 1 };
    expect(requests.nonce(CLIENT)).toBe(requests.nonce(CLIENT));
    expect(requests.nonce(other)).not.toBe(requests.nonce(CLIENT));
  });

  test('a wrong password outranks a nonce of nobody', () => {
    const requests = new Requests();
    expect(errorOf(requests.ask(ALLOCATE, [UDP], { ...ALICE, password: 'x' }, 'nobody'))).toBe(401);
    expect(errorOf(requests.ask(ALLOCATE, [UDP], ALICE, 'nobody'))).toBe(438);
  });
});

test('a TURN server is a STUN server: Binding needs no credentials', () => {
  const answer = new Requests().send(bindingRequest('ab'.repeat(12)));
  expect(attributeOf(answer, 'XOR-MAPPED-ADDRESS')).toEqual(CLIENT);
});

/** Requests by hand, each answered at once. */
class Requests {
  private readonly server: TurnServer;
  private readonly random = randomStream('requests');

  constructor(seed = 1) {
    const users = new Map([ALICE, BOB].map(({ username, password }) => [username, password]));
    this.server = new TurnServer({ ...SERVER_OPTIONS, users }, randomStream(seed));
  }

  ask(
    method: number,
    attributes: readonly TurnAttribute[],
    credential = ALICE,
    nonce = this.nonce(CLIENT),
  ) {
    const transactionId = newTransactionId(this.random);
    const signed: readonly TurnAttribute[] = [
      ...attributes,
      { type: 'USERNAME', value: credential.username },
      { type: 'REALM', value: credential.realm },
      { type: 'NONCE', value: nonce },
    ];
    const message = { class: 'request', method, transactionId, attributes: signed } as const;
    return this.send(turnCodec.encode(message, { integrity: longTermKey(credential) }));
  }

  nonce(from: typeof CLIENT): string {
    const transactionId = newTransactionId(this.random);
    const challenge = {
      class: 'request',
      method: ALLOCATE,
      transactionId,
      attributes: [],
    } as const;
    return attributeOf(this.send(turnCodec.encode(challenge), from), 'NONCE') ?? '';
  }

  send(bytes: Uint8Array, from = CLIENT) {
    this.server.handlePacket(START, { protocol: 'udp', from, to: SERVER, bytes });
    const answer = this.server.pollTransmit();
    const decoded = turnCodec.decode(answer?.bytes ?? new Uint8Array());
    if (!decoded.ok) throw new Error(decoded.problem.kind);
    return decoded.message;
  }
}

function errorOf(message: ReturnType<Requests['send']>): number | undefined {
  return attributeOf(message, 'ERROR-CODE')?.code;
}
