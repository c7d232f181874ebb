import type { AttributeReaders } from '../attribute-reader';
import type { LineReader } from '../line-reader';
import type { ReadingOf } from '../reading';
import { skipSpaces, takeParameters, takePayloadType } from './media-parameters';
import { someWords, wordFollows } from './word-list';

export const sourceReaders: AttributeReaders = {
  ssrc: { read: readSsrc, reference: { rfc: 5576, section: '4.1' } },
  'ssrc-group': { read: readSsrcGroup, reference: { rfc: 5576, section: '4.2' } },
};

/** Sample input: `3570614608 cname:4TOk42mSjXCkVIa6` */
function readSsrc(reader: LineReader): ReadingOf<'ssrc'> {
  const ssrc = takeSsrc(reader);
  skipSpaces(reader);
  const attribute = reader.until('source attribute', ': \t');
  if (!reader.skip(':')) return { kind: 'ssrc', ssrc, attribute, words: [] };
  return { kind: 'ssrc', ssrc, attribute, ...readSourceValue(reader, attribute) };
}

type SourceValue = Pick<ReadingOf<'ssrc'>, 'value' | 'words' | 'format'>;

/** Those of several values, and those that are one text with whatever is in it. */
function readSourceValue(reader: LineReader, attribute: string): SourceValue {
  skipSpaces(reader);
  const start = reader.position;
  if (attribute === 'fmtp') {
    const payloadType = takePayloadType(reader);
    const format = { payloadType, parameters: takeParameters(reader) };
    return { value: reader.text.slice(start), words: [], format };
  }
  if (attribute === 'previous-ssrc') {
    const words = takeSsrcs(reader).map(String);
    return { value: words.join(' '), words };
  }
  if (attribute === 'msid') {
    const words = someWords(reader, 'source value');
    return { value: words.join(' '), words };
  }
  const value = reader.rest('source value');
  return { value, words: [value] };
}

/** Sample input: `FID 3570614608 2231627014` */
function readSsrcGroup(reader: LineReader): ReadingOf<'ssrc-group'> {
  const semantics = reader.word('ssrc-group semantics');
  return { kind: 'ssrc-group', semantics, ssrcs: takeSsrcs(reader) };
}

/** At least one. */
function takeSsrcs(reader: LineReader): readonly number[] {
  const ssrcs = [takeSsrc(reader)];
  while (wordFollows(reader)) ssrcs.push(takeSsrc(reader));
  return ssrcs;
}

/** 32 bits (RFC 3550 §5.1). */
function takeSsrc(reader: LineReader): number {
  return reader.number('ssrc', 0, 2 ** 32 - 1);
}
