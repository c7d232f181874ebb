import { withParticle } from '@/content/ko/particle';
import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { Meanings } from '@/lib/sdp/words';

type IceKind =
  | 'ice-ufrag'
  | 'ice-pwd'
  | 'ice-options'
  | 'ice-lite'
  | 'ice-mismatch'
  | 'ice-pacing'
  | 'remote-candidates'
  | 'end-of-candidates';

export const iceMeanings: Meanings<IceKind> = {
  'ice-ufrag': ({ ufrag }) =>
    `ICE 사용자 이름 조각(ufrag)은 ${ufrag}입니다(${ufrag.length}자). 이쪽으로 오는 연결성 검사의 사용자 이름은 “${ufrag}:” 뒤에 보내는 쪽의 ufrag를 붙인 것이므로, 다른 통화나 이전 세대의 검사와 섞이지 않습니다.`,
  'ice-pwd': ({ pwd }) =>
    `ICE 비밀번호는 ${pwd}입니다(${pwd.length}자). 이쪽으로 오는 검사와 그 응답의 HMAC 키로 쓰여 보낸 쪽이 이 SDP를 읽었음을 증명하며, 미디어 경로로는 전송되지 않습니다.`,
  'ice-options': ({ options }) =>
    `지원하는 ICE 옵션: ${options.map((option) => `${option}(${iceOption(option)})`).join(', ')}.`,
  'ice-lite': () =>
    '이쪽은 ICE-lite입니다. 공인 주소를 가진 서버가 쓰는 방식으로, 연결성 검사에 응답만 하고 보내지는 않습니다. 상대가 full 에이전트이면 controlling 역할을 맡습니다.',
  'ice-mismatch': (_, context) =>
    `오퍼의 ${context.media ?? '미디어'} 기본 주소가 후보 목록에 없었으므로(중간에서 주소가 바뀐 경우) 여기서는 ICE를 쓰지 않습니다.`,
  'ice-pacing': ({ pacing }) =>
    `이쪽은 연결성 검사 사이에 ${pacing}ms 이상의 간격을 원합니다. 양쪽 값 중 큰 값이 적용되며, 적지 않으면 50ms입니다.`,
  'remote-candidates': ({ candidates }) =>
    `controlling 쪽이 ICE가 고른 상대 주소를 알립니다: ${candidates
      .map(
        ({ component, address, port }) =>
          `컴포넌트 ${withParticle(String(component), '은/는')} ${address} 포트 ${port}`,
      )
      .join(', ')}.`,
  'end-of-candidates': (_, context) =>
    `${generation(context)}더 이상 후보가 오지 않습니다. 지금까지 알려진 후보만으로 검사를 마칠 수 있습니다.`,
};

/** `a=ice-options`의 단어가 뜻하는 것. */
export function iceOption(option: string): string {
  return textFor(OPTIONS, option) ?? '등록되지 않은 옵션';
}

const OPTIONS: Readonly<Record<string, string>> = {
  trickle: 'SDP 이후에도 후보를 보낼 수 있음, RFC 8838',
  ice2: 'RFC 8445를 따르며 aggressive nomination을 쓰지 않음',
  renomination: '지명한 쌍을 나중에 바꿀 수 있음, libwebrtc 확장',
  'google-ice': '표준 이전 Google Talk의 ICE, 오래전에 쓰이지 않게 됨',
  'rtp+ecn': '경로가 ECN 표시를 유지하는지 검사함, RFC 6679',
};

function generation({ ufrag }: LineContext): string {
  return ufrag === undefined ? '' : `ufrag ${ufrag} 세대에는 `;
}
