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
  const name =
    browser === 'firefox' ? 'Firefox' : browser === 'chromium' ? 'Chromium' : 'A browser';
  return text === ''
    ? `${name} rejects the description for this.`
    : `${name} gives up at “${text}”.`;
}
