import type { udpLessonWords as english } from '@/content/en/nat/udp-lesson';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** UDP 강의: 헤더, 헤더에 없는 것, 누가 무엇을 더하는지, 미디어가 UDP를 쓰는 까닭. */
export const udpLessonWords: Words<typeof english> = {
  header: {
    heading: (packet) => `${packet}의 헤더`,
    about:
      '8바이트가 전부입니다. 포트 두 개와 길이, 체크섬뿐이고, 호스트의 주소는 바깥쪽 IP 헤더에 있습니다.',
    stretch: (from, to) => `${from} → ${to}`,
    nobody: '받는 곳 없음',
    hex: '16진수',
    fields: {
      sourcePort: '출발지 포트',
      destinationPort: '목적지 포트',
      length: '길이',
      checksum: '체크섬',
    },
    means: {
      sourcePort: '보낸 애플리케이션. 응답도 이 포트로 돌아옵니다.',
      destinationPort: '받는 호스트에서 이 데이터그램을 넘겨받을 애플리케이션.',
      length: '헤더와 데이터를 합한 바이트 수.',
      checksum: '우연히 뒤집힌 비트를 찾아냅니다. 누구나 다시 계산할 수 있습니다.',
    },
    bytes: (length) => `${length}바이트: 헤더 8, 데이터 ${length - 8}`,
    sum: (source, destination, length) =>
      `이 체크섬은 ${source}, ${destination}, 프로토콜 17, 길이 ${length}, 이어서 헤더와 데이터 전체를 16비트씩 더한 값의 보수입니다. 데이터그램에 없는 주소까지 더하므로, NAT는 주소를 바꿀 때 체크섬도 다시 써야 합니다.`,
    changed: '밑줄: 바로 앞 장비가 바꿔 쓴 값.',
    other: '메시지 패널에서 UDP 데이터그램을 열면 그 데이터그램의 헤더가 같은 자리에 나옵니다.',
    none: '시나리오를 재생하면 첫 데이터그램의 헤더가 여기에 나옵니다.',
    references: '명세',
  },
  absent: {
    heading: '헤더에 없는 것',
    items: {
      order: {
        name: '순서가 없습니다.',
        text: '시퀀스 번호가 없어서, 서로 다른 길로 간 두 데이터그램이 뒤바뀌어 도착해도 아무도 알지 못합니다.',
      },
      delivery: {
        name: '도착을 보장하지 않습니다.',
        text: '확인 응답이 없습니다. 잃어버린 것은 그대로 사라지고, 어느 쪽도 그 사실을 통보받지 못합니다.',
      },
      state: {
        name: '연결이 없습니다.',
        text: '시작도 끝도 알리지 않습니다. 첫 데이터그램부터 데이터를 실을 수 있지만, NAT는 흐름이 끝났는지를 조용한 시간으로 짐작할 수밖에 없습니다.',
      },
      identity: {
        name: '보낸 이를 믿을 근거가 없습니다.',
        text: '출발지 주소와 포트는 주장일 뿐입니다. 그래서 ICE 연결 검사에는 MESSAGE-INTEGRITY가 들어갑니다.',
      },
      secrecy: {
        name: '비밀이 없습니다.',
        text: '경로에 있는 누구든 데이터를 읽고, 고친 뒤 체크섬까지 맞춰 놓을 수 있습니다.',
      },
      pace: {
        name: '속도 조절이 없습니다.',
        text: '경로가 가득 차도 보내는 쪽을 늦추는 것이 없습니다. 애플리케이션이 스스로 조절해야 합니다.',
      },
    },
  },
  matrix: {
    heading: '누가 무엇을 더하는가',
    caption: 'UDP와 TCP, 그리고 UDP 위의 프로토콜이 제공하는 것',
    about:
      '통화에서 UDP에 없는 것은 DTLS와 SRTP, SCTP가 각자의 데이터에 필요한 만큼만 더합니다. TCP는 순서, 도착 보장, 속도 조절을 모든 데이터에 똑같이 적용하지만, 기밀성과 무결성은 주지 않습니다.',
    property: '성질',
    provision: { none: '없음', part: '일부', whole: '있음' },
    protocols: {
      udp: 'UDP',
      tcp: 'TCP',
      dtls: 'DTLS',
      srtp: 'SRTP',
      sctp: 'DTLS 위의 SCTP',
    },
    properties: {
      order: '순서',
      delivery: '도착 보장',
      duplicates: '중복 검출',
      state: '상태, 연결',
      reading: '기밀성: 읽을 수 있는 쪽',
      changing: '무결성: 고칠 수 있는 쪽',
      addressing: '애플리케이션, 스트림 구분',
      fragmentation: '단편화',
      congestion: '혼잡 제어',
    },
    cells: {
      order: {
        udp: '없음. 도착한 순서 그대로입니다.',
        tcp: '모든 바이트의 시퀀스 번호. 먼저 온 것은 기다립니다.',
        dtls: '핸드셰이크만: message_seq. 애플리케이션 데이터는 오는 대로 넘깁니다.',
        srtp: 'RTP의 시퀀스 번호와 타임스탬프가 순서를 알려 줍니다. 지터 버퍼가 이를 쓰며, 잃어버린 패킷을 기다리느라 멈추지 않습니다.',
        sctp: '데이터 채널마다 스트림 시퀀스 번호. U 비트가 켜져 있으면 순서를 지키지 않습니다.',
      },
      delivery: {
        udp: '없음. 손실을 알리지도 않습니다.',
        tcp: '확인 응답 번호. 타임아웃이나 중복 확인 응답 세 번이면 도착하거나 연결을 포기할 때까지 다시 보냅니다.',
        dtls: '핸드셰이크만: 타임아웃이 되면 플라이트를 다시 보내고, 1.3에는 ACK도 있습니다.',
        srtp: '자체로는 없음. 아직 쓸모가 있을 때만 받는 쪽이 요청해서(NACK) 다시 받을 수 있습니다(RTX).',
        sctp: 'TSN과 SACK. 채널에 시간이나 횟수 한도를 둘 수 있고, 한도를 넘으면 FORWARD-TSN으로 포기합니다.',
      },
      duplicates: {
        udp: '두 번 넘깁니다.',
        tcp: '시퀀스 번호로 찾습니다.',
        dtls: '레코드의 에포크와 시퀀스 번호를 윈도로 검사합니다.',
        srtp: '패킷 인덱스를 재전송 공격 방지 목록에서 찾습니다.',
        sctp: 'TSN으로 찾습니다.',
      },
      state: {
        udp: '없음. 데이터그램마다 독립적입니다.',
        tcp: '연결: 첫 바이트를 보내기 전에 SYN, SYN-ACK, ACK.',
        dtls: '왕복 한두 번의 핸드셰이크 뒤 에포크마다 키를 가집니다.',
        srtp: 'SSRC마다 컨텍스트: 롤오버 카운터와 재전송 공격 방지 목록. 키는 DTLS에서 오므로 따로 주고받는 패킷이 없습니다.',
        sctp: '어소시에이션: INIT, INIT ACK, COOKIE ECHO, COOKIE ACK를 거쳐 검증 태그로 구분합니다.',
      },
      reading: {
        udp: '경로에 있는 누구나.',
        tcp: '경로에 있는 누구나. TLS는 별도의 계층입니다.',
        dtls: '양 끝만. 레코드 헤더는 평문이며, 1.3에서는 시퀀스 번호도 가려집니다.',
        srtp: '페이로드는 양 끝만. SSRC, 시퀀스 번호, 타임스탬프가 든 RTP 헤더는 평문입니다.',
        sctp: '양 끝만. 패킷 전체가 DTLS 레코드 안에 있습니다.',
      },
      changing: {
        udp: '누구나. 체크섬은 비밀이 아닙니다.',
        tcp: '누구나. 체크섬은 비밀이 아닙니다.',
        dtls: '들키지 않고는 아무도: 레코드의 인증 태그.',
        srtp: '들키지 않고는 아무도: 헤더와 페이로드를 함께 덮는 인증 태그.',
        sctp: 'DTLS 덕분에 들키지 않고는 아무도. 자체 CRC32c는 우연한 오류만 찾습니다.',
      },
      addressing: {
        udp: '포트: 애플리케이션마다 하나.',
        tcp: '포트: 연결마다 바이트 스트림 하나이며, 메시지의 경계가 없습니다.',
        dtls: '없음. UDP의 포트를 씁니다. 같은 포트의 STUN, SRTP와는 첫 바이트(20~63)로 구분합니다.',
        srtp: 'SSRC, 페이로드 타입, MID 헤더 확장: 포트 하나에 여러 스트림.',
        sctp: '스트림 식별자: 데이터 채널마다 하나. 텍스트인지 바이너리인지는 PPID가 알려 줍니다.',
      },
      fragmentation: {
        udp: '없음. IP가 데이터그램을 나눌 수 있지만, 한 조각만 잃어도 전체를 잃습니다.',
        tcp: '스트림을 세그먼트로 나눕니다(MSS).',
        dtls: '핸드셰이크만: fragment_offset과 fragment_length. 데이터는 데이터그램 하나에 들어가야 합니다.',
        srtp: '없음. 큰 영상 프레임은 코덱의 페이로드 형식이 나눕니다.',
        sctp: '메시지를 나눕니다: B, E 비트로 표시하고 TSN 순으로 합칩니다.',
      },
      congestion: {
        udp: '없음.',
        tcp: '혼잡 윈도.',
        dtls: '없음. 핸드셰이크의 타임아웃만 두 배씩 늘어납니다.',
        srtp: '자체로는 없음. 무엇이 도착했는지 RTCP가 보고하면 보내는 쪽이 비트레이트를 낮춥니다.',
        sctp: 'TCP와 같은 혼잡 윈도.',
      },
    },
  },
  late: {
    heading: '미디어가 UDP를 쓰는 까닭',
    about:
      '소리 패킷이 필요한 순간은 한 번뿐입니다. 늦게 오면 쓸모가 없으므로, 잃어버린 패킷을 기다리면 뒤따라온 패킷까지 망칩니다. 아래는 같은 소리를 똑같이 잃어버리면서 UDP와 TCP로 보낸 결과입니다.',
    model:
      '모델입니다. Opus 3초 분량을 20 ms마다 한 패킷씩 보냅니다. TCP는 잃어버린 패킷 뒤에서 선택적 확인 응답이 세 번 오거나(RFC 6675) 타임아웃이 되면(RFC 6298, 최소 200 ms) 다시 보내고, 모두 순서대로 넘깁니다. 확인 응답은 잃어버리지 않고, 지연은 일정하며, 윈도 때문에 기다리는 일도 없으므로 실제 TCP라면 더 늦기 쉽습니다. 요즘 스택(RACK, RFC 8985)은 손실을 십여 ms 일찍 알아채지만, 다시 보내는 데 드는 왕복 시간은 그대로입니다.',
    controls: {
      loss: '손실',
      delay: '편도 지연',
      buffer: '지터 버퍼',
      bufferHint: '플레이어가 그 지연에 더해 패킷을 기다리는 시간.',
      again: '같은 비율로 다른 패킷 잃어버리기',
    },
    percent: (share) => `${Math.round(share * 1000) / 10} %`,
    milliseconds: (value) => `${Math.round(value)} ms`,
    result: {
      udp: (missing, total) =>
        missing === 0
          ? `UDP: 패킷 ${total}개를 모두 재생합니다.`
          : `UDP: ${total}개 중 ${missing}개를 재생하지 못합니다. 잃어버린 패킷입니다.`,
      tcp: (late, heldUp, total) =>
        late === 0
          ? `TCP: 패킷 ${total}개를 모두 재생합니다.`
          : `TCP: ${total}개 중 ${late}개를 재생하지 못합니다. 너무 늦게 왔기 때문이며, 그중 ${heldUp}개는 앞서 잃어버린 패킷을 기다리느라 늦었을 뿐입니다.`,
      needed: (buffer) =>
        `TCP로 모두 재생하려면 지터 버퍼가 ${withParticle(buffer, '을/를')} 담아야 합니다. 대화의 양방향이 그만큼 늦어집니다.`,
      enough: '잃어버린 패킷이 없거나 버퍼가 충분히 길어서, 여기서는 TCP도 제때 도착합니다.',
    },
    chart: {
      label: (protocol, missing, total) =>
        `${protocol}: 플레이어가 받을 때 패킷 ${total}개 각각의 나이, 재생하지 못한 패킷 ${missing}개`,
      deadline: (age) => `${age}부터는 너무 늦음`,
      played: '재생',
      late: '너무 늦음',
      lost: '손실',
    },
    table: {
      open: '표로 보기',
      caption: '패킷마다 보낸 시각과 플레이어가 받은 시각',
      number: '패킷',
      sentAt: '보냄',
      deadline: '재생 기한',
      udp: 'UDP로',
      tcp: 'TCP로',
      attempts: 'TCP가 보낸 횟수',
      times: (count) => `${count}번`,
      late: (at) => `${at}, 너무 늦음`,
    },
  },
};
