import type { lessonTitles as english } from '@/content/en/nat/lesson-titles';
import type { Words } from '@/content/words';

/** 강의를 여는 자리에 쓰는 이름. 나머지 글은 열 때 불러옵니다. */
export const lessonTitles: Words<typeof english> = {
  udp: 'UDP: 헤더에 있는 것과 없는 것',
};
