import { withParticle } from '@/content/ko/particle';
import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';

type Message = (values: FindingValues) => string;

/**
 * 규칙 하나의 문구. 우리 검사가 아니라 브라우저 파서가 찾은 문제라면 값은 그 줄과 브라우저이므로
 * `message`를 쓰지 않습니다.
 */
export function ruleText(title: string, message: Message | undefined, why: string, remedy: string) {
  const words: RuleWords = {
    title,
    message: (values) =>
      message === undefined || 'browser' in values ? decided(values) : message(values),
    why,
    remedy,
  };
  return words;
}

function decided({ browser, text = '' }: FindingValues): string {
  const name = browser === 'firefox' ? 'Firefox' : browser === 'chromium' ? 'Chromium' : '브라우저';
  const subject = withParticle(name, '은/는');
  return text === ''
    ? `${subject} 이 이유로 전체를 거부합니다.`
    : `${subject} “${text}”에서 읽기를 포기합니다.`;
}
