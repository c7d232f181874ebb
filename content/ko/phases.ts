import type { phaseWords as english } from '@/content/en/phases';
import { withParticle } from '@/content/ko/particle';
import type { Words } from '@/content/words';

/** Texts of the phase rail, in Korean. */
export const phaseWords: Words<typeof english> = {
  label: '커서 시점의 네 단계',
  states: {
    waiting: '시작 전',
    running: '진행 중',
    done: '완료',
    failed: '실패',
    interrupted: '새로 시작됨',
    closed: '닫힘',
  },
  notObserved: '관측되지 않음',
  overheard: '아니요. 누가 엿듣지만 양쪽 다 모릅니다.',
  runOf: (run, runs) => `${runs}회 중 ${run}회째`,
  jump: (phase, peer, at) => `${phase}, ${peer}: 끝난 시점 ${withParticle(at, '으로/로')} 이동`,
  jumpRunning: (phase, peer, at) =>
    `${phase}, ${peer}: 시작 시점 ${withParticle(at, '으로/로')} 이동`,
};
