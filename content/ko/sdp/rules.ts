import type { RuleCatalogue } from '@/lib/sdp/rules/rule-words';
import { formatWords } from './rules-formats';
import { grammarWords } from './rules-grammar';
import { mediaWords } from './rules-media';
import { sourceWords } from './rules-sources';
import { transportWords } from './rules-transport';

/** 모든 규칙의 문구. */
export const ruleWords: RuleCatalogue = {
  ...grammarWords,
  ...mediaWords,
  ...formatWords,
  ...transportWords,
  ...sourceWords,
};
