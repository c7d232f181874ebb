import { withParticle } from '@/content/ko/particle';
import type { DtlsFields } from '@/lib/packet/field-values-dtls';
import type { FieldWords } from '@/lib/packet/field-words';

interface Named {
  readonly code: string;
  readonly registered: string | undefined;
}

const named = ({ code, registered }: Named) =>
  registered === undefined ? `${code}(여기 있는 등록부에 없는 값)` : `${code}: ${registered}`;

const grease = ({ registered }: Named) =>
  registered === 'GREASE'
    ? ' 뜻이 없는 값입니다. 서버가 모르는 값을 무시하도록 길들이려고 넣습니다.'
    : '';

/** 메시지의 쓰임. 나머지는 이름만 쓴다. */
const MESSAGES: Readonly<Record<string, string>> = {
  client_hello: '클라이언트가 버전, 암호 스위트, 확장을 제안합니다',
  server_hello: '서버가 제안 가운데 하나씩 고릅니다',
  hello_verify_request: '서버가 상태를 만들기 전에 쿠키를 돌려받으려 합니다',
  encrypted_extensions: '엿듣는 쪽은 볼 수 없는 서버의 답입니다',
  certificate: 'SDP가 해시를 미리 알려 준 인증서입니다',
  server_key_exchange: '이번 핸드셰이크에 쓸 서버의 공개 키와 서명입니다',
  certificate_request: '서버도 인증서를 요구합니다',
  server_hello_done: '서버가 할 말을 다 했습니다',
  client_key_exchange: '이번 핸드셰이크에 쓸 클라이언트의 공개 키입니다',
  certificate_verify: '인증서의 개인 키를 가졌음을 증명하는 서명입니다',
  finished: '지금까지의 모든 메시지에 대한 해시로, 양쪽이 같은 것을 보았는지 확인합니다',
  new_session_ticket: '다음 핸드셰이크에 쓸 티켓입니다',
  key_update: '여기서부터 다음 키를 씁니다',
};

