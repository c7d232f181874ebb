import type { TextWords } from '@/lib/sdp/explain-text';
import { meanings } from './meanings';
import { readStepText } from './reading';
import { ruleWords } from './rules';
import { kindWords } from './rules-kinds';
import { summaryWords } from './summary';
import { tokens } from './tokens';

/** Everything that is said of a description's text. */
export const textWords: TextWords = {
  lines: { meanings, tokens },
  readStepText,
  rules: ruleWords,
  kinds: kindWords,
  summary: summaryWords,
};
