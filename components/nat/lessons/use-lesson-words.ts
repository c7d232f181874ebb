'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { lessonTitles as englishTitles } from '@/content/en/nat/lesson-titles';
import type { udpLessonWords as english } from '@/content/en/nat/udp-lesson';
import type { Words } from '@/content/words';

export type UdpLessonWords = Words<typeof english>;

/** What the lessons are called; with the place where one opens them. */
export const useLessonTitles = createLazyWords<Words<typeof englishTitles>>({
  en: async () => (await import('@/content/en/nat/lesson-titles')).lessonTitles,
  ko: async () => (await import('@/content/ko/nat/lesson-titles')).lessonTitles,
});

/** The texts of the lesson about UDP, loaded when it is first opened. */
export const useUdpLessonWords = createLazyWords<UdpLessonWords>({
  en: async () => (await import('@/content/en/nat/udp-lesson')).udpLessonWords,
  ko: async () => (await import('@/content/ko/nat/udp-lesson')).udpLessonWords,
});
