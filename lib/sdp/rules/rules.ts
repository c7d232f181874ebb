import { bundleRules } from './bundle-rules';
import { channelRules } from './channel-rules';
import { dtlsRules } from './dtls-rules';
import { extensionRules } from './extension-rules';
import { formatRules } from './format-rules';
import { grammarRules } from './grammar-rules';
import { iceRules } from './ice-rules';
import { mediaRules } from './media-rules';
import type { Rule } from './rule';
import type { RuleId } from './rule-id';
import { sourceRules } from './source-rules';

/** Every rule, one row each. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  ...grammarRules,
  ...mediaRules,
  ...bundleRules,
  ...formatRules,
  ...extensionRules,
  ...iceRules,
  ...dtlsRules,
  ...sourceRules,
  ...channelRules,
};

export const RULE_IDS: readonly RuleId[] = Object.keys(RULES).filter(isRuleId);

/** Whether a text names a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}
