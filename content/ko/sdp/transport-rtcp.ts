import { textFor } from '@/content/text-for';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';
import { ADDRESSES } from './transport-candidate';

type RtcpKind = 'rtcp' | 'rtcp-mux' | 'rtcp-mux-only' | 'rtcp-rsize' | 'rtcp-xr';

export const rtcpMeanings: Meanings<RtcpKind> = {
  rtcp: (reading) => (isFiller(reading) ? filler(reading) : destination(reading)),
  'rtcp-mux': (_, { media }) =>
    `${media ?? '미디어'}의 RTP와 RTCP가 포트 하나, 곧 ICE 컴포넌트 하나를 함께 씁니다. WebRTC에서는 필수입니다.`,
  'rtcp-mux-only': (_, { media }) =>
    `${media ?? '미디어'}의 RTP와 RTCP를 한 포트로만 제안합니다. rtcp-mux를 쓰지 않는 앤서는 이 섹션을 거절해야 합니다.`,
  'rtcp-rsize': (_, { media }) =>
    `${media ?? '미디어'}의 RTCP를 줄인 크기로 보낼 수 있습니다. 함께 보내야 하는 보고 없이 짧은 피드백 패킷만 보냅니다.`,
  'rtcp-xr': ({ formats }) =>
    formats.length === 0
      ? 'RTCP 확장 보고를 알지만 요청하는 것은 없습니다.'
      : `요청하는 RTCP 확장 보고: ${formats.map(formatWords).join('; ')}.`,
};

function isFiller({ port, address }: ReadingOf<'rtcp'>): boolean {
  return port === 9 && (address === undefined || address.class === 'unspecified');
}

function filler({ port, address }: ReadingOf<'rtcp'>): string {
  const values =
    address === undefined
      ? `포트 ${port}는`
      : `포트 ${port}와 ${address.netType} ${address.addressType} ${address.address}은`;
  return `${values} 자리 채움입니다. RTCP가 실제로 가는 곳은 ICE가 찾으며, rtcp-mux이면 RTP와 같은 곳으로 갑니다.`;
}

function destination({ port, address }: ReadingOf<'rtcp'>): string {
  if (address === undefined) {
    return `rtcp-mux로 RTP 포트를 함께 쓰지 않는 한, RTCP는 미디어 주소의 포트 ${port}번으로 갑니다.`;
  }
  const { netType, addressType, family } = address;
  const kind = ADDRESSES[address.class](family);
  return `rtcp-mux로 RTP 포트를 함께 쓰지 않는 한, RTCP는 ${address.address} 포트 ${port}번(${netType} ${addressType}, ${kind})으로 갑니다.`;
}

function formatWords(format: string): string {
  const meaning = xrFormat(format);
  return meaning === undefined ? format : `${format}(${meaning})`;
}

/** `a=rtcp-xr`의 형식이 요청하는 것 (RFC 3611 §5.1). 매개변수는 `=` 뒤에 옵니다. */
export function xrFormat(format: string): string | undefined {
  return textFor(FORMATS, format.split('=', 1)[0] ?? '');
}

const FORMATS: Readonly<Record<string, string>> = {
  'rcvr-rtt': '수신자 쪽에서 왕복 시간을 재기 위한 기준 시각',
  'pkt-loss-rle': '손실된 패킷 목록',
  'pkt-dup-rle': '중복된 패킷 목록',
  'pkt-rcpt-times': '패킷별 수신 시각',
  'stat-summary': '손실, 중복, 지터, TTL 등의 요약',
  'voip-metrics': '통화 음질 지표',
  'ecn-sum': 'ECN 표시 요약, RFC 6679',
};
