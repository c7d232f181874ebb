import type { AddressClass } from '@/lib/address';
import type { CodecRole, MediaSummary } from '@/lib/sdp/summary/description-summary';

export const roles: Readonly<Record<CodecRole, string>> = {
  media: '미디어',
  retransmission: '재전송',
  redundancy: '중복 전송',
  'error correction': '오류 정정',
  'telephone events': '전화 키(DTMF)',
  'comfort noise': '컴포트 노이즈',
  unnamed: '이름이 적히지 않은 페이로드 타입',
};

export const directions: Readonly<Record<MediaSummary['direction']['direction'], string>> = {
  sendrecv: '양쪽 모두 송신 가능',
  sendonly: '작성한 쪽만 송신',
  recvonly: '상대만 송신',
  inactive: '어느 쪽도 송신하지 않음',
};

/** RTSP와 방송에서 방향은 읽는 쪽의 방향입니다(RFC 8866 §6.7). */
export const announced: typeof directions = {
  sendrecv: '이 안내를 따르는 쪽은 송수신 가능',
  sendonly: '이 안내를 따르는 쪽은 송신만',
  recvonly: '이 안내를 따르는 쪽은 수신만',
  inactive: '당분간 아무도 송신하지 않음',
};

export const setups = {
  active: '이 SDP를 작성한 쪽이 연결을 엽니다',
  passive: '상대가 연결을 엽니다',
  actpass: '연결을 여는 쪽은 앤서에서 정합니다',
  holdconn: '아직 연결을 열지 않습니다',
} as const;

export const addressClasses: Readonly<Record<AddressClass, string>> = {
  unspecified: '주소 없음',
  loopback: '같은 기기 안에서만 유효',
  'link-local': '한 네트워크 링크에서만 유효',
  private: '사설망 내부 주소',
  shared: '통신사 NAT(CGNAT) 뒤의 주소',
  'unique-local': '사설망 내부 IPv6 주소',
  documentation: '예시용 주소여서 아무에게도 닿지 않음',
  multicast: '멀티캐스트 그룹',
  reserved: '예약된 주소',
  global: '공인 주소',
  mdns: 'mDNS 이름으로 숨긴 주소',
  redacted: '가려진 주소',
  name: '호스트 이름',
};
