import { grouped } from '@/content/grouped';
import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadLine } from '@/lib/sdp/reading';
import type { MediaTokenRole, Parameter } from '@/lib/sdp/readings/media';
import type { TokenCatalogue } from '@/lib/sdp/words';
import { codecRemarks } from './media-codec-names';
import { channelText } from './media-data';
import { feedbackWords } from './media-feedback';
import { factText, h264LevelText } from './media-formats';
import { idText } from './media-header-extensions';
import { restrictionText } from './media-simulcast';

export const tokenWords: TokenCatalogue<MediaTokenRole> = {
  'payload type': { name: 'payload type', meaning: payloadTypeMeaning },
  codec: {
    name: 'codec',
    meaning: (value) => textFor(codecRemarks, value.toLowerCase()),
  },
  'clock rate': {
    name: 'clock rate',
    meaning: (value) => `RTP timestamps advance by ${grouped(Number(value))} per second.`,
  },
  channels: { name: 'channels' },
  'parameter name': { name: 'parameter', meaning: parameterMeaning },
  'parameter value': { name: 'value', meaning: parameterMeaning },
  feedback: { name: 'feedback type', meaning: feedbackMeaning },
  'feedback parameter': { name: 'feedback parameter', meaning: feedbackMeaning },
  milliseconds: { name: 'milliseconds' },
  'frame rate': { name: 'frames per second' },
  'extension id': { name: 'extension id', meaning: (value) => idText(Number(value)) },
  'extension direction': { name: 'direction' },
  'extension uri': {
    name: 'extension',
    meaning: () => 'A URI that names the extension; it is compared, never opened.',
  },
  'extension attributes': { name: 'configuration' },
  ssrc: {
    name: 'SSRC',
    meaning: () => 'A number of 32 bits that stands in every packet of one RTP stream.',
  },
  'source attribute': { name: 'source attribute' },
  'source value': { name: 'value' },
  'ssrc-group semantics': {
    name: 'kind of group',
    meaning: (value) => textFor(SEMANTICS, value),
  },
  rid: { name: 'rid', meaning: ridMeaning },
  'simulcast direction': {
    name: 'direction',
    meaning: (value) =>
      value === 'send' ? 'From this side to the other.' : 'From the other side to this one.',
  },
  width: { name: 'width' },
  height: { name: 'height' },
  'packet rate': { name: 'packets per second' },
  'sctp port': {
    name: 'SCTP port',
    meaning: () => 'A port inside of SCTP inside of DTLS; 5000 by custom.',
  },
  'message size': { name: 'bytes', meaning: () => 'Without this line 64 KiB hold (RFC 8841 §6).' },
  'sctp protocol': { name: 'protocol' },
  'stream count': { name: 'streams' },
  'data channel id': { name: 'SCTP stream' },
  'data channel attribute': { name: 'attribute' },
  'sctp init': { name: 'INIT chunk in Base64' },
};

const SEMANTICS: Readonly<Record<string, string>> = {
  FID: 'Flow identification: a stream, then its retransmission.',
  FEC: 'Forward error correction: a stream, then its parity; FEC-FR replaced it.',
  'FEC-FR': 'Forward error correction: a stream, then its parity.',
  SIM: 'Simulcast, in a notation that was never standardized.',
  DUP: 'Duplicates of one stream.',
};

function payloadTypeMeaning(
  value: string,
  _line: ReadLine,
  context: LineContext,
): string | undefined {
  if (value === '*') return 'Every payload type of this section.';
  if (!/^\d{1,3}$/.test(value)) return undefined;
  const codec = context.codecOf(Number(value));
  return codec === undefined
    ? 'No line of this section says which codec this number stands for.'
    : `${codec.codec} with a clock of ${grouped(codec.clockRate)} Hz.`;
}

/** The clause about the one parameter that the token belongs to; undefined where several fit. */
function parameterMeaning(value: string, line: ReadLine, context: LineContext): string | undefined {
  const { reading } = line;
  if (reading.kind === 'rid') return clauseOf(reading.restrictions, value, restrictionText);
  if (reading.kind === 'dcmap') return clauseOf(reading.parameters, value, channelText);
  const format = reading.kind === 'ssrc' ? reading.format : undefined;
  if (reading.kind !== 'fmtp' && format === undefined) return undefined;
  const parameters = reading.kind === 'fmtp' ? reading.parameters : (format?.parameters ?? []);
  const payloadType = reading.kind === 'fmtp' ? Number(reading.format) : (format?.payloadType ?? 0);
  return clauseOf(parameters, value, (parameter) => {
    const { codec, facts } = context.formatOf(payloadType, [parameter]);
    const [fact] = facts;
    if (fact === undefined) return '';
    const clause = factText(fact, codec, context);
    return fact.shape === 'h264 profile-level-id' ? `${clause}. ${h264LevelText(fact)}` : clause;
  });
}

function clauseOf(
  parameters: readonly Parameter[],
  value: string,
  say: (parameter: Parameter) => string,
): string | undefined {
  const [parameter, ...more] = parameters.filter(
    (one) => one.name === value || one.value === value,
  );
  if (parameter === undefined || more.length > 0) return undefined;
  // Once is enough: where the value stands for one parameter alone, its own row says it.
  if (parameter.name === value && isSaidByValue(parameter, parameters)) return undefined;
  return sentence(say(parameter));
}

function isSaidByValue({ value }: Parameter, parameters: readonly Parameter[]): boolean {
  if (value === undefined) return false;
  return parameters.filter((one) => one.name === value || one.value === value).length === 1;
}

function sentence(clause: string): string {
  const text = clause.charAt(0).toUpperCase() + clause.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}

function feedbackMeaning(_value: string, { reading }: ReadLine): string | undefined {
  if (reading.kind !== 'rtcp-fb' || reading.message === undefined) return undefined;
  return `${feedbackWords[reading.message].replace(/,$/, '')}.`;
}

function ridMeaning(value: string, _line: ReadLine, context: LineContext): string | undefined {
  const paused = value.startsWith('~');
  const direction = context.directionOfRid(paused ? value.slice(1) : value);
  const start = paused ? ' It is paused at first.' : '';
  if (direction === undefined) return `No a=rid line of this section defines this name.${start}`;
  const does = direction === 'send' ? 'sends' : 'receives';
  return `An encoding that this side ${does}, defined in a=rid.${start}`;
}
