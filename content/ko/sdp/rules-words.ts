import { withParticle } from '@/content/ko/particle';
import type { FindingValues } from '@/lib/sdp/rules/finding';
import type { RuleWords } from '@/lib/sdp/rules/rule-words';

type Message = (values: FindingValues) => string;

/**
 * The words of one rule. Where a browser's parser found the fault, and no check of ours, the values
 * are the line and the browser: `message` is for the others.
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
