import type { ByteReader } from '@/lib/bytes/byte-reader';
import { ByteWriter } from '@/lib/bytes/byte-writer';
import type { ContentProblem, DecodedContent } from './content';
import { decodeContent } from './decode-content';

/** Which record an ACK names (RFC 9147 §4): 64 bits each. */
export interface RecordNumber {
  readonly epoch: bigint;
  readonly sequenceNumber: bigint;
}

/** The record numbers that a peer says it has received (RFC 9147 §7). */
export interface Ack {
  readonly recordNumbers: readonly RecordNumber[];
}

const RECORD_NUMBER_LENGTH = 16;

/** The content of an ACK record in clear. Never throws. */
export function decodeAck(content: Uint8Array): DecodedContent<Ack> {
  return decodeContent(content, readAck);
}

function readAck(reader: ByteReader): Ack | ContentProblem {
  const length = reader.u16('record numbers length');
  if (length % RECORD_NUMBER_LENGTH !== 0) {
    return { kind: 'out-of-range', offset: 0, field: 'record numbers length' };
  }
  const recordNumbers = Array.from({ length: length / RECORD_NUMBER_LENGTH }, () => ({
    epoch: reader.u64('epoch'),
    sequenceNumber: reader.u64('sequence number'),
  }));
  return { recordNumbers };
}

/** Throws a RangeError for more than 4095 record numbers, or one of more than 64 bits. */
export function encodeAck({ recordNumbers }: Ack): Uint8Array {
  const writer = new ByteWriter();
  writer.u16('record numbers length', recordNumbers.length * RECORD_NUMBER_LENGTH);
  for (const { epoch, sequenceNumber } of recordNumbers) {
    writer.u64('epoch', epoch);
    writer.u64('sequence number', sequenceNumber);
  }
  return writer.toBytes();
}
