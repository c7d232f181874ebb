import type { RuleCatalogue } from '@/lib/sdp/rules/rule-words';
import { formatWords } from './rules-formats';
import { grammarWords } from './rules-grammar';
import { mediaWords } from './rules-media';
import { sourceWords } from './rules-sources';
import { transportWords } from './rules-transport';

/** The words of every rule. */
export const ruleWords: RuleCatalogue = {
  ...grammarWords,
  ...mediaWords,
  ...formatWords,
  ...transportWords,
  ...sourceWords,
};
