import { attemptRead, ByteReader, PastEndError } from '@/lib/bytes/byte-reader';
import type { ContentProblem, DecodedContent } from './content';

/** Reads all of `bytes`: what is left after `read`, or a problem that it returns, fails. */
export function decodeContent<Value extends object>(
  bytes: Uint8Array,
  read: (reader: ByteReader) => Value | ContentProblem,
): DecodedContent<Value> {
  const reader = new ByteReader(bytes);
  const failed = (problem: ContentProblem): DecodedContent<Value> => ({
    ok: false,
    problem,
    fields: reader.fields,
  });
  const value = attemptRead(() => read(reader));
  if (value instanceof PastEndError) {
    return failed({ kind: 'past-the-end', offset: value.offset, field: value.field });
  }
  if (isProblem(value)) return failed(value);
  if (reader.remaining > 0) {
    return failed({ kind: 'left-over', offset: reader.offset, field: 'rest' });
  }
  return { ok: true, value, fields: reader.fields };
}

function isProblem(value: object): value is ContentProblem {
  return 'kind' in value && 'offset' in value && 'field' in value;
}
