import * as v from 'valibot';

const Shown = v.variant('kind', [
  v.object({ kind: v.literal('one'), text: v.string() }),
  v.object({ kind: v.literal('pair'), offer: v.string(), answer: v.string() }),
  v.object({ kind: v.literal('change'), before: v.string(), after: v.string() }),
]);

/** The texts that the page shows: one description, an offer and its answer, or one before and after. */
export type ShownTexts = Readonly<v.InferOutput<typeof Shown>>;

/** As text, to be kept by the browser for another page. */
export function writeShownTexts(texts: ShownTexts): string {
  return JSON.stringify(texts);
}

/** What {@link writeShownTexts} wrote; undefined for anything else. Never throws. */
export function readShownTexts(written: string): ShownTexts | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Shown), written);
  return read.success ? read.output : undefined;
}
