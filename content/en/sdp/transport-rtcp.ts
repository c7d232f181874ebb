import { textFor } from '@/content/text-for';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { ADDRESSES } from './transport-candidate';

type RtcpKind = 'rtcp' | 'rtcp-mux' | 'rtcp-mux-only' | 'rtcp-rsize' | 'rtcp-xr';

export const rtcpMeanings: Meanings<RtcpKind> = {
  rtcp: (reading) => (isFiller(reading) ? filler(reading) : destination(reading)),
  'rtcp-mux': (_, { media }) =>
    `RTP and RTCP of the ${media ?? 'media'} share one port, and so one ICE component. WebRTC demands it.`,
  'rtcp-mux-only': (_, { media }) =>
    `The ${media ?? 'media'} is offered with RTP and RTCP on one port only: an answer without rtcp-mux has to refuse it.`,
  'rtcp-rsize': (_, { media }) =>
    `RTCP of the ${media ?? 'media'} may be sent in reduced size: one short feedback packet alone, without the reports that otherwise have to go with it.`,
  'rtcp-xr': ({ formats }) =>
    formats.length === 0
      ? 'Extended RTCP reports are known, and none is asked for.'
      : `Extended RTCP reports asked for: ${formats.map(formatWords).join('; ')}.`,
};

function isFiller({ port, address }: ReadingOf<'rtcp'>): boolean {
  return port === 9 && (address === undefined || address.class === 'unspecified');
}

function filler({ port, address }: ReadingOf<'rtcp'>): string {
  const values =
    address === undefined
      ? `Port ${port} is`
      : `Port ${port} and ${address.netType} ${address.addressType} ${address.address} are`;
  return `${values} a filler: ICE finds out where RTCP really goes, and with rtcp-mux it goes where RTP does.`;
}

function destination({ port, address }: ReadingOf<'rtcp'>): string {
  if (address === undefined) {
    return `RTCP goes to port ${port} at the address of the media, unless rtcp-mux puts it on the RTP port.`;
  }
  const { netType, addressType, family } = address;
  const kind = ADDRESSES[address.class](family);
  return `RTCP goes to ${address.address} port ${port} (${netType} ${addressType}: ${kind}), unless rtcp-mux puts it on the RTP port.`;
}

function formatWords(format: string): string {
  const meaning = xrFormat(format);
  return meaning === undefined ? format : `${format} (${meaning})`;
}

/** What a format of `a=rtcp-xr` asks for (RFC 3611 §5.1); its parameters stand behind `=`. */
export function xrFormat(format: string): string | undefined {
  return textFor(FORMATS, format.split('=', 1)[0] ?? '');
}

const FORMATS: Readonly<Record<string, string>> = {
  'rcvr-rtt': 'reference times, for measuring the round-trip time from the receiver’s side',
  'pkt-loss-rle': 'which packets were lost',
  'pkt-dup-rle': 'which packets came twice',
  'pkt-rcpt-times': 'when each packet came',
  'stat-summary': 'a summary of loss, duplicates, jitter or TTL',
  'voip-metrics': 'how good the call sounded',
  'ecn-sum': 'a summary of ECN marks, RFC 6679',
};
