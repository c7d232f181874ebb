import { withParticle } from '@/content/ko/particle';
import type { FieldWords } from '@/lib/packet/field-words';

type Covered =
  | 'CHANNEL-NUMBER'
  | 'LIFETIME'
  | 'XOR-PEER-ADDRESS'
  | 'DATA'
  | 'XOR-RELAYED-ADDRESS'
  | 'REQUESTED-ADDRESS-FAMILY'
  | 'EVEN-PORT'
  | 'REQUESTED-TRANSPORT'
  | 'DONT-FRAGMENT'
  | 'RESERVATION-TOKEN'
  | 'ADDITIONAL-ADDRESS-FAMILY'
  | 'ADDRESS-ERROR-CODE'
  | 'ICMP'
  | 'channel-data'
  | 'channel-number'
  | 'channel-length'
  | 'channel-padding';

/** TURN이 더하는 속성과 ChannelData. */
export const turnFieldWords: Pick<FieldWords, Covered> = {
  'CHANNEL-NUMBER': (channel) =>
    `이제 0x${channel.toString(16)} 채널이 XOR-PEER-ADDRESS의 피어를 나타냅니다. indication 전체 대신 4바이트짜리 ChannelData 헤더면 됩니다.`,
  LIFETIME: (seconds) =>
    seconds === 0
      ? '0초이므로 할당을 지금 끝냅니다.'
      : `Refresh로 갱신하지 않으면 할당은 ${seconds}초 뒤에 끝납니다.`,
  'XOR-PEER-ADDRESS': ({ address, port }) =>
    `릴레이 너머의 상대는 ${address}, 포트 ${port}입니다. 권한(permission)은 주소만 보고, 채널은 포트까지 봅니다.`,
  DATA: ({ length }) =>
    `TURN이 실어 나르는 ${length}바이트 데이터그램입니다. Send indication이면 피어에게 가는 것, Data indication이면 피어에게서 온 것입니다.`,
  'XOR-RELAYED-ADDRESS': ({ address, port }) =>
    `${address}, 포트 ${port}는 서버가 빌려준 주소입니다. 여기에 도착한 것은 클라이언트에게 전달됩니다. 이 주소가 relay 후보가 됩니다.`,
  'REQUESTED-ADDRESS-FAMILY': (family) => `${family} 릴레이 주소를 요청합니다.`,
  'EVEN-PORT': ({ reserveNext }) =>
    reserveNext
      ? '짝수 포트를 요청하고, 다음 포트는 다른 할당을 위해 남겨 달라고 합니다. RTP와 RTCP가 포트를 따로 쓰던 시절의 기능입니다.'
      : '짝수 포트를 요청합니다.',
  'REQUESTED-TRANSPORT': (protocol) =>
    `릴레이와 피어 사이에는 ${protocol === 17 ? 'UDP(17)' : `프로토콜 ${protocol}`}을 써 달라고 합니다. 클라이언트가 서버에 무엇으로 접속하는지와는 상관없습니다.`,
  'DONT-FRAGMENT': () => '피어에게 보내는 데이터그램이 도중에 조각나지 않게 해 달라고 합니다.',
  'RESERVATION-TOKEN': () => '앞선 할당이 남겨 둔 포트를 받기 위한 표입니다.',
  'ADDITIONAL-ADDRESS-FAMILY': (family) => `${family} 릴레이 주소를 하나 더 요청합니다.`,
  'ADDRESS-ERROR-CODE': ({ family, code, reason }) =>
    `${code} ${reason} 때문에 ${family} 주소는 받지 못했습니다. 다른 주소는 할당되었습니다.`,
  ICMP: ({ type, code }) =>
    `릴레이가 보낸 데이터그램에 ICMP 오류(타입 ${type}, 코드 ${code})가 돌아왔습니다. 피어에게 닿지 못했습니다.`,
  'channel-data': {
    name: 'ChannelData',
    means: ({ channel, length }) =>
      `채널 ${withParticle(channel, '이/가')} 가리키는 피어와 주고받는 ${length}바이트입니다. Send indication이라면 IPv4에서 36바이트가 더 들지만 여기서는 4바이트입니다.`,
  },
  'channel-number': {
    name: '채널 번호',
    means: ({ channel }) =>
      `${channel}. 채널은 0x4000부터 0x4fff까지입니다. 첫 바이트가 64~79여서 STUN과 구분됩니다.`,
  },
  'channel-length': {
    name: '길이',
    means: ({ length }) => `데이터 ${length}바이트가 이어집니다. 패딩은 세지 않습니다.`,
  },
  'channel-padding': {
    name: '패딩',
    means: ({ length }) =>
      `4의 배수로 맞추는 ${length}바이트입니다. TCP와 TLS에서는 꼭 있어야 하고 UDP에서는 없어도 됩니다.`,
  },
};
