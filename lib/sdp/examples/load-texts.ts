import type { ExampleTexts } from './example';

type SingleModule = () => Promise<{ readonly text: string }>;
type PairModule = () => Promise<{ readonly offer: string; readonly answer: string }>;
type ChangeModule = () => Promise<{ readonly before: string; readonly after: string }>;
type Single = Extract<ExampleTexts, { readonly text: string }>;

/** What an example of one description is, and how its text comes. */
export function single<Kind extends Single['kind']>(kind: Kind, module: SingleModule) {
  return { kind, load: async (): Promise<ExampleTexts> => ({ kind, text: (await module()).text }) };
}

/** The same for an offer and the answer to it. */
export function pair(module: PairModule) {
  const load = async (): Promise<ExampleTexts> => {
    const { offer, answer } = await module();
    return { kind: 'pair', offer, answer };
  };
  return { kind: 'pair', load } as const;
}

/** The same for two descriptions of one peer, one after the other. */
export function change(module: ChangeModule) {
  const load = async (): Promise<ExampleTexts> => {
    const { before, after } = await module();
    return { kind: 'change', before, after };
  };
  return { kind: 'change', load } as const;
}
