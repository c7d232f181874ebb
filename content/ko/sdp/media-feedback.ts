import { withParticle } from '@/content/ko/particle';
import type { FeedbackMessage } from '@/lib/sdp/feedback';
import type { ReadingOf } from '@/lib/sdp/reading';

/** rtcp-fb 줄이 허용하는 것. `of`는 대상 페이로드 타입. */
export function feedbackText(
  { feedback, parameter, message, values }: ReadingOf<'rtcp-fb'>,
  of: string,
): string {
  if (message === undefined) {
    const written = parameter === undefined ? feedback : `${feedback} ${parameter}`;
    return `${of}에 대해 피드백 ${withParticle(`“${written}”`, '을/를')} 보낼 수 있습니다. 무엇인지는 여기서 알 수 없습니다.`;
  }
  if (message === 'trr-int') return intervalText(of, values.join(' '));
  const detail = values.length === 0 ? '' : ` 함께 적힌 값은 “${values.join(' ')}”입니다.`;
  return `${of}에 대해 ${feedbackWords[message]}${detail}`;
}

function intervalText(of: string, interval: string): string {
  return interval === ''
    ? `${of}에 대한 정기 RTCP 보고의 최소 간격(trr-int)인데 값이 빠져 있습니다.`
    : `${of}에 대한 정기 RTCP 보고의 최소 간격은 ${interval} ms입니다(trr-int).`;
}

/** "페이로드 타입 96(VP8)에 대해" 뒤에 오는 문장. */
export const feedbackWords: Readonly<Record<FeedbackMessage, string>> = {
  nack: '수신 측이 손실 패킷의 재전송을 요청할 수 있습니다(NACK).',
  'nack pli': '수신 측이 화면 손실을 알려(PLI) 키 프레임을 받을 수 있습니다.',
  'nack sli': '수신 측이 화면 일부의 손실을 알릴 수 있습니다(SLI).',
  'nack rpsi':
    '손실이 생기면 수신 측이 이어서 참조할 온전한 화면을 알릴 수 있습니다(부정 응답으로 쓰는 RPSI).',
  'nack app': '손실이 생기면 응용 프로그램 고유의 피드백을 보낼 수 있습니다.',
  'nack rai': '수신 측이 멀티캐스트 스트림의 빠른 시작을 요청할 수 있습니다(RAI).',
  'nack ecn': '수신 측이 혼잡 표시(ECN)를 보고할 수 있습니다.',
  ack: '수신 측이 패킷의 도착을 확인해 줄 수 있습니다(ACK).',
  'ack rpsi': '수신 측이 참조할 화면을 확인해 줄 수 있습니다(RPSI).',
  'ack app': '응용 프로그램 고유의 확인 응답을 보낼 수 있습니다.',
  'ack ccfb':
    '수신 측이 패킷마다 도착 시각을 표준 형식(CCFB, RFC 8888)으로 보고하고, 송신 측은 이것으로 대역폭을 추정합니다.',
  'ccm fir': '누가 새로 참여할 때처럼 필요하면 수신 측이 키 프레임을 요구할 수 있습니다(FIR).',
  'ccm tmmbr': '수신 측이 비트레이트의 상한을 정할 수 있습니다(TMMBR).',
  'ccm tstr': '수신 측이 더 선명하거나 더 매끄러운 화면을 요청할 수 있습니다(TSTR).',
  'ccm vbcm': '수신 측이 비디오에 관한 H.271 메시지를 보낼 수 있습니다(VBCM).',
  'ccm pause': '수신 측이 스트림을 멈추고 다시 시작할 수 있습니다(PAUSE).',
  'trr-int': '정기 RTCP 보고에 최소 간격이 있습니다.',
  'goog-remb': '수신 측이 추정한 비트레이트를 알릴 수 있습니다(REMB, libwebrtc의 옛 방식).',
  'goog-lntf': '수신 측이 더는 디코딩할 수 없는 프레임을 알릴 수 있습니다(LNTF, libwebrtc 전용).',
  'transport-cc':
    '수신 측이 전송 경로의 패킷마다 도착 시각을 보고하고, 송신 측은 이것으로 대역폭을 추정합니다(transport-cc).',
  rrtr: '수신 측이 기준 시각을 보내 왕복 시간을 스스로 잴 수 있습니다(RRTR).',
};
