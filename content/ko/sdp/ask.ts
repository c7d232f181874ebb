import type { Misfit } from '../../../lib/probe/fitting-offer';
import type { askWords as english } from '../../en/sdp/ask';
import type { Words } from '../../words';
import { withParticle } from '../particle';

/** 방문자의 브라우저에 직접 물어볼 때 쓰는 글. */
export const askWords: Words<typeof english> = {
  heading: '이 브라우저에 물어보기',
  ask: '이 브라우저에 물어보기',
  asking: '묻는 중…',
  as: '적용할 유형',
  types: { offer: '오퍼로', answer: '앤서로' },
  quiet: (browser) =>
    `서버 없이 relay만 허용한 연결을 만들어 ${browser}에 텍스트를 넘깁니다. 텍스트에 적힌 주소로는 아무것도 보내지 않습니다.`,
  accepted: {
    offer: (browser) => `${browser}: 오퍼로 받아들입니다.`,
    answer: (browser) => `${browser}: 자신의 오퍼에 대한 앤서로 받아들입니다.`,
  },
  noAnswer: '다만 앤서는 만들지 못합니다. 브라우저의 말:',
  openPair: { offer: '이 브라우저의 앤서 열기', answer: '이 앤서에 맞춘 오퍼 열기' },
  replaced: (lines) =>
    lines.length === 1
      ? `브라우저가 이름을 조회하지 않도록 ${lines[0]}번 줄 candidate의 이름을 192.0.2.1로 바꿔 물었습니다.`
      : `브라우저가 이름을 조회하지 않도록 candidate ${lines.length}개의 이름을 192.0.2.1로 바꿔 물었습니다.`,
  rejected: {
    offer: (browser) => `${browser}: 오퍼로 받아들이지 않습니다. 브라우저의 말:`,
    answer: (browser) =>
      `${browser}: 자신의 오퍼에 대한 앤서로 받아들이지 않습니다. 브라우저의 말:`,
  },
  noLine: '브라우저의 말에는 줄이 나와 있지 않습니다.',
  line: (line) => `${line}번 줄`,
  notAsked: (browser) => `${browser}: 이 앤서에 맞는 오퍼를 만들 수 없어 묻지 않았습니다.`,
  noWebRtc: (browser, message) =>
    message === ''
      ? `${browser}: WebRTC가 없거나 꺼져 있어 물어볼 수 없습니다.`
      : `${browser}: 물어볼 연결을 만들지 못했습니다. 브라우저의 말: ${message}`,
  failed: (message) => `물어보지 못했습니다: ${message}`,
};

/** 이 브라우저의 offer가 answer와 맞지 않는 이유. 줄 번호는 옆에 따로 나온다. */
export function misfitText(misfit: Misfit): string {
  switch (misfit.why) {
    case 'no section':
      return 'm-section이 없습니다. 브라우저가 오퍼를 만들려면 하나는 있어야 합니다.';
    case 'too many sections':
      return `m-section이 ${misfit.sections}개입니다. 여기서는 ${misfit.most}개까지만 오퍼에 넣습니다.`;
    case 'unreadable':
      return 'm= 줄을 읽을 수 없어 무엇을 오퍼에 넣어야 할지 알 수 없습니다.';
    case 'media':
      return `브라우저의 오퍼에는 audio, video, application만 들어갑니다. ${withParticle(misfit.media, '은/는')} 넣을 수 없습니다.`;
    case 'two data sections':
      return 'm=application이 둘입니다. 브라우저는 모든 데이터 채널에 하나만 씁니다.';
    case 'no offer':
      return `필요한 오퍼를 브라우저가 만들지 않습니다. ${misfit.name}: ${misfit.message}`;
    case 'order':
      return `이 브라우저의 오퍼에서 m=${misfit.offered} 자리에 m=${withParticle(misfit.media, '이/가')} 있습니다. 앤서는 오퍼의 순서를 지켜야 하며(RFC 3264 §6), 브라우저의 첫 오퍼에서는 데이터 섹션이 맨 뒤에 옵니다.`;
    case 'mid':
      return `이 섹션의 mid는 ${misfit.mid}인데 이 브라우저의 오퍼에서는 ${misfit.offered}입니다. 앤서는 오퍼의 mid를 그대로 써야 합니다(RFC 9429 §5.3.1).`;
    case 'payload type':
      return `${payloadType(misfit)} 앤서는 오퍼에 있는 것만, 오퍼의 번호로 쓸 수 있습니다(RFC 3264 §6.1).`;
    case 'header extension':
      return `헤더 확장 ${misfit.id}번이 ${misfit.uri}입니다. ${
        misfit.offered === undefined
          ? '이 브라우저의 오퍼에는 그 번호가 없습니다.'
          : `이 브라우저의 오퍼에서 그 번호는 ${misfit.offered}입니다.`
      } 앤서는 오퍼의 번호를 그대로 써야 합니다(RFC 8285 §6).`;
  }
}

function payloadType({
  payloadType: number,
  codec,
  offered,
}: Extract<Misfit, { readonly why: 'payload type' }>): string {
  const used =
    codec === undefined
      ? `페이로드 타입 ${withParticle(number, '을/를')} 씁니다.`
      : `페이로드 타입 ${withParticle(number, '이/가')} ${codec}입니다.`;
  const own =
    offered === undefined
      ? '이 브라우저의 오퍼에는 그 번호가 없습니다.'
      : `이 브라우저의 오퍼에서 그 번호는 ${offered}입니다.`;
  return `${used} ${own}`;
}