/** 확장이 하는 말. 나머지는 이름만 쓴다. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  supported_versions: '실제로 쓰이는 버전입니다. hello에 있는 버전은 1.2처럼 보이기만 합니다',
  key_share: '보낸 쪽이 쓰일 것으로 보는 그룹마다 공개 키를 하나씩 넣습니다',
  supported_groups: '키를 합의할 수 있는 그룹입니다',
  signature_algorithms: '보낸 쪽이 검증할 수 있는 서명입니다',
  use_srtp: '미디어를 보호할 수 있는 프로파일입니다',
  extended_master_secret: '키를 핸드셰이크 전체에 묶습니다',
  renegotiation_info: '첫 핸드셰이크에서는 비어 있습니다',
  ec_point_formats: '곡선의 점을 쓰는 형식입니다',
  psk_key_exchange_modes: '나중에 티켓을 쓰는 방법입니다',
  cookie: '서버가 돌려 달라고 한 값입니다',
  application_layer_protocol_negotiation: 'DTLS 위로 어떤 프로토콜이 지나는지 알립니다',
  record_size_limit: '보낸 쪽이 받을 수 있는 가장 큰 레코드입니다',
  connection_id: '주소가 바뀌어도 남는 번호입니다',
};

/** DTLS의 레코드, 핸드셰이크 메시지와 그 부분. */
export const dtlsFieldWords: Pick<FieldWords, keyof DtlsFields> = {
  'dtls-datagram': {
    name: 'DTLS',
    means: ({ records }) => `한 데이터그램에 레코드가 ${records}개 들어 있습니다.`,
  },
  'dtls-record': {
    name: 'DTLS 레코드',
    means: ({ type, epoch, isEncrypted, isUnified, length }) =>
      isUnified
        ? `암호화된 DTLS 1.3 레코드 ${length}바이트입니다. 무엇이 들었는지 종류조차 보이지 않습니다. 에포크의 아래 비트는 ${epoch}입니다.`
        : `${type ?? '알지 못하는 종류'}, ${length}바이트, 에포크 ${epoch}입니다. ${isEncrypted ? '암호화되어 있습니다' : '아직 합의한 키가 없어 암호화하지 않았습니다'}.`,
  },
  'dtls-content-type': {
    name: '콘텐츠 타입',
    means: ({ byte, type }) => `${byte}: ${type ?? '여기서 모르는 값'}.`,
  },
  'dtls-version': {
    name: '레코드 버전',
    means: (value) =>
      `${named(value)}. 모르는 버전을 버리는 장비가 있어 첫 ClientHello는 1.0, DTLS 1.3은 1.2라고 적기도 합니다.`,
  },
  'dtls-epoch': {
    name: '에포크',
    means: ({ epoch }) =>
      `${epoch}: ${epoch === 0 ? '아직 보호하지 않습니다' : '키를 바꿀 때마다 늘어납니다'}.`,
  },
  'dtls-sequence': {
    name: '시퀀스 번호',
    means: ({ sequence }) =>
      `${sequence}. TLS는 속으로 세지만, 데이터그램은 사라지고 순서가 바뀌므로 DTLS는 적어 보내야 합니다.`,
  },
  'dtls-connection-id': {
    name: '연결 ID',
    means: ({ length }) => `받는 쪽이 연결을 알아보는 ${length}바이트입니다.`,
  },
  'dtls-length': {
    name: '길이',
    means: ({ length }) => `이 레코드에 ${length}바이트가 이어집니다.`,
  },
  'dtls-unified-flags': {
    name: '통합 헤더의 첫 바이트',
    means: ({ hasConnectionId, sequenceLength, hasLength, epochBits }) =>
      `001 다음은 플래그입니다. 연결 ID ${hasConnectionId ? '있음' : '없음'}, 시퀀스 번호 ${sequenceLength}바이트, 길이 ${hasLength ? '있음' : '없음'}, 에포크의 아래 비트 ${epochBits}${epochBits === 2 ? '(핸드셰이크 키)' : epochBits === 3 ? '(데이터 키)' : ''}.`,
  },
  'dtls-encrypted-sequence': {
    name: '암호화된 시퀀스 번호',
    means: ({ bits }) =>
      `${bits}: 따로 만든 마스크로 가린 아래 비트입니다. 번호를 보고 연결을 따라다닐 수 없게 합니다.`,
  },
  'dtls-encrypted': {
    name: '암호화된 내용',
    means: ({ length, isUnified }) =>
      `${length}바이트: ${isUnified ? '내용, 종류를 말하는 1바이트, 태그 16바이트입니다' : 'AES-GCM이라면 논스 8바이트, 내용, 태그 16바이트입니다'}.`,
  },
  'dtls-data': { name: '내용', means: ({ length }) => `${length}바이트입니다.` },
  'alert-level': { name: '경고 수준', means: (value) => `${named(value)}.` },
  'alert-description': {
    name: 'Alert',
    means: (value) =>
      `${named(value)}.${value.registered === 'close_notify' ? ' 보낸 쪽이 절차대로 닫습니다.' : ''}`,
  },
  'change-cipher-spec': {
    name: 'ChangeCipherSpec',
    means: ({ byte }) => `${byte}: 보낸 쪽은 이 뒤부터 암호화해서 보냅니다.`,
  },
  'ack-length': {
    name: '목록의 길이',
    means: ({ length }) => `${length}바이트: 도착한 레코드마다 16바이트입니다.`,
  },
  'ack-epoch': { name: '에포크', means: ({ epoch }) => `도착한 레코드의 에포크 ${epoch}입니다.` },
  'ack-sequence': {
    name: '시퀀스 번호',
    means: ({ sequence }) => `같은 레코드의 번호 ${sequence}입니다. 다시 보낼 필요가 없습니다.`,
  },
  'handshake-message': {
    name: '핸드셰이크 메시지',
    means: ({ type, sequence, length, isWhole }) =>
      `${type}: ${MESSAGES[type] ?? '그 이름의 메시지입니다'}. 보낸 쪽의 ${sequence}번 메시지이며 ${length}바이트${isWhole ? '입니다' : ' 가운데 일부가 여기 있습니다'}.`,
  },
  'handshake-type': { name: '메시지 타입', means: ({ byte, type }) => `${byte}: ${type}.` },
  'handshake-length': {
    name: '메시지 길이',
    means: ({ length }) => `조각을 모두 합해 ${length}바이트입니다.`,
  },
  'handshake-sequence': {
    name: '메시지 번호',
    means: ({ sequence }) =>
      `${sequence}: 순서가 바뀌거나 다시 온 메시지를 가려냅니다. TLS에는 없는 번호입니다.`,
  },
  'handshake-fragment-offset': {
    name: '조각의 위치',
    means: ({ offset }) => `메시지의 ${offset}번째 바이트부터입니다.`,
  },
  'handshake-fragment-length': {
    name: '조각의 길이',
    means: ({ length }) => `메시지 가운데 ${length}바이트가 여기 있습니다.`,
  },
  'handshake-fragment': {
    name: '메시지의 일부',
    means: ({ offset, length }) =>
      `${offset}번째부터 ${length}바이트입니다. 조각이 다 모여야 읽을 수 있습니다.`,
  },
  'handshake-vector-length': {
    name: '길이',
    means: ({ part, length }) => `“${part}” ${length}바이트가 이어집니다.`,
  },
  'handshake-part': {
    name: '부분',
    means: ({ part, length }) => `“${part}”, ${length}바이트입니다.`,
  },
  'hello-version': {
    name: '버전',
    means: (value) =>
      `${named(value)}. DTLS 1.3은 이 값이 아니라 supported_versions 확장에서 정합니다.`,
  },
  'hello-random': {
    name: '난수',
    means: ({ length }) =>
      `${length}바이트의 난수입니다. 이 값 덕분에 핸드셰이크마다 키가 달라집니다.`,
  },
  'hello-session-id': {
    name: '세션 ID',
    means: ({ length }) => `${length}바이트이며 DTLS 1.3에서는 쓰지 않습니다.`,
  },
  'hello-cookie': {
    name: '쿠키',
    means: ({ length }) =>
      `클라이언트가 그 주소에서 받을 수 있음을 증명하는 ${length}바이트입니다. 브라우저에서는 ICE가 그 일을 합니다.`,
  },
  'cipher-suite': { name: '암호 스위트', means: (value) => `${named(value)}.${grease(value)}` },
  'compression-method': {
    name: '압축',
    means: (value) => `${named(value)}. 이제 다른 값은 허용되지 않습니다.`,
  },
  'dtls-extension': {
    name: '확장',
    means: ({ extension, length }) =>
      extension === undefined
        ? `여기서 해석하지 않는 ${length}바이트입니다.`
        : `${extension}: ${EXTENSIONS[extension] ?? '그 이름의 확장입니다'}. 헤더까지 ${length}바이트입니다.`,
  },
  'extension-type': { name: '확장 타입', means: (value) => `${named(value)}.${grease(value)}` },
  'offered-version': { name: '버전', means: (value) => `${named(value)}.${grease(value)}` },
  'named-group': {
    name: '그룹',
    means: (value) =>
      `${named(value)}.${value.registered === 'X25519MLKEM768' ? ' 두 가지 키 교환을 합친 것으로, 양자 컴퓨터라도 둘 다 깨야 합니다.' : ''}${grease(value)}`,
  },
  'signature-scheme': { name: '서명 방식', means: (value) => `${named(value)}.${grease(value)}` },
  'srtp-profile': {
    name: 'SRTP 프로파일',
    means: (value) => `${named(value)}. 미디어를 암호화하고 인증하는 방법입니다.`,
  },
  'key-share': {
    name: '키 셰어',
    means: ({ group }) =>
      `${withParticle(group, '으로/로')} 만든, 이번 핸드셰이크에만 쓰는 공개 키입니다.`,
  },
  'public-key': {
    name: '공개 키',
    means: ({ length }) =>
      `${length}바이트. 상대는 자기 개인 키로 공유 비밀을 계산하지만 엿듣는 쪽은 할 수 없습니다.`,
  },
  'protocol-name': {
    name: '프로토콜',
    means: ({ protocol }) => `이 연결로 지나는 프로토콜 “${protocol}”입니다.`,
  },
  certificate: {
    name: '인증서',
    means: ({ length }) =>
      `DER ${length}바이트. 해시가 SDP의 a=fingerprint와 같아야 합니다. 누가 서명했는지는 따지지 않습니다.`,
  },
  signature: {
    name: '서명',
    means: ({ length }) => `인증서의 개인 키로 만든 ${length}바이트입니다.`,
  },
  'verify-data': {
    name: '검증 데이터',
    means: ({ length }) => `${length}바이트: 지금까지의 핸드셰이크를 키로 해시한 값입니다.`,
  },
};
