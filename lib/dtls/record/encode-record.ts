import { joined } from '@/lib/bytes/joined';
import { encodeFullHeader } from './full-header';
import { type DtlsRecord, GREATEST_FRAGMENT } from './record';
import { encodeUnifiedHeader } from './unified-header';

/** Header and fragment. Throws a RangeError when a value does not fit its field. */
export function encodeRecord(record: DtlsRecord): Uint8Array {
  const { fragment } = record;
  if (fragment.length > GREATEST_FRAGMENT) {
    throw new RangeError(`A record cannot hold ${fragment.length} bytes`);
  }
  const header =
    record.header === 'full'
      ? encodeFullHeader(record, fragment.length)
      : encodeUnifiedHeader(record, fragment.length);
  return joined([header, fragment]);
}
