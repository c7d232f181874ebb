import { withParticle } from '@/content/ko/particle';
import { textFor } from '@/content/text-for';
import type { LineContext } from '@/lib/sdp/line-context';
import type { ReadingOf } from '@/lib/sdp/reading';
import type { Meanings } from '@/lib/sdp/words';

type GroupingKind =
  | 'direction'
  | 'group'
  | 'mid'
  | 'bundle-only'
  | 'msid'
  | 'msid-semantic'
  | 'identity'
  | 'label'
  | 'content';

export const groupingMeanings: Meanings<GroupingKind> = {
  direction: ({ direction }, context) => {
    const texts = context.announced?.() ? ANNOUNCED : DIRECTIONS;
    const wish = `${direction}: ${texts[direction](mediaHere(context))}`;
    if (context.media === undefined) return `${wish} 방향을 따로 적지 않은 모든 섹션에 적용됩니다.`;
    if (context.media !== 'application') return wish;
    return `${wish} 데이터 채널은 방향 속성과 관계없이 늘 양방향입니다.`;
  },
  group: (reading, context) =>
    reading.semantics === 'BUNDLE' ? bundle(reading, context) : otherGroup(reading, context),
  mid: ({ mid }, context) =>
    `이 ${sectionOf(context)}의 이름은 “${mid}”입니다. BUNDLE 그룹, trickle 후보(sdpMid), RTP 패킷의 MID 헤더 확장이 이 이름으로 섹션을 가리킵니다.`,
  'bundle-only': (_, context) =>
    `이 ${sectionOf(context)}${context.mid === undefined ? '' : `(mid ${context.mid})`}에는 자체 전송 경로가 없으므로 BUNDLE 그룹 안에서만 동작합니다. 함께 적힌 포트 0은 거절을 뜻하지 않습니다.`,
  msid: ({ stream, track }, context) => {
    const media = context.media ?? '미디어';
    const named =
      track === undefined ? '트랙 ID는 적혀 있지 않습니다' : `보내는 쪽의 트랙 ID는 ${track}입니다`;
    if (stream === '-') {
      return `여기서 보내는 ${media} 트랙은 어떤 MediaStream에도 속하지 않으므로(“-”) 상대에게 스트림 없이 도착합니다. ${named}.`;
    }
    return `여기서 보내는 ${withParticle(media, '은/는')} MediaStream ${stream}의 트랙으로 도착합니다. ${named}.`;
  },
  'msid-semantic': ({ semantic, streams }) => {
    const meaning =
      semantic === 'WMS'
        ? 'WMS는 msid 줄이 WebRTC MediaStream을 가리킨다는 뜻입니다'
        : `msid 줄을 “${semantic}”의 뜻으로 쓰며, 이는 WebRTC의 WMS가 아닙니다`;
    return `${meaning}. ${streamsNamed(streams)} 옛 초안의 흔적으로, 브라우저가 아직 쓰지만 이제는 필요하지 않습니다.`;
  },
  identity: ({ assertion, provider, extensions }) => {
    const by = provider === undefined ? 'ID 제공자' : `ID 제공자 ${provider}`;
    const more = extensions.length === 0 ? '' : ` 확장: ${extensions.join(', ')}.`;
    return `이쪽이 누구인지에 대한 ${by}의 증명이며, 유효한지는 그 제공자만 확인할 수 있습니다. base64 값은 ${assertion}입니다.${more}`;
  },
  label: ({ label }, context) =>
    `애플리케이션이 이 ${sectionOf(context)}에 붙인 이름은 “${label}”입니다. 회의 제어 같은 다른 프로토콜이 이 이름으로 가리킵니다.`,
  content: ({ contents }) =>
    `스트림의 내용: ${contents.map((kind) => textFor(CONTENTS, kind) ?? `“${kind}”(등록되지 않은 종류)`).join(', ')}.`,
};

const DIRECTIONS: Readonly<Record<ReadingOf<'direction'>['direction'], (media: string) => string>> =
  {
    sendrecv: (media) =>
      `이 SDP를 쓴 쪽은 ${withParticle(media, '을/를')} 보내고 받을 준비가 되어 있습니다.`,
    sendonly: (media) =>
      `이 SDP를 쓴 쪽은 ${withParticle(media, '을/를')} 보내기만 합니다. 이에 대한 앤서는 recvonly나 inactive입니다.`,
    recvonly: (media) =>
      `이 SDP를 쓴 쪽은 ${withParticle(media, '을/를')} 받기만 합니다. 이에 대한 앤서는 sendonly나 inactive입니다.`,
    inactive: (media) =>
      `이 SDP를 쓴 쪽은 당분간 ${withParticle(media, '을/를')} 보내지도 받지도 않습니다. RTP라면 RTCP는 계속 오갑니다.`,
  };

