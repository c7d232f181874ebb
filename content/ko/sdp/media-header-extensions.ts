import { withParticle } from '@/content/ko/particle';
import type { HeaderExtension } from '@/lib/sdp/header-extensions';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';

export const headerExtensionMeanings: Meanings<'extmap' | 'extmap-allow-mixed'> = {
  extmap: (reading) =>
    `헤더 확장 ${withParticle(`${reading.id}`, '은/는')} ${what(reading)}${configured(reading)}${direction(reading)}${idRemark(reading.id)}`,
  'extmap-allow-mixed': () =>
    '한 RTP 스트림에서 1바이트 형식과 2바이트 형식의 헤더 확장을 섞어 쓸 수 있습니다.',
};

/** id 범위의 뜻(RFC 8285 §4.2, §4.3, §7). */
export function idText(id: number): string {
  if (id === 0) return 'id 0은 패딩이므로 확장의 이름이 될 수 없습니다.';
  if (id <= 14) return `id ${withParticle(`${id}`, '은/는')} 1바이트 형식(1~14)에 들어갑니다.`;
  if (id === 15) return 'id 15는 1바이트 형식의 끝 표시이므로 2바이트 형식이 필요합니다.';
  if (id <= 255) return `id ${withParticle(`${id}`, '은/는')} 2바이트 형식(1~255)이 필요합니다.`;
  if (id >= 4096 && id <= 4351) {
    return `id ${withParticle(`${id}`, '은/는')} 오퍼에서 “나중에 고름”을 뜻합니다(4096~4351).`;
  }
  return `id ${withParticle(`${id}`, '을/를')} 담을 수 있는 헤더는 없습니다.`;
}

function idRemark(id: number): string {
  return id >= 1 && id <= 14 ? '' : ` ${idText(id)}`;
}

function what({ extension, uri }: ReadingOf<'extmap'>): string {
  return extension === undefined
    ? `URI가 ${uri}인 확장이며, 무엇인지는 여기서 알 수 없습니다.`
    : `${extensionWords[extension]}.`;
}

function configured({ attributes }: ReadingOf<'extmap'>): string {
  return attributes === undefined ? '' : ` 설정은 “${attributes}”입니다.`;
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  sendrecv: ' 이쪽이 보내기도 하고 받기도 합니다.',
  sendonly: ' 이쪽은 보내기만 합니다.',
  recvonly: ' 이쪽은 받기만 합니다.',
  inactive: ' 지금은 어느 쪽도 보내지 않습니다.',
};

function direction({ direction: written }: ReadingOf<'extmap'>): string {
  return written === undefined ? '' : (DIRECTIONS[written] ?? '');
}

/** "헤더 확장 3은" 뒤에 오는 서술. */
export const extensionWords: Readonly<Record<HeaderExtension, string>> = {
  'ssrc-audio-level': '패킷에 담긴 소리의 크기를 디코딩 없이 알게 합니다(ssrc-audio-level)',
  'csrc-audio-level': '섞인 소리에서 화자별 크기를 알립니다(csrc-audio-level)',
  toffset: '타임스탬프보다 얼마나 늦게 보냈는지를 알립니다(toffset)',
  'smpte-tc': 'SMPTE 타임코드를 담습니다(smpte-tc)',
  'ntp-64': '실제 시각을 64비트로 담습니다(ntp-64)',
  'ntp-56': '실제 시각을 56비트로 담습니다(ntp-56)',
  encrypt: '암호화된 확장입니다(encrypt, RFC 6904)',
  'sdes-mid': 'mid를 담아 BUNDLE에서 패킷의 m-section을 알게 합니다(sdes:mid)',
  'sdes-cname': '소스의 CNAME을 담습니다(sdes:cname)',
  'sdes-rtp-stream-id': 'rid를 담아 패킷의 simulcast 계층을 알게 합니다(sdes:rtp-stream-id)',
  'sdes-repaired-rtp-stream-id':
    '재전송이 복구하는 계층의 rid를 담습니다(sdes:repaired-rtp-stream-id)',
  'sdes-capt-id': '텔레프레즌스 회의실의 캡처를 알립니다(sdes:CaptId)',
  'splicing-interval': '다른 콘텐츠를 끼워 넣을 시점을 알립니다(splicing-interval)',
  framemarking: '프레임의 시작과 버려도 되는 프레임을 표시합니다(framemarking)',
  'video-orientation': '화면을 얼마나 돌려야 하는지 알립니다(video-orientation)',
  'video-orientation-6': '화면을 얼마나 돌려야 하는지 6비트로 알립니다(video-orientation:6)',
  'roi-sent': '화면의 어느 영역을 보내는지 알립니다(roi-sent)',
  'predefined-roi-sent': '미리 정한 영역 중 어느 것을 보내는지 알립니다(predefined-roi-sent)',
  'abs-send-time': '패킷이 떠난 시각을 알려 수신 측의 대역폭 추정에 쓰이게 합니다(abs-send-time)',
  'transport-wide-cc':
    '전송 경로의 모든 패킷에 번호를 매겨 transport-cc 피드백에 쓰이게 합니다(transport-wide-cc)',
  'transport-wide-cc-02':
    '전송 경로의 모든 패킷에 번호를 매기고 피드백을 요청할 수 있습니다(transport-wide-cc-02)',
  'playout-delay': '수신 측이 화면을 얼마나 늦춰 보여야 하는지 알립니다(playout-delay)',
  'video-content-type': '카메라 화면인지 공유 화면인지 알립니다(video-content-type)',
  'video-timing': '캡처, 부호화, 전송에 걸린 시간을 알립니다(video-timing)',
  'color-space': '색 공간과 HDR 값을 알립니다(color-space)',
  'abs-capture-time': '미디어를 캡처한 시각을 알립니다(abs-capture-time)',
  'inband-cn': '컴포트 노이즈의 크기를 알립니다(inband-cn)',
  'video-layers-allocation':
    '어느 계층을 어느 비트레이트로 보내는지 알립니다(video-layers-allocation)',
  'video-frame-tracking-id': '시험을 위해 프레임에 번호를 매깁니다(video-frame-tracking-id)',
  'generic-frame-descriptor':
    '프레임 사이의 의존 관계를 이전 형식으로 알립니다(generic-frame-descriptor)',
  'corruption-detection': '디코딩 뒤 손상을 찾도록 화면의 표본을 담습니다(corruption-detection)',
  'dependency-descriptor':
    '프레임과 계층의 의존 관계를 알려 SFU가 일부를 버릴 수 있게 합니다(dependency-descriptor)',
};
