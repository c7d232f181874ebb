import type { ReadingOf } from '@/lib/sdp/reading';
import type { SessionTime, TypedTime } from '@/lib/sdp/readings/structure';
import type { Meanings } from '@/lib/sdp/words';

/** 세션이 열리는 때. 방송 공지에 쓰이며 WebRTC는 쓰지 않습니다. */
export const timeMeanings: Meanings<'timing' | 'repeat' | 'time zones'> = {
  timing: timingText,
  repeat: ({ interval, duration, offsets }) =>
    `세션은 ${spanText(interval)}마다 다시 열려 한 번에 ${spanText(duration)} 동안 이어집니다. 매번 시작 시각에서 ${offsets.map(spanText).join(', ')} 지난 때에 시작합니다.`,
  'time zones': ({ adjustments }) =>
    `세션 기간 중에 시계가 바뀝니다: ${adjustments
      .map(({ at, offset }) => `${timeText(at)}부터 반복 시각을 ${spanText(offset)} 옮김`)
      .join('; ')}.`,
};

function timingText({ start, stop }: ReadingOf<'timing'>): string {
  const [begins, ends] = [isZero(start), isZero(stop)];
  if (begins && ends) {
    return `세션에 정해진 시각이 없습니다(시작 ${start.written}, 종료 ${stop.written}). WebRTC는 항상 이렇게 씁니다.`;
  }
  const from = begins ? `정해진 시작 시각 없이(${start.written})` : `${timeText(start)}에 시작하여`;
  const to = ends ? `종료 시각 없이(${stop.written}) 이어집니다` : `${timeText(stop)}에 끝납니다`;
  return `세션은 ${from} ${to}.`;
}

const isZero = ({ written }: SessionTime) => /^0+$/.test(written);

/** 날짜로 나타낼 수 있으면 날짜와 함께, 아니면 초만. */
export function timeText({ written, date }: SessionTime): string {
  return date === undefined
    ? `1900년 시작에서 ${written}초 뒤`
    : `${date} UTC(1900년부터 ${written}초)`;
}

export function spanText({ written, seconds }: TypedTime): string {
  const parts = partsOf(seconds);
  if (written === seconds) return parts === undefined ? `${written}초` : `${written}초(${parts})`;
  return `${written}(${seconds}초)`;
}

/** 일, 시간, 분, 초. 1분보다 짧거나 정확히 셀 수 없을 만큼 길면 없음. */
function partsOf(seconds: string): string | undefined {
  const total = Math.abs(Number(seconds));
  if (total < 60 || !Number.isSafeInteger(total)) return undefined;
  const units = [
    [Math.floor(total / 86_400), '일'],
    [Math.floor(total / 3600) % 24, '시간'],
    [Math.floor(total / 60) % 60, '분'],
    [total % 60, '초'],
  ] as const;
  return units
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}
