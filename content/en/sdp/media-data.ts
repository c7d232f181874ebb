import { grouped } from '@/content/grouped';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Parameter, SctpInitChunk } from '@/lib/sdp/readings/media';
import type { Meanings } from '@/lib/sdp/words';

export const dataMeanings: Meanings<
  'sctp-port' | 'max-message-size' | 'sctpmap' | 'dcmap' | 'dcsa' | 'sctp-init'
> = {
  'sctp-port': ({ port }) =>
    port === 0
      ? 'SCTP port 0 closes the association: no data channels.'
      : `Data channels use SCTP port ${port}, a number inside of the DTLS connection; no UDP port of that number is opened.`,
  'max-message-size': (reading) =>
    reading.size === 0
      ? 'This side takes data channel messages of any size (0 stands for no limit).'
      : `This side takes data channel messages of up to ${sizeText(reading)}.`,
  sctpmap: ({ port, protocol, streams }) => {
    const count = streams === undefined ? '' : ` with ${grouped(streams)} streams`;
    return `SCTP port ${port} carries ${protocol}${count}, in the former syntax that a=sctp-port replaced.`;
  },
  dcmap: ({ stream, parameters }) => {
    const said = parameters.map(channelText);
    const text = said.length === 0 ? '' : `: ${said.join('; ')}`;
    return `A data channel on SCTP stream ${stream} is agreed here instead of in-band${text}.`;
  },
  dcsa: ({ stream, attribute }) =>
    `For what runs on the data channel of SCTP stream ${stream} holds: ${attribute}.`,
  'sctp-init': ({ init, chunk }) =>
    chunk === undefined
      ? `This should be SCTP’s INIT chunk, sent ahead to spare its handshake, but “${init}” holds none.`
      : `SCTP’s INIT chunk comes ahead here, so that its handshake is spared (SNAP): ${chunkText(chunk)}; in Base64 ${init}.`,
};

function sizeText({ size, rounded }: ReadingOf<'max-message-size'>): string {
  if (rounded === undefined) return `${grouped(size)} ${size === 1 ? 'byte' : 'bytes'}`;
  const { amount, unit, exact } = rounded;
  return `${exact ? '' : 'about '}${amount} ${unit} (${grouped(size)} bytes)`;
}

const CHANNEL_PARAMETERS: Readonly<Record<string, (value: string) => string>> = {
  label: (value) => `label “${value}”`,
  subprotocol: (value) => `subprotocol “${value}”`,
  ordered: (value) =>
    value === 'true'
      ? 'order kept'
      : value === 'false'
        ? 'order not kept'
        : `ordered is “${value}”, neither true nor false`,
  'max-retr': (value) => `at most ${value} retransmissions`,
  'max-time': (value) => `retransmissions for at most ${value} ms`,
  priority: (value) => `priority ${value}`,
};

/** One parameter of dcmap (RFC 8864 §5.1), as a clause. */
export function channelText({ name, value }: Parameter): string {
  const say = Object.hasOwn(CHANNEL_PARAMETERS, name) ? CHANNEL_PARAMETERS[name] : undefined;
  if (value === undefined) return `“${name}”`;
  return say ? say(value) : `${name} “${value}”`;
}

function chunkText(chunk: SctpInitChunk): string {
  const { outboundStreams, inboundStreams, receiverWindow, initiateTag, initialTsn } = chunk;
  return `${grouped(outboundStreams)} streams out, up to ${grouped(inboundStreams)} in, a receive window of ${grouped(receiverWindow)} bytes, initiate tag ${initiateTag}, first TSN ${initialTsn}`;
}
