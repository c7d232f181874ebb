import type { EventRange, FormatFact } from './format-fact';
import { type CodecFormat, flag, number, wholeNumber } from './parameter-reader';

/** `0-15`, also `0-11,66,70`: the events that the describing side can receive. */
export const telephoneEventFormat: CodecFormat = {
  codecs: ['telephone-event'],
  reference: { rfc: 4733, section: '2.4.1' },
  parameters: { events },
  word: events,
};

export const amrFormat: CodecFormat = {
  codecs: ['amr', 'amr-wb'],
  reference: { rfc: 4867, section: '8.1' },
  parameters: {
    'octet-align': flag('amr.octet-align'),
    'mode-set': modeSet,
    'mode-change-period': number('amr.mode-change-period', 1, 2),
    'mode-change-capability': number('amr.mode-change-capability', 1, 2),
    'mode-change-neighbor': flag('amr.mode-change-neighbor'),
    crc: flag('amr.crc'),
    'robust-sorting': flag('amr.robust-sorting'),
    interleaving: number('amr.interleaving'),
    'max-red': number('amr.max-red', 0, 65_535),
    channels: number('amr.channels', 1, 6),
  },
};

export const g729Format: CodecFormat = {
  codecs: ['g729'],
  reference: { rfc: 4856 },
  parameters: { annexb: flag('g729.annexb', 'yes', 'no') },
};

export const g723Format: CodecFormat = {
  codecs: ['g723'],
  reference: { rfc: 4856 },
  parameters: { annexa: flag('g723.annexa', 'yes', 'no') },
};

export const ilbcFormat: CodecFormat = {
  codecs: ['ilbc'],
  reference: { rfc: 3952 },
  parameters: { mode: ilbcMode },
};

function events(text: string): FormatFact | undefined {
  const ranges: EventRange[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split('-');
    const from = wholeNumber(first, 0, 255);
    const to = wholeNumber(last, 0, 255);
    if (from === undefined || to === undefined || to < from || more.length > 0) return undefined;
    ranges.push({ from, to });
  }
  return { shape: 'events', events: ranges, text };
}

function modeSet(text: string): FormatFact | undefined {
  const modes = text.split(',').map((mode) => wholeNumber(mode.trim(), 0, 8));
  const known = modes.filter((mode) => mode !== undefined);
  return known.length === modes.length ? { shape: 'amr modes', modes: known } : undefined;
}

function ilbcMode(value: string): FormatFact | undefined {
  if (value !== '20' && value !== '30') return undefined;
  return { shape: 'number', meaning: 'ilbc.mode', value: Number(value) };
}
