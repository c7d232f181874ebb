import type * as english from '@/content/en/sdp/negotiation';
import { grouped } from '@/content/grouped';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { FactTexts } from '@/lib/sdp/negotiation/fact-texts';
import type { BySide, SectionName, Side } from '@/lib/sdp/negotiation/negotiated';
import { codecFactTexts } from './negotiation-codecs';

export const negotiationWords: Words<typeof english.negotiationWords> = {
  heading: '협상 결과',
  sides: { offerer: '오퍼 쪽', answerer: '앤서 쪽' },
  connection: '연결 전체',
  section: ({ index, media, mid }) =>
    mid === undefined ? `섹션 ${index}: ${media}` : `섹션 ${index}: ${media} (mid ${mid})`,
  columns: { fact: '항목', value: '값', offerLine: '오퍼 줄', answerLine: '앤서 줄' },
  lineNumber: (line) => `${line}번 줄`,
  nothingAgreed: '받아들여진 섹션이 없으므로 둘 사이에 아무것도 오가지 않습니다.',
};

/** 항목마다 그 값으로 설명하는 문장. */
export const factTexts: FactTexts = {
  ...codecFactTexts,
  ice: {
    label: 'ICE',
    short: (ice) => (ice.used ? `${SIDES[ice.controlling]}이 controlling` : '사용 안 함'),
    sentence: (ice) => {
      if (!ice.used) {
        return `${SIDES[ice.without]}에 연결성 검사에 쓸 ufrag와 비밀번호가 없으므로 ICE를 쓸 수 없습니다.`;
      }
      return `${SIDES[ice.controlling]}이 ICE의 controlling 역할을 맡아 사용할 쌍을 지명합니다. ${liteReason(ice.lite)}.`;
    },
  },
  transport: {
    label: '전송 경로',
    short: ({ sections, bundled }) =>
      bundled ? `BUNDLE ${sections.map(midOrIndex).join(' ')}` : '단독',
    sentence: ({ sections, bundled }) => {
      const names = sections.map(sectionName).join(', ');
      const [tagged] = sections;
      if (!bundled || tagged === undefined) return `자체 전송 경로를 씁니다: ${names}.`;
      if (sections.length === 1) return `번들에 든 섹션은 하나입니다: ${names}.`;
      return `전송 경로 하나에 섹션 ${sections.length}개를 싣습니다: ${names}. ICE 자격 정보, 지문, DTLS 역할은 태그된 섹션인 ${sectionName(tagged)}의 것을 따릅니다.`;
    },
  },
  ufrag: {
    label: 'ICE ufrag',
    short: ({ side, ufrag }) => `${SIDES[side]}: ${ufrag}`,
    sentence: ({ side, ufrag }) =>
      `${SIDES[side]}으로 가는 연결성 검사의 사용자 이름은 그쪽의 ufrag인 “${ufrag}:”로 시작합니다.`,
  },
  'dtls roles': {
    label: 'DTLS 클라이언트',
    short: ({ client }) => (client === undefined ? '미정' : SIDES[client]),
    sentence: ({ client, setup }) => {
      const stated = `setup 값은 오퍼 ${setup.offerer ?? '없음'}, 앤서 ${setup.answerer ?? '없음'}`;
      if (client === undefined) {
        return `어느 쪽이 DTLS 클라이언트인지 정해지지 않았습니다(${stated}). 앤서는 active와 passive 중 오퍼가 차지하지 않은 역할을 골라야 합니다.`;
      }
      return `${SIDES[client]}이 DTLS 클라이언트로서 ClientHello를 보내고 ${SIDES[other(client)]}이 서버가 됩니다(${stated}).`;
    },
  },
  fingerprint: {
    label: '지문',
    short: ({ side, algorithm }) => `${SIDES[side]}: ${algorithm}`,
    sentence: ({ side, algorithm, value }) =>
      `${SIDES[side]}이 DTLS 핸드셰이크에서 제시하는 인증서의 ${algorithm} 해시는 ${value}이어야 합니다.`,
  },
  outcome: {
    label: '결과',
    short: (outcome) => OUTCOMES[outcome].short,
    sentence: (outcome) => OUTCOMES[outcome].sentence,
  },
  media: {
    label: '미디어',
    short: ({ media }) => media,
    sentence: ({ media, proto }) =>
      `${media} 섹션이며 ${withParticle(proto, '으로/로')} 전송합니다.`,
  },
  mid: {
    label: 'mid',
    short: (mid) => mid,
    sentence: (mid) => `이 섹션의 이름은 “${mid}”입니다.`,
  },
  direction: {
    label: '방향',
    short: ({ sends }) => FLOWS[senders(sends)],
    sentence: ({ sends, stated }) =>
      `${WHO_SENDS[senders(sends)]}(오퍼 ${stated.offerer}, 앤서 ${stated.answerer}).`,
  },
  'rtcp-mux': {
    label: 'rtcp-mux',
    short: ({ muxed }) => (muxed ? '사용' : '사용 안 함'),
    sentence: ({ muxed, stated }) =>
      muxed
        ? '양쪽 모두 rtcp-mux를 적었으므로 RTP와 RTCP가 포트 하나를 함께 쓰고, ICE에는 컴포넌트 1만 필요합니다.'
        : `${silentAboutMux(stated)} rtcp-mux가 없으므로 RTCP는 별도의 포트(ICE 컴포넌트 2)를 씁니다.`,
  },
  'sctp port': {
    label: 'SCTP 포트',
    short: ({ offerer, answerer }) => `${offerer ?? '—'} ↔ ${answerer ?? '—'}`,
    sentence: ({ offerer, answerer }) =>
      `DTLS 안의 SCTP 연결은 오퍼 쪽 포트 ${offerer ?? '(적히지 않음)'}, 앤서 쪽 포트 ${answerer ?? '(적히지 않음)'} 사이에 맺어집니다.`,
  },
  'message size': {
    label: '최대 메시지',
    short: ({ sender, limit }) =>
      `${SIDES[sender]}: ${limit === 0 ? '제한 없음' : `${grouped(limit)}바이트`}`,
    sentence: ({ sender, limit, stated }) => {
      const from = SIDES[sender];
      const to = SIDES[other(sender)];
      if (limit === 0) {
        return `${from}은 데이터 채널 메시지를 길이 제한 없이 보낼 수 있습니다. ${to}이 제한을 두지 않았습니다(0).`;
      }
      const reason = stated
        ? `${to}이 받는 최대 길이입니다`
        : `${to}이 제한을 적지 않아 RFC 8841의 기본값을 따릅니다`;
      return `${from}은 데이터 채널 메시지를 ${grouped(limit)}바이트까지 보낼 수 있습니다. ${reason}.`;
    },
  },
};

