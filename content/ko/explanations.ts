import type { explanations as english } from '@/content/en/explanations';
import { diagnosisWords } from '@/content/ko/diagnosis';
import { eventWords } from '@/content/ko/events';
import { inspectorWords } from '@/content/ko/inspector';
import { referenceWords } from '@/content/ko/references';
import { stateWords } from '@/content/ko/states';
import type { Words } from '@/content/words';

/** What is said about a recording, in Korean. */
export const explanations: Words<typeof english> = {
  diagnosis: diagnosisWords,
  events: eventWords,
  inspector: inspectorWords,
  references: referenceWords,
  states: stateWords,
};
