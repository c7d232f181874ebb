import type { ByteReader } from '@/lib/bytes/byte-reader';
import type { ByteWriter } from '@/lib/bytes/byte-writer';
import type { AttributeCodec } from './attribute-codec';
import { readList } from './plain-attributes';

/** One entry of PASSWORD-ALGORITHMS: a number of RFC 8489 §18.5, and its parameters (none yet). */
export interface PasswordAlgorithmEntry {
  readonly algorithm: number;
  readonly parameters: Uint8Array;
}

/** PASSWORD-ALGORITHM (§14.12): the one that the client chose. */
export function passwordAlgorithm(code: number): AttributeCodec<PasswordAlgorithmEntry> {
  return { code, read: readEntry, write: writeEntry };
}

/** PASSWORD-ALGORITHMS (§14.11): those of the server, the best first. */
export function passwordAlgorithms(
  code: number,
): AttributeCodec<readonly PasswordAlgorithmEntry[]> {
  return {
    code,
    read: (reader) => readList(reader, () => readEntry(reader)),
    write: (writer, entries) => {
      for (const entry of entries) writeEntry(writer, entry);
    },
  };
}

function readEntry(reader: ByteReader): PasswordAlgorithmEntry {
  const algorithm = reader.u16('algorithm');
  const length = reader.u16('parameters length');
  const parameters = reader.bytes('parameters', length);
  reader.bytes('padding', -length & 3);
  return { algorithm, parameters };
}

function writeEntry(writer: ByteWriter, { algorithm, parameters }: PasswordAlgorithmEntry): void {
  writer.u16('algorithm', algorithm);
  writer.u16('parameters length', parameters.length);
  writer.bytes('parameters', parameters);
  writer.fill('padding', -parameters.length & 3);
}
