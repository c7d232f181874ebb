import type { messageJourneyWords as english } from '@/content/en/message-journey';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** 시뮬레이션한 통화의 메시지 목록과, 메시지 하나가 회선까지 내려가는 길의 글. */
export const messageJourneyWords: Words<typeof english> = {
  heading: '회선까지 따라가는 메시지',
  lead: '메시지를 고르면 어느 패킷에 실려 갔는지, 프로토콜마다 무엇을 덧붙였는지 볼 수 있습니다.',
  channel: '데이터 채널',
  all: '전체',
  caption: '이 시점까지의 데이터 채널 메시지',
  none: '이 시점까지 보낸 메시지가 없습니다.',
  columns: {
    message: '메시지',
    way: '보낸 쪽, 받는 쪽',
    bytes: '바이트',
    sent: '보낸 시각',
    arrived: '도착',
  },
  way: (from, to) => `${from} → ${to}`,
  binary: (bytes) => `바이너리, ${bytes}바이트`,
  arrivedAfter: (time) => `${time} 뒤`,
  notYet: '아직',
  never: '오지 않음',
  isShown: (message) => `“${message}”의 경로가 메시지 목록 아래에 표시되었습니다.`,
  journey: {
    label: (message) => `“${message}”의 경로`,
    unknown: '이 메시지가 실린 패킷을 찾지 못했습니다.',
    unknownWhy:
      '기록이 끝나기 전에 나가지 못했을 수 있습니다. 릴레이까지 TCP나 TLS로 가는 경우에는 데이터그램이 스트림의 조각이 되어 패킷 하나로 나타나지 않습니다.',
    sum: (message, wire, packets, sendings) =>
      `메시지는 ${message}바이트, 보낸 쪽 회선에서는 ${wire}바이트${
        packets === 1 ? '' : `, 조각 ${packets}개`
      }${sendings > packets ? `, 전송 ${sendings}회` : ''}.`,
    sendings: '어느 전송',
    piece: (place, all) => `조각 ${place}/${all}`,
    whole: '전송',
    again: '재전송',
    lost: '손실',
    layers: '메시지에서 회선까지',
    layer: '계층',
    says: '내용',
    adds: '추가',
    total: '누계',
    bytes: (count) => `${count} B`,
    message: '메시지',
    text: (characters) => `${characters}글자, UTF-8`,
    part: (bytes, all) => `전체 ${all}바이트 중 ${bytes}바이트`,
    binary: '바이트 그대로',
    chunk: 'SCTP DATA 청크',
    ordered: (sequence) => `스트림 안 번호 ${sequence}`,
    unordered: '순서 없음: 번호를 쓰지 않음',
    chunkFacts: (tsn, stream) => `TSN ${tsn}, 스트림 ${stream}`,
    ppid: (ppid, name) => `PPID ${ppid}(${name})`,
    ppids: { 51: '텍스트', 53: '바이너리', 56: '빈 텍스트', 57: '빈 바이너리' },
    padding: (bytes) => `패딩 ${bytes}바이트`,
    fragments: {
      whole: 'B E: 메시지 전체',
      first: 'B: 첫 조각',
      middle: '플래그 없음: 가운데 조각',
      last: 'E: 마지막 조각',
    },
    packet: 'SCTP 패킷',
    packetAlone: '포트, 검증 태그, CRC-32C',
    packetWith: (chunks) => `포트, 검증 태그, CRC-32C. 함께 실린 청크: ${chunks}`,
    record: 'DTLS 레코드',
    recordSays: (epoch, number) => `에포크 ${epoch}, 번호 ${number}: 여기부터 암호화되고 인증됨`,
    turn: 'TURN',
    turnSays: 'ChannelData 또는 Send indication: 릴레이가 누구에게 넘길지',
    udp: 'UDP',
    udpSays: '포트, 길이, 체크섬',
    ip: 'IP',
    ipSays: '주소',
    way: '네트워크를 지나는 길',
    open: (packet) => `패킷 ${withParticle(packet, '을/를')} 메시지에서 열기`,
    relayed: '릴레이가 다시 보낸 패킷',
    hop: (from, to) => `${from} → ${to}`,
    left: (time) => `${time}에 출발`,
    came: (time) => `${time}에 도착`,
    dropped: (node) => `${node}에서 더 가지 못함`,
    nobody: '없음',
    acknowledged: (peer, time) =>
      `${withParticle(peer, '이/가')} ${time}에 SACK으로 전부 받았음을 알렸습니다.`,
    unacknowledged: '이 기록에는 전부를 확인하는 SACK이 없습니다.',
    givenUp: (time) =>
      `두 번 보내지 않는 채널이므로 보낸 쪽이 포기하고 ${time}에 FORWARD-TSN으로 알렸습니다.`,
    retransmitted:
      'SCTP가 같은 청크를 같은 TSN으로, 새 레코드에 담아 다시 보냈습니다. DTLS 자체는 애플리케이션 데이터를 재전송하지 않으며, 옛 레코드를 그대로 보내면 재전송 공격으로 보고 버립니다.',
  },
  window: {
    heading: '재전송 공격 방어',
    counter: '롤오버 카운터',
    highest: '가장 높은 인덱스',
    window: '윈도',
    label: (accepted, size, missing, before) =>
      `최근 인덱스 ${size}개 중 ${accepted}개를 받음${
        missing === '' ? '' : `. 빠진 것(가장 높은 것부터 거꾸로 셈): ${missing}`
      }${before === 0 ? '' : `. 스트림이 시작되기 전의 것 ${before}개`}`,
    refused: '거부됨',
    index: (index, at) => `인덱스 ${index}, ${at}에 도착`,
    because: {
      replayed: '이미 받은 것이라 거부함',
      'too-old': '윈도보다 오래되어 거부함',
    },
    meaning:
      '시퀀스 번호는 16비트입니다. 몇 번 되돌았는지는 보내지 않으므로 양쪽이 각자 세고, 둘을 합친 것이 인덱스입니다. 인덱스 하나는 한 번만 받아들입니다. 윈도보다 오래되었거나 이미 표시된 것은 버립니다.',
    reference: 'RFC 3711 §3.3',
  },
  packets: {
    first: '첫 패킷',
    latest: '커서 시점의 최근 패킷',
    refused: '최근에 거부된 패킷',
    open: (which, stream) => `메시지에서 보기: ${stream}의 ${which}`,
  },
};
