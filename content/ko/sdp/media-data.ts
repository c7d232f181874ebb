import { grouped } from '@/content/grouped';
import { withParticle } from '@/content/ko/particle';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Parameter, SctpInitChunk } from '@/lib/sdp/readings/media';
import type { Meanings } from '@/lib/sdp/words';

export const dataMeanings: Meanings<
  'sctp-port' | 'max-message-size' | 'sctpmap' | 'dcmap' | 'dcsa' | 'sctp-init'
> = {
  'sctp-port': ({ port }) =>
    port === 0
      ? 'SCTP 포트 0은 연결을 닫는다는 뜻이며, 데이터 채널을 쓰지 않습니다.'
      : `데이터 채널은 SCTP 포트 ${withParticle(`${port}`, '을/를')} 씁니다. DTLS 연결 안에서만 쓰는 번호이며, 같은 번호의 UDP 포트가 열리지는 않습니다.`,
  'max-message-size': (reading) =>
    reading.size === 0
      ? '이쪽은 크기 제한 없이 데이터 채널 메시지를 받습니다(0은 제한 없음).'
      : `이쪽은 데이터 채널 메시지를 ${sizeText(reading)}까지 받습니다.`,
  sctpmap: ({ port, protocol, streams }) => {
    const count = streams === undefined ? '' : ` 스트림 ${grouped(streams)}개로`;
    return `SCTP 포트 ${port}에서 ${withParticle(protocol, '을/를')}${count} 씁니다. 지금은 a=sctp-port로 대체된 옛 문법입니다.`;
  },
  dcmap: ({ stream, parameters }) => {
    const said = parameters.map(channelText);
    const text = said.length === 0 ? '' : ` 설정: ${said.join('; ')}.`;
    return `SCTP 스트림 ${stream}의 데이터 채널을 in-band가 아니라 여기서 합의합니다.${text}`;
  },
  dcsa: ({ stream, attribute }) =>
    `SCTP 스트림 ${stream}의 데이터 채널에서 쓰는 프로토콜의 속성입니다: ${attribute}.`,
  'sctp-init': ({ init, chunk }) =>
    chunk === undefined
      ? `핸드셰이크를 줄이려고 미리 보내는 SCTP INIT 청크여야 하지만 “${init}”에는 들어 있지 않습니다.`
      : `SCTP INIT 청크를 미리 보내 핸드셰이크를 줄입니다(SNAP): ${chunkText(chunk)}. Base64로는 ${init}.`,
};

function sizeText({ size, rounded }: ReadingOf<'max-message-size'>): string {
  if (rounded === undefined) return `${grouped(size)}바이트`;
  const { amount, unit, exact } = rounded;
  return `${exact ? '' : '약 '}${amount} ${unit}(${grouped(size)}바이트)`;
}

const CHANNEL_PARAMETERS: Readonly<Record<string, (value: string) => string>> = {
  label: (value) => `레이블 “${value}”`,
  subprotocol: (value) => `subprotocol “${value}”`,
  ordered: (value) =>
    value === 'true'
      ? '순서 보장'
      : value === 'false'
        ? '순서 보장 안 함'
        : `ordered는 “${value}”(true도 false도 아님)`,
  'max-retr': (value) => `재전송 최대 ${value}회`,
  'max-time': (value) => `재전송은 최대 ${value} ms 동안`,
  priority: (value) => `우선순위 ${value}`,
};

/** dcmap의 매개변수 하나(RFC 8864 §5.1)를 뜻하는 구절. */
export function channelText({ name, value }: Parameter): string {
  const say = Object.hasOwn(CHANNEL_PARAMETERS, name) ? CHANNEL_PARAMETERS[name] : undefined;
  if (value === undefined) return `“${name}”`;
  return say ? say(value) : `${withParticle(name, '은/는')} “${value}”`;
}

function chunkText(chunk: SctpInitChunk): string {
  const { outboundStreams, inboundStreams, receiverWindow, initiateTag, initialTsn } = chunk;
  return `나가는 스트림 ${grouped(outboundStreams)}개, 들어오는 스트림 최대 ${grouped(inboundStreams)}개, 수신 윈도 ${grouped(receiverWindow)}바이트, initiate tag ${initiateTag}, 첫 TSN ${initialTsn}`;
}
