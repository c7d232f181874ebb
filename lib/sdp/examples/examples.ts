import { composedExamples } from './composed';
import type { Example } from './example';
import { mistakeExamples } from './mistakes';
import { recordedExamples } from './recorded';
import { rfcExamples } from './rfc';

/** The library, in the order in which it is offered. */
export const EXAMPLES = [
  ...recordedExamples,
  ...rfcExamples,
  ...composedExamples,
  ...mistakeExamples,
] as const;

export type ExampleId = (typeof EXAMPLES)[number]['id'];

/** The example of this name, as a link to it gives it; undefined where there is none. */
export function exampleOf(id: string): Example<ExampleId> | undefined {
  return EXAMPLES.find((example) => example.id === id);
}
