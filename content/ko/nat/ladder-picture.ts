import type { ladderPictureWords as english } from '@/content/en/nat/ladder-picture';
import type { Words } from '@/content/words';

/** 따로 저장하는 사다리 그림과 그 버튼의 글. */
export const ladderPictureWords: Words<typeof english> = {
  save: 'SVG로 저장',
  hint: '지금 보이는 메시지를 필터까지 그대로 반영해, 문서나 슬라이드에 넣을 그림 한 장으로 저장합니다.',
  which: '그림에 담을 부분',
  parts: {
    all: '보이는 메시지 전체',
    from: '커서부터 끝까지',
    until: '처음부터 커서까지',
  },
  bounded: (drawn, wanted) => `메시지 ${wanted}개 중 커서에 가까운 ${drawn}개만 그림에 담습니다.`,
  nothing: '이 부분에는 메시지가 없습니다.',
  saved: (file) => `저장함: ${file}`,
  picture: {
    described: (shown, total, from, to) =>
      `${shown === total ? `메시지 ${total}개` : `메시지 ${total}개 중 ${shown}개`}, ${from}~${to}.`,
    cut: (drawn, before, after) =>
      `그림 한 장에는 메시지를 ${drawn}개까지 담습니다. 이 부분에서 앞의 ${before}개와 뒤의 ${after}개는 뺐습니다.`,
    modelled: 'Peerscope가 모델로 계산함',
    other: '기록을 Peerscope로 그림',
  },
};
