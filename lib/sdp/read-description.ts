import type { Place, SdpLine } from './line';
import { readLine } from './read-line';
import type { Description, DescriptionType, ReadLine } from './reading';
import { endInText, splitLines, type TextLine } from './split-lines';

/**
 * Reads a text that is one description and nothing else, as browsers write it: all its lines belong
 * to the session or to an m-section, nothing is unwrapped. For what people paste: `readText`.
 * `known`: lines of another description by their text, whose readings hold here, too.
 */
export function readDescription(
  text: string,
  type?: DescriptionType,
  known?: ReadonlyMap<string, ReadLine>,
): Description {
  return describe(readPlaced(splitLines(text), known), type);
}

/** Puts read lines together to a description; each line says where it belongs. */
export function describe(
  lines: readonly ReadLine[],
  type: DescriptionType | undefined,
): Description {
  const session: ReadLine[] = [];
  const media: ReadLine[][] = [];
  for (const line of lines) {
    const { place } = line.line;
    if (place.in === 'session') session.push(line);
    if (place.in !== 'media') continue;
    const section = media[place.index];
    if (section === undefined) media[place.index] = [line];
    else section.push(line);
  }
  return { type, lines, session: { lines: session }, media: media.map((of) => ({ lines: of })) };
}

/** Whether a line begins an m-section; spaces before its letter are passed over, as in reading. */
export function beginsMedia(text: string): boolean {
  return text.trimStart().startsWith('m=');
}

const SESSION: Place = { in: 'session' };

function readPlaced(
  lines: readonly TextLine[],
  known?: ReadonlyMap<string, ReadLine>,
): readonly ReadLine[] {
  let place = SESSION;
  let offset = 0;
  let index = -1;
  return lines.map((line, at) => {
    if (beginsMedia(line.text)) {
      index += 1;
      place = { in: 'media', index };
    }
    const { text, end } = line;
    const placed: SdpLine = { number: at + 1, offset, text, end, place };
    offset += text.length + endInText(line, at === lines.length - 1).length;
    const same = known?.get(text);
    return same === undefined ? readLine(placed) : { ...same, line: placed };
  });
}
