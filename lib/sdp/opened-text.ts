import { contextsOf } from './contexts-of';
import type { LineContext } from './line-context';
import { readText, type SdpText } from './read-text';
import type { Description, ReadLine } from './reading';
import { relatedLines } from './relations';

/** A read text with what is needed to explain any of its lines at any time. */
export interface OpenedText extends SdpText {
  /** All lines of all descriptions: line n stands at n − 1. */
  readonly lines: readonly ReadLine[];
  /** What the lines around it say; built for a description when it is first asked about. */
  readonly contextOf: (line: ReadLine) => LineContext;
  /** The numbers of the lines that belong with a line. */
  readonly relatedTo: (line: number) => readonly number[];
}

/** Reads anything that people paste, ready to be explained line by line and on demand. */
export function openText(pasted: string): OpenedText {
  const read = readText(pasted);
  const lines: ReadLine[] = [];
  const owners: Owner[] = [];
  for (const description of read.descriptions) {
    const owner = ownerOf(description);
    for (const line of description.lines) {
      lines.push(line);
      owners.push(owner);
    }
  }
  const owner = (number: number) => owners[number - 1] ?? NOBODY;
  return {
    ...read,
    lines,
    contextOf: (line) => owner(line.line.number).contextOf(line),
    relatedTo: (line) => owner(line).relatedTo(line),
  };
}

/** What is known of the description that a line stands in. */
interface Owner {
  readonly contextOf: OpenedText['contextOf'];
  readonly relatedTo: OpenedText['relatedTo'];
}

function ownerOf(description: Description): Owner {
  const contexts = onDemand(() => contextsOf(description));
  const related = onDemand(() => relatedLines(description));
  return {
    contextOf: (line) => contexts()(line),
    relatedTo: (line) => related()(line),
  };
}

const NOBODY = ownerOf({ type: undefined, lines: [], session: { lines: [] }, media: [] });

function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
