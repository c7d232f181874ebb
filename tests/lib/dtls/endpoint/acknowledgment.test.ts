import { expect, it } from 'vitest';
import { Acknowledgment } from '@/lib/dtls/endpoint/acknowledgment';
import { decodeAck } from '@/lib/dtls/record/ack';

/** In bytes: two record numbers, and their length. */
const ROOM_OF_TWO = 2 + 2 * 16;

function noted(acknowledgment: Acknowledgment, ...numbers: readonly number[]): void {
  for (const sequenceNumber of numbers) {
    const where = { epoch: 2, contentType: 22, start: 0, end: 0, isProtected: true };
    acknowledgment.note({ ...where, sequenceNumber, plaintext: new Uint8Array() });
  }
}

function taken(acknowledgment: Acknowledgment, room: number): readonly (readonly number[])[] {
  return acknowledgment.take(room).map((content) => {
    const ack = decodeAck(content);
    if (!ack.ok) throw new Error(ack.problem.kind);
    return ack.value.recordNumbers.map(({ sequenceNumber }) => Number(sequenceNumber));
  });
}

it('an ACK names what none has named, in rising order (RFC 9147 §7)', () => {
  const acknowledgment = new Acknowledgment();
  noted(acknowledgment, 2, 0, 1);
  expect(taken(acknowledgment, 1000)).toEqual([[0, 1, 2]]);
  expect(taken(acknowledgment, 1000)).toEqual([]);
});

it('and what came before only where there is room left (RFC 9147 §7.1)', () => {
  const acknowledgment = new Acknowledgment();
  noted(acknowledgment, 0, 1, 2);
  expect(taken(acknowledgment, ROOM_OF_TWO)).toEqual([[0, 1], [2]]);
  noted(acknowledgment, 7);
  expect(taken(acknowledgment, ROOM_OF_TWO)).toEqual([[2, 7]]);
  noted(acknowledgment, 8, 9);
  expect(taken(acknowledgment, ROOM_OF_TWO)).toEqual([[8, 9]]);
  noted(acknowledgment, 10);
  expect(taken(acknowledgment, 1000)).toEqual([[0, 1, 2, 7, 8, 9, 10]]);
});

it('a flight of hundreds of records makes as few ACKs as hold them', () => {
  const acknowledgment = new Acknowledgment();
  for (let number = 0; number < 1000; number += 1) noted(acknowledgment, number);
  expect(taken(acknowledgment, ROOM_OF_TWO)).toHaveLength(128);
  noted(acknowledgment, 1000);
  expect(taken(acknowledgment, ROOM_OF_TWO)).toHaveLength(1);
});
