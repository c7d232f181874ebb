import type { KindWords } from '@/lib/sdp/rules/rule-words';

/** What a text is, what shows it, and what a browser does. */
export const kindWords: KindWords = {
  kinds: {
    webrtc: 'WebRTC',
    sip: 'SIP',
    rtsp: 'RTSP',
    broadcast: '방송 또는 SAP',
    fragment: 'SDP의 일부',
    unknown: '알 수 없는 종류',
  },
  evidence: {
    'dtls transport': 'm-line의 DTLS 전송',
    'data channel': '데이터 채널',
    'feedback profile': 'SAVPF 프로필',
    fingerprint: '인증서 fingerprint',
    'ice credentials': 'ICE 자격 정보',
    'ice candidate': 'ICE 후보',
    bundle: 'BUNDLE 그룹',
    'rtcp-mux': 'rtcp-mux',
    msid: '스트림과 트랙 이름',
    'control url': '제어 URL',
    'media range': '시간 범위',
    'multicast address': '멀티캐스트 주소',
    'source filter': '소스 필터',
    'reference clock': '기준 클럭',
    'broadcast type': '회의 유형',
    'plain rtp': 'DTLS가 없는 RTP',
    fax: '팩스',
    'sdes key': 'SDES 키',
    'sip attribute': 'SIP 전화의 속성',
    'no session part': '세션 부분 없음',
  },
  verdicts: {
    rejects: '거부',
    accepts: '수락',
    'fails later': '나중에 실패',
    varies: '다른 내용에 따라 다름',
    unknown: '확인하지 않음',
  },
  misspelt: (line, text) =>
    `${line}번 줄(“${text}”)이 그 속성으로 보이지만 이름의 철자가 틀렸습니다.`,
};
