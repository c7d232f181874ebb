import type { CodecFormat } from '@/lib/sdp/codec-formats';
import type { FactTexts } from '@/lib/sdp/negotiation/fact-texts';
import type { BySide, CodecUse, NegotiatedCodec, Side } from '@/lib/sdp/negotiation/negotiated';
import type { Parameter, SimulcastStreams } from '@/lib/sdp/readings/media';

type CodecFacts =
  | 'codec'
  | 'first codec'
  | 'declined codec'
  | 'added codec'
  | 'header extension'
  | 'declined header extension'
  | 'rid'
  | 'simulcast';

export const codecFactTexts: Pick<FactTexts, CodecFacts> = {
  codec: {
    label: 'Codec',
    short: (codec) => `${nameOf(codec)} ${numbers(codec.payloadType)}`,
    sentence: (codec) =>
      `${nameOf(codec)}${use(codec)}: ${packets(codec.payloadType)}.${parameters(codec.parameters)}`,
  },
  'first codec': {
    label: 'Sent first',
    short: ({ sender, codec }) => `${sender}: ${codec.name ?? codec.payloadType[sender]}`,
    sentence: ({ sender, codec }) =>
      `The ${sender} should begin with ${nameOf(codec)}, payload type ${codec.payloadType[sender]}: ${FIRST[sender]}.`,
  },
  'declined codec': {
    label: 'Codec not taken',
    short: (format) => `${formatName(format)} ${format.payloadType}`,
    sentence: (format) =>
      `${formatName(format)}, payload type ${format.payloadType}, was offered and is not in the answer: nobody sends it.`,
  },
  'added codec': {
    label: 'Codec not offered',
    short: (format) => `${formatName(format)} ${format.payloadType}`,
    sentence: (format) =>
      `${formatName(format)}, payload type ${format.payloadType}, is in the answer but not in the offer: it can be used only after another offer names it.`,
  },
  'header extension': {
    label: 'Header extension',
    short: ({ uri, extension, id }) => `${numbers(id)} ${extension ?? uri}`,
    sentence: ({ uri, extension, id, sends }) => {
      const name = extension === undefined ? uri : `${extension} (${uri})`;
      const number =
        id.offerer === id.answerer
          ? `has id ${id.offerer}`
          : `has id ${id.offerer} in the offer and id ${id.answerer} in the answer, though an answer should keep the number`;
      return `Header extension ${name} ${number}; ${SENDERS[senders(sends)]}.`;
    },
  },
  'declined header extension': {
    label: 'Extension not taken',
    short: ({ id, uri }) => `${id} ${uri}`,
    sentence: ({ id, uri }) =>
      `Header extension ${uri}, id ${id}, was offered and is not in the answer: no packet carries it.`,
  },
  rid: {
    label: 'rid',
    short: ({ rid, sender }) => `${sender}: ${rid}`,
    sentence: ({ rid, sender, payloadTypes, restrictions }) => {
      const types =
        payloadTypes.length === 0 ? '' : `, in payload types ${payloadTypes.join(', ')} only`;
      const limits = restrictions.length === 0 ? '' : `, within ${list(restrictions)}`;
      return `The ${sender} may send the stream “${rid}”${types}${limits}.`;
    },
  },
  simulcast: {
    label: 'Simulcast',
    short: ({ sender, streams }) =>
      streams.length === 0 ? `${sender}: none` : `${sender}: ${streamList(streams)}`,
    sentence: ({ sender, streams, declined }) => {
      const left = declined.length === 0 ? '' : ` Not taken: ${declined.join(', ')}.`;
      if (streams.length === 0) {
        return `No simulcast from the ${sender}: the answer does not take it, so a single stream is sent.${left}`;
      }
      return `The ${sender} sends ${streams.length} simulcast ${streams.length === 1 ? 'stream' : 'streams'}: ${streamList(streams)}.${left}`;
    },
  },
};

const FIRST: Readonly<Record<Side, string>> = {
  offerer: 'it is the first codec of the answer',
  answerer: 'it is the first codec of the offer that the answer lists too',
};

const SENDERS = {
  both: 'both sides may send it',
  offerer: 'only the offerer may send it',
  answerer: 'only the answerer may send it',
  neither: 'no side may send it',
} as const;

function senders({ offerer, answerer }: BySide<boolean>): keyof typeof SENDERS {
  if (offerer) return answerer ? 'both' : 'offerer';
  return answerer ? 'answerer' : 'neither';
}

const USES: Readonly<Record<CodecUse, string>> = {
  media: '',
  retransmission: ', retransmission',
  redundancy: ', redundancy against loss',
  'forward error correction': ', forward error correction',
  dtmf: ', dialled digits (DTMF)',
  'comfort noise': ', comfort noise in silence',
};

function use(codec: NegotiatedCodec): string {
  const { offerer, answerer } = codec.repairs;
  if (offerer === undefined && answerer === undefined) return USES[codec.use];
  const repaired = offerer === answerer ? `${offerer}` : `${offerer ?? '—'}/${answerer ?? '—'}`;
  return `${USES[codec.use]} of payload type ${repaired}`;
}

function nameOf({ name, clockRate, channels }: NegotiatedCodec): string {
  if (name === undefined) return 'A codec without a name';
  return `${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
}

function formatName({ codec }: CodecFormat): string {
  if (codec === undefined) return 'A codec without a name';
  const { codec: name, clockRate, channels } = codec;
  return `${name}/${clockRate}${channels === undefined ? '' : `/${channels}`}`;
}

function numbers({ offerer, answerer }: BySide<number>): string {
  return offerer === answerer ? String(offerer) : `${offerer}/${answerer}`;
}

function packets({ offerer, answerer }: BySide<number>): string {
  if (offerer === answerer) return `payload type ${offerer} in both directions`;
  return `payload type ${offerer} in what the offerer sends, ${answerer} in what the answerer sends, each as the receiver numbers it`;
}

/** What each side says about what it wants to receive. */
function parameters({ offerer, answerer }: BySide<readonly Parameter[]>): string {
  const [offered, answered] = [list(offerer), list(answerer)];
  if (offered === '' && answered === '') return '';
  if (offered === answered) return ` Both sides say ${offered}.`;
  return ` The offerer says ${offered || 'nothing'}, the answerer ${answered || 'nothing'} about it.`;
}

function list(parameters: readonly Parameter[]): string {
  return parameters
    .map(({ name, value }) => (value === undefined ? name : `${name}=${value}`))
    .join(';');
}

/** As in a=simulcast: `,` between alternatives, `~` before a paused stream. */
function streamList(streams: SimulcastStreams): string {
  return streams
    .map((alternatives) =>
      alternatives.map(({ rid, paused }) => (paused ? `~${rid} (paused)` : rid)).join(' or '),
    )
    .join(', ');
}
