import type { AttributeReaders } from '../attribute-reader';
import { headerExtensionOf } from '../header-extensions';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { skipSpaces } from './media-parameters';

export const headerExtensionReaders: AttributeReaders = {
  extmap: { read: readExtmap, reference: { rfc: 8285, section: '5' } },
  'extmap-allow-mixed': {
    read: () => ({ kind: 'extmap-allow-mixed' }),
    reference: { rfc: 8285, section: '6' },
  },
};

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;

/**
 * Sample input: `6/recvonly http://www.webrtc.org/experiments/rtp-hdrext/playout-delay`.
 * Ids that no header can hold are read all the same: the rules judge them.
 */
function readExtmap(reader: LineReader): ReadingOf<'extmap'> {
  const id = reader.number('extension id', 0, 65_535, '/ \t');
  const direction = reader.skip('/') ? reader.oneOf('extension direction', DIRECTIONS) : undefined;
  const uri = reader.word('extension uri');
  skipSpaces(reader);
  const attributes = reader.atEnd() ? undefined : reader.rest('extension attributes');
  const extension = headerExtensionOf(uri)?.extension;
  return { kind: 'extmap', id, direction, uri, extension, attributes };
}
