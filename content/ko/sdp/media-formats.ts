import { grouped } from '@/content/grouped';
import { withParticle } from '@/content/ko/particle';
import type { FactOf, FormatDescription, FormatFact } from '@/lib/sdp/formats/format-fact';
import type { LineContext } from '@/lib/sdp/line-context';
import { flagFacts, numberFacts, textFacts } from './media-format-facts';

/** "페이로드 타입 111(opus)". 코덱을 모르면 번호만. */
export function payloadTypeName(payloadType: number, context: LineContext): string {
  const codec = context.codecOf(payloadType)?.codec;
  return codec === undefined
    ? `페이로드 타입 ${payloadType}`
    : `페이로드 타입 ${payloadType}(${codec})`;
}

/** 모든 매개변수의 구절. */
export function formatText(description: FormatDescription, context: LineContext): string {
  return description.facts.map((fact) => factText(fact, description.codec, context)).join('; ');
}

/** 매개변수 하나가 뜻하는 구절. */
export function factText(fact: FormatFact, codec: string, context: LineContext): string {
  switch (fact.shape) {
    case 'number':
      return numberFacts[fact.meaning](grouped(fact.value));
    case 'flag':
      return flagFacts[fact.meaning][fact.on ? 'on' : 'off'];
    case 'text':
      return textFacts[fact.meaning](fact.text);
    case 'h264 profile-level-id':
      return `${h264Profile(fact)}, ${h264Level(fact)}(${fact.id})`;
    case 'h265 level':
      return fact.level === undefined
        ? `H.265에 없는 레벨(level-id ${fact.id})`
        : `레벨 ${fact.level}(level-id ${fact.id})`;
    case 'h265 tier':
    case 'av1 tier':
      return `${fact.tier} 티어`;
    case 'av1 level':
      return av1Level(fact);
    case 'apt':
      return `${payloadTypeName(fact.payloadType, context)}의 손실 패킷 재전송`;
    case 'redundancy':
      return redundancy(fact, context);
    case 'events':
      return `이벤트 ${fact.text} 수신 가능(0~9는 숫자, 10은 *, 11은 #, 12~15는 A~D)`;
    case 'amr modes':
      return `비트레이트 모드 ${fact.modes.join(', ')}만 사용`;
    case 'unfit':
      return unfit(fact, codec);
    case 'own':
      return own(fact, codec);
  }
}

/** profile-level-id의 레벨이 허용하는 크기. */
export function h264LevelText({ level, levelIdc }: FactOf<'h264 profile-level-id'>): string {
  if (level === undefined) return `level_idc ${levelIdc}에 해당하는 H.264 레벨은 없습니다.`;
  return `레벨 ${level.name}: 한 화면에 최대 ${grouped(level.pictureSize)} 매크로블록(16×16 픽셀), 초당 최대 ${grouped(level.pictureRate)} 매크로블록입니다.`;
}

function h264Profile({
  profile,
  profileIdc,
  constraints,
}: FactOf<'h264 profile-level-id'>): string {
  if (profile !== undefined) return `${profile} 프로파일`;
  const flags =
    constraints.length === 0 ? '제약 플래그 없음' : `제약 플래그 ${constraints.join(', ')}`;
  return `이름 없는 프로파일(profile_idc ${profileIdc}, ${flags})`;
}

function h264Level({ level, levelIdc }: FactOf<'h264 profile-level-id'>): string {
  return level === undefined ? `없는 레벨(level_idc ${levelIdc})` : `레벨 ${level.name}`;
}

function av1Level({ index, level }: FactOf<'av1 level'>): string {
  if (level !== undefined) return `레벨 ${level}(인덱스 ${index})`;
  return index === 31 ? '레벨 제한 없음(인덱스 31)' : `예약된 레벨 인덱스 ${index}`;
}

function redundancy({ payloadTypes }: FactOf<'redundancy'>, context: LineContext): string {
  const [newest = 0, ...older] = payloadTypes;
  const current = payloadTypeName(newest, context);
  if (older.length === 0) return `패킷마다 ${current}`;
  const copies = older.map((payloadType) => payloadTypeName(payloadType, context)).join(', ');
  return `패킷마다 ${withParticle(current, '과/와')} 이전 데이터(${copies})를 함께 전송`;
}

function unfit({ name, value }: FactOf<'unfit'>, codec: string): string {
  return value === undefined
    ? `${codec}에 정의되지 않은 “${name}”`
    : `${withParticle(name, '은/는')} “${value}”(${codec}에 정의되지 않은 값)`;
}

function own({ name, value }: FactOf<'own'>, codec: string): string {
  const owner = codec === '' ? '이 포맷 자체의 매개변수' : `${codec} 자체의 매개변수`;
  return value === undefined
    ? `“${name}”(${owner})`
    : `${withParticle(name, '은/는')} “${value}”(${owner})`;
}
