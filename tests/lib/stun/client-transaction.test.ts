import { describe, expect, test } from 'vitest';
import { randomStream } from '@/lib/random';
import { answerBinding, bindingRequest } from '@/lib/stun/binding';
import { ClientTransaction } from '@/lib/stun/client-transaction';
import { attributeOf, newTransactionId } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import { BINDING } from '@/lib/stun/message-type';
import {
  FIREFOX_SCHEDULE,
  LIBWEBRTC_SCHEDULE,
  RELIABLE_SCHEDULE,
  type RetransmissionSchedule,
  unreliableSchedule,
} from '@/lib/stun/retransmission';
import { milliseconds } from '@/lib/time';

const ID = newTransactionId(randomStream(1));
const REQUEST = bindingRequest(ID);
const SOURCE = { address: '198.51.100.7', port: 45_000 };
const BEGIN = milliseconds(1000);

describe('a request that nobody answers', () => {
  test.each([
    ['RFC 8489', unreliableSchedule(), [0, 500, 1500, 3500, 7500, 15_500, 31_500], 39_500],
    [
      'an RTO of 1 s, three sendings',
      unreliableSchedule({ rto: 1000, count: 3 }),
      [0, 1000, 3000],
      19_000,
    ],
    ['TCP', RELIABLE_SCHEDULE, [0], 39_500],
    [
      'Chromium',
      LIBWEBRTC_SCHEDULE,
      [0, 250, 750, 1750, 3750, 7750, 15_750, 23_750, 31_750],
      39_750,
    ],
    ['Firefox', FIREFOX_SCHEDULE, [0, 100, 300, 700, 1500, 3100, 6300], 11_100],
  ])('%s: is sent and given up at these times', (_, schedule, sends, end) => {
    const transaction = start(schedule);
    const sent: number[] = [];
    let now = BEGIN;
    while (transaction.state === 'in-progress') {
      while (transaction.pollTransmit() !== undefined) sent.push(now - BEGIN);
      now = transaction.pollTimeout() ?? now;
      transaction.handleTimeout(now);
    }
    expect(sent).toEqual(sends);
    expect(now - BEGIN).toBe(end);
    expect(transaction.state).toBe('timed-out');
    expect(transaction.pollTimeout()).toBeUndefined();
  });
});

describe('a transaction', () => {
  test('does nothing before its time', () => {
    const transaction = start(unreliableSchedule());
    expect(transaction.pollTransmit()).toEqual(REQUEST);
    expect(transaction.pollTransmit()).toBeUndefined();
    transaction.handleTimeout(milliseconds(BEGIN + 499));
    expect(transaction.pollTransmit()).toBeUndefined();
  });

  test('sends once for a clock that jumped', () => {
    const transaction = start(unreliableSchedule());
    transaction.pollTransmit();
    transaction.handleTimeout(milliseconds(BEGIN + 4000));
    expect(transaction.pollTransmit()).toEqual(REQUEST);
    expect(transaction.pollTransmit()).toBeUndefined();
    expect(transaction.pollTimeout()).toBe(BEGIN + 7500);
  });

  test('is answered by its own responses only, and then is over', () => {
    const transaction = start(unreliableSchedule());
    const answer = decode(answerBinding(REQUEST, SOURCE));
    expect(transaction.isAnsweredBy(answer)).toBe(true);
    expect(transaction.isAnsweredBy(decode(REQUEST))).toBe(false);
    const other = bindingRequest(newTransactionId(randomStream(2)));
    expect(transaction.isAnsweredBy(decode(answerBinding(other, SOURCE)))).toBe(false);
    transaction.complete();
    expect(transaction.state).toBe('completed');
    expect(transaction.pollTransmit()).toBeUndefined();
    expect(transaction.pollTimeout()).toBeUndefined();
  });
});

describe('a STUN server', () => {
  test('gets 20 bytes and answers the address that it saw', () => {
    expect(REQUEST).toHaveLength(20);
    const answer = decode(answerBinding(REQUEST, SOURCE, 'a server'));
    expect(answer).toMatchObject({ class: 'success-response', method: BINDING, transactionId: ID });
    expect(attributeOf(answer, 'XOR-MAPPED-ADDRESS')).toEqual(SOURCE);
    expect(attributeOf(answer, 'SOFTWARE')).toBe('a server');
  });

  test('names what it does not understand: 420', () => {
    const value = new Uint8Array(4);
    const strange = stunCodec.encode({
      class: 'request',
      method: BINDING,
      transactionId: ID,
      attributes: [{ type: 'unknown', code: 0x0019, value }],
    });
    const answer = decode(answerBinding(strange, SOURCE));
    expect(attributeOf(answer, 'ERROR-CODE')).toEqual({ code: 420, reason: 'Unknown Attribute' });
    expect(attributeOf(answer, 'UNKNOWN-ATTRIBUTES')).toEqual([0x0019]);
  });

  test('answers nothing but requests', () => {
    const answer = answerBinding(REQUEST, SOURCE) ?? new Uint8Array();
    expect(answerBinding(answer, SOURCE)).toBeUndefined();
    expect(answerBinding(Uint8Array.of(1, 2, 3), SOURCE)).toBeUndefined();
  });
});

function start(schedule: RetransmissionSchedule): ClientTransaction {
  return new ClientTransaction(BEGIN, ID, REQUEST, schedule);
}

function decode(bytes: Uint8Array | undefined) {
  const decoded = stunCodec.decode(bytes ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  return decoded.message;
}
