import type { ExampleTexts } from '@/lib/sdp/examples/example';
import { EXAMPLES } from '@/lib/sdp/examples/examples';
import { corpusFiles, ownDescriptions } from '../fixtures/sdp-corpus';

/** Descriptions to be read, and where they come from. */
export interface SdpSamples {
  readonly of: string;
  readonly texts: readonly string[];
}

/** The project's own always, the corpus beside it where it is. */
export async function sdpSamples(): Promise<readonly SdpSamples[]> {
  const examples = await Promise.all(EXAMPLES.map((example) => example.load()));
  const recorded = ownDescriptions().map(({ text }) => text);
  const own = [...recorded, ...examples.flatMap(textsOf)];
  const corpus = corpusFiles().map(({ text }) => text);
  const samples = [{ of: `${own.length} own descriptions`, texts: own }];
  if (corpus.length === 0) return samples;
  return [...samples, { of: `${corpus.length} files of the corpus`, texts: corpus }];
}

function textsOf(example: ExampleTexts): readonly string[] {
  switch (example.kind) {
    case 'pair':
      return [example.offer, example.answer];
    case 'change':
      return [example.before, example.after];
    default:
      return [example.text];
  }
}