const SIDES: Readonly<Record<Side, string>> = negotiationWords.sides;

const OUTCOMES = {
  accepted: { short: '수락', sentence: '앤서가 이 섹션을 받아들였습니다.' },
  'refused by offerer': {
    short: '오퍼에서 중지',
    sentence: '오퍼에서 이미 포트가 0이므로 중지된 섹션이며, 아무것도 오가지 않습니다.',
  },
  'refused by answerer': {
    short: '거절',
    sentence: '앤서가 포트 0으로 이 섹션을 거절했으므로 아무것도 오가지 않습니다.',
  },
  'not answered': {
    short: '응답 없음',
    sentence: '앤서에 이 자리의 섹션이 없습니다. 앤서는 오퍼의 모든 섹션에 답해야 합니다.',
  },
  'not offered': {
    short: '오퍼에 없음',
    sentence: '오퍼에 없는 섹션이 앤서에 있습니다. 앤서는 섹션을 더할 수 없습니다.',
  },
  'answered with other media': {
    short: '다른 미디어',
    sentence: '이 자리의 미디어가 오퍼와 앤서에서 서로 다르므로 합의된 것이 없습니다.',
  },
} as const;

const WHO_SENDS = {
  both: '양쪽 모두 보냅니다',
  offerer: '오퍼 쪽만 보냅니다',
  answerer: '앤서 쪽만 보냅니다',
  neither: '어느 쪽도 보내지 않습니다',
} as const;

const FLOWS = {
  both: '오퍼 ⇄ 앤서',
  offerer: '오퍼 → 앤서',
  answerer: '오퍼 ← 앤서',
  neither: '전송 없음',
} as const;

function senders({ offerer, answerer }: BySide<boolean>): keyof typeof WHO_SENDS {
  if (offerer) return answerer ? 'both' : 'offerer';
  return answerer ? 'answerer' : 'neither';
}

function other(side: Side): Side {
  return side === 'offerer' ? 'answerer' : 'offerer';
}

function liteReason({ offerer, answerer }: BySide<boolean>): string {
  if (offerer && answerer) return '양쪽 모두 ICE-lite이면 오퍼를 보낸 쪽이 맡습니다';
  if (offerer) return '오퍼 쪽은 ICE-lite여서 검사를 보내지 않습니다';
  if (answerer) return '앤서 쪽은 ICE-lite여서 검사를 보내지 않습니다';
  return '양쪽 모두 full 에이전트이면 오퍼를 보낸 쪽이 맡습니다';
}

function silentAboutMux({ offerer, answerer }: BySide<boolean>): string {
  if (offerer) return '앤서에';
  return answerer ? '오퍼에' : '양쪽 모두';
}

function sectionName({ index, media, mid }: SectionName): string {
  return mid === undefined ? `${media}(섹션 ${index})` : `${media}(mid ${mid})`;
}

function midOrIndex({ index, mid }: SectionName): string {
  return mid ?? `#${index}`;
}