/** RTSP and broadcast: a direction is that of whoever reads (RFC 8866 §6.7), and no answer follows. */
const ANNOUNCED: typeof DIRECTIONS = {
  sendrecv: (media) =>
    `이 안내를 따르는 쪽은 ${withParticle(media, '을/를')} 보내고 받을 수 있습니다.`,
  sendonly: (media) => `이 안내를 따르는 쪽은 ${withParticle(media, '을/를')} 보내기만 합니다.`,
  recvonly: (media) =>
    `이 안내를 따르는 쪽은 ${withParticle(media, '을/를')} 받기만 하고, 보내는 쪽은 서버나 송출원입니다.`,
  inactive: (media) => `당분간 아무도 ${withParticle(media, '을/를')} 보내지 않습니다.`,
};

function mediaHere({ media }: LineContext): string {
  if (media === undefined) return '미디어';
  return media === 'application' ? '데이터' : media;
}

function sectionOf({ media }: LineContext): string {
  if (media === undefined) return '세션';
  return media === 'application' ? '데이터 섹션' : `${media} 섹션`;
}

function named(mids: readonly string[], { mediaOfMid }: LineContext): string {
  return mids.map((mid) => `${mid}(${mediaOfMid(mid) ?? '해당 섹션 없음'})`).join(', ');
}

function bundle({ mids }: ReadingOf<'group'>, context: LineContext): string {
  const [first] = mids;
  if (first === undefined) return 'mid가 없는 BUNDLE: 전송 경로를 함께 쓰는 섹션이 없습니다.';
  if (mids.length === 1) {
    return `BUNDLE: 그룹에 ${named(mids, context)} 하나뿐이므로 그 전송 경로에는 이 섹션만 실립니다.`;
  }
  return `BUNDLE: 섹션 ${named(mids, context)}. 전송 경로 하나, 곧 ICE 연결 하나와 DTLS 연결 하나를 함께 쓰려는 섹션들입니다. 앤서가 첫 번째 섹션 ${withParticle(first, '을/를')} 받아들이면 모두 그 전송 경로를 씁니다.`;
}

function otherGroup({ semantics, mids }: ReadingOf<'group'>, context: LineContext): string {
  const members = mids.length === 0 ? '대상 섹션 없음' : `섹션 ${named(mids, context)}`;
  const meaning = textFor(SEMANTICS, semantics);
  if (meaning === undefined) {
    return `그룹 “${semantics}”: ${members}. WebRTC에 알려진 그룹 의미가 아닙니다.`;
  }
  return `그룹 ${semantics}: ${members}. ${meaning}.`;
}

const SEMANTICS: Readonly<Record<string, string>> = {
  LS: '서로 맞추어 재생합니다(립싱크)',
  FID: '하나의 흐름을 그때그때 여러 형식 중 하나로 보냅니다',
  FEC: '원본 흐름과 복구 흐름의 묶음입니다(FEC-FR의 옛 형태)',
  'FEC-FR': '원본 흐름과 이를 보호하는 복구 흐름의 묶음입니다',
  SRF: '자원 예약 하나를 함께 씁니다',
  ANAT: '같은 미디어를 주소 체계별로 적어 고르게 합니다(ICE로 대체됨)',
  DDP: '서로 의존하는 계층형 인코딩입니다',
  DUP: '손실에 대비한 같은 스트림의 복제본입니다',
};

const CONTENTS: Readonly<Record<string, string>> = {
  slides: '발표 자료(slides)',
  speaker: '발표자(speaker)',
  sl: '수어(sl)',
  main: '주 영상·음성(main)',
  alt: '주 영상·음성의 대안(alt)',
};

function streamsNamed(streams: readonly string[]): string {
  if (streams.length === 0) return '이름이 적힌 스트림은 없습니다.';
  if (streams.length === 1 && streams[0] === '*') return '*는 모든 스트림을 뜻합니다.';
  return `스트림: ${streams.join(', ')}.`;
}
