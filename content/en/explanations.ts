import { diagnosisWords } from '@/content/en/diagnosis';
import { eventWords } from '@/content/en/events';
import { inspectorWords } from '@/content/en/inspector';
import { referenceWords } from '@/content/en/references';
import { stateWords } from '@/content/en/states';

/**
 * What is said about a recording, in English: not part of the catalogue, because it is heavy and
 * only needed once there is a recording. Its shape is the contract for every other language.
 */
export const explanations = {
  diagnosis: diagnosisWords,
  events: eventWords,
  inspector: inspectorWords,
  references: referenceWords,
  states: stateWords,
};
