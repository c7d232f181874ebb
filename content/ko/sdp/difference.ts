import type * as english from '@/content/en/sdp/difference';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';
import type { ReadingKind } from '@/lib/sdp/reading';

export const differenceWords: Words<typeof english.differenceWords> = {
  heading: '차이점',
  sideBySide: '오퍼와 앤서 나란히 보기',
  before: '이전',
  after: '이후',
  offer: '오퍼',
  answer: '앤서',
  session: '세션',
  section: (media, mid) => (mid === undefined ? media : `${media} (mid ${mid})`),
  marks: { same: '같음', changed: '변경', removed: '삭제', added: '추가' },
  counts: ({ same, changed, removed, added }) =>
    changed + removed + added === 0
      ? '두 SDP의 내용이 같습니다.'
      : `변경 ${changed}줄, 삭제 ${removed}줄, 추가 ${added}줄, 같음 ${same}줄.`,
  sectionAdded: (index) => `섹션 ${withParticle(String(index), '이/가')} 새로 생겼습니다.`,
  sectionRemoved: (index) => `섹션 ${withParticle(String(index), '이/가')} 없어졌습니다.`,
  sectionMoved: (from, to) =>
    `위치가 ${from}에서 ${withParticle(String(to), '으로/로')} 바뀌었습니다.`,
  linesReordered: '일부 줄의 순서가 다릅니다.',
  value: {
    changed: (role, before, after) =>
      `${role} 값이 ${before}에서 ${withParticle(after, '으로/로')} 바뀌었습니다.`,
    removed: (role, before) => `${role} ${withParticle(before, '이/가')} 없어졌습니다.`,
    added: (role, after) => `${role} ${withParticle(after, '이/가')} 새로 생겼습니다.`,
  },
  reordered: (kind) => REORDERED.get(kind) ?? '값은 같고 순서만 다릅니다.',
  onlyPreference: '포맷은 같고 선호 순서만 바뀌었습니다.',
  writtenOtherwise: '값은 같고 표기만 다릅니다.',
  noReading: '읽을 수 없는 줄이므로 글자만 비교합니다.',
};

const REORDERED: ReadonlyMap<ReadingKind, string> = new Map([
  ['media', '선호 순서가 바뀌었습니다.'],
  ['group', '순서가 바뀌었습니다. 첫 번째 섹션의 전송 경로를 모두가 함께 씁니다.'],
  ['simulcast', 'simulcast 스트림의 순서가 바뀌었습니다.'],
]);
