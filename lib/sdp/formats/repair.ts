import type { FormatFact } from './format-fact';
import { type CodecFormat, number, wholeNumber } from './parameter-reader';

/** Formats that carry no media of their own: they repeat or protect that of other payload types. */

export const rtxFormat: CodecFormat = {
  codecs: ['rtx'],
  reference: { rfc: 4588, section: '8.6' },
  parameters: {
    apt: (value) => {
      const payloadType = wholeNumber(value, 0, 127);
      return payloadType === undefined ? undefined : { shape: 'apt', payloadType };
    },
    'rtx-time': number('rtx.rtx-time'),
  },
};

/** `111/111`: the payload types of the blocks, the newest first. */
export const redFormat: CodecFormat = {
  codecs: ['red'],
  reference: { rfc: 2198, section: '5' },
  parameters: {},
  word: redundancy,
};

/** flexfec-03 is what browsers write, after the draft; flexfec is the name of RFC 8627. */
export const flexfecFormat: CodecFormat = {
  codecs: ['flexfec', 'flexfec-03'],
  reference: { rfc: 8627, section: '5.1.1' },
  parameters: {
    'repair-window': number('flexfec.repair-window'),
    l: number('flexfec.columns', 0, 255),
    d: number('flexfec.rows', 0, 255),
    top: number('flexfec.type', 0, 3),
  },
};

function redundancy(word: string): FormatFact | undefined {
  const payloadTypes: number[] = [];
  for (const part of word.split('/')) {
    const payloadType = wholeNumber(part, 0, 127);
    if (payloadType === undefined) return undefined;
    payloadTypes.push(payloadType);
  }
  return { shape: 'redundancy', payloadTypes };
}
