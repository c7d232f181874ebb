import { readDescription } from '@/lib/sdp/read-description';
import type { Description } from '@/lib/sdp/reading';
import type { Browser } from '@/lib/sdp/rules/verdict/rejection';
import recorded from '@/tests/fixtures/sdp/pairs.json';
import { type Patch, patched } from '@/tests/fixtures/sdp/patch';

/** What a browser said to an answer to its own offer, and what came of it. */
export interface RecordedAnswer {
  readonly browser: Browser;
  readonly name: string;
  readonly scene: string;
  /** The rule that it was made to break. */
  readonly rule: string | undefined;
  readonly offer: Description;
  readonly answer: Description;
  /** `accepted`, or its own words. */
  readonly words: string;
  /** Connected, with all media and the channel that the scene has when nothing is changed. */
  readonly works: boolean | undefined;
}

interface Outcome {
  readonly words: string;
  readonly connected?: boolean;
  readonly received?: readonly (readonly string[])[];
  readonly channel?: string;
}

interface Case {
  readonly name: string;
  readonly scene: string;
  readonly rule?: string;
  readonly offer?: Patch;
  readonly answer?: Patch;
  readonly asRemote: Outcome;
}

interface Recording {
  readonly texts: Readonly<Record<string, { readonly offer: string; readonly answer: string }>>;
  readonly cases: readonly Case[];
  readonly mutated: readonly {
    readonly scene: string;
    readonly answer?: Patch;
    readonly words: string;
  }[];
}

const RECORDINGS: Readonly<Record<Browser, Recording>> = recorded;

/** The cases that were made to break one rule each, and those that break none. */
export function recordedCases(browser: Browser): readonly RecordedAnswer[] {
  const { texts, cases } = RECORDINGS[browser];
  const clean = new Map(
    [...cases].reverse().flatMap((one) => ((one.answer ?? one.offer) ? [] : [[one.scene, one]])),
  );
  return cases.map(({ name, scene, rule, offer, answer, asRemote }) => ({
    browser,
    name,
    scene,
    rule,
    ...described(texts[scene], offer, answer),
    words: asRemote.words,
    works: worksAs(asRemote, clean.get(scene)?.asRemote),
  }));
}

/** Answers that chance has changed. */
export function mutatedAnswers(browser: Browser): readonly RecordedAnswer[] {
  const { texts, mutated } = RECORDINGS[browser];
  return mutated.map(({ scene, answer, words }, index) => ({
    browser,
    name: `${scene} ${index}: ${answer?.lines.slice(0, 2).join(' ').trim() ?? ''}`,
    scene,
    rule: undefined,
    ...described(texts[scene], undefined, answer),
    words,
    works: undefined,
  }));
}

function described(
  texts: { readonly offer: string; readonly answer: string } | undefined,
  offer: Patch | undefined,
  answer: Patch | undefined,
) {
  return {
    offer: readDescription(patched(texts?.offer ?? '', offer), 'offer'),
    answer: readDescription(patched(texts?.answer ?? '', answer), 'answer'),
  };
}

function worksAs(outcome: Outcome, usual: Outcome | undefined): boolean {
  const facts = ({ connected, received, channel }: Outcome) =>
    JSON.stringify([connected, received, channel]);
  return usual !== undefined && facts(outcome) === facts(usual);
}
