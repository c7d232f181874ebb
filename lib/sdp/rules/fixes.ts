import type { ReadLine } from '../reading';
import type { DescriptionIndex, SectionIndex } from './description-index';
import type { Fix, TextEdit } from './finding';

/** What stands between the end of a line and the beginning of the next. */
function lengthWithEnd({ line }: ReadLine): number {
  return line.text.length + line.end.length;
}

/** Takes these lines out, with their ends. */
export function removeLines(lines: readonly ReadLine[]): Fix {
  return {
    edits: lines.map((read) => ({
      start: read.line.offset,
      end: read.line.offset + lengthWithEnd(read),
      text: '',
    })),
  };
}

/** Puts another text in the place of a line; its end stays. */
export function replaceLine({ line }: ReadLine, text: string): Fix {
  return { edits: [{ start: line.offset, end: line.offset + line.text.length, text }] };
}

export function insertBefore({ line }: ReadLine, text: string, index: DescriptionIndex): Fix {
  return { edits: [{ start: line.offset, end: line.offset, text: text + index.lineEnd }] };
}

export function insertAfter(read: ReadLine, text: string, index: DescriptionIndex): Fix {
  const at = read.line.offset + lengthWithEnd(read);
  const before = read.line.end === '' ? index.lineEnd : '';
  return { edits: [{ start: at, end: at, text: before + text + index.lineEnd }] };
}

/** Adds an attribute to a section, behind its last attribute of identity or transport. */
export function addAttribute(section: SectionIndex, text: string, index: DescriptionIndex): Fix {
  const after = section.first('mid') ?? section.first('setup') ?? section.first('ice-pwd');
  const last = section.lines.findLast(({ reading }) => reading.kind !== 'blank');
  return insertAfter(after ?? last ?? section.line, text, index);
}

export function together(fixes: readonly (Fix | undefined)[]): Fix {
  const edits: TextEdit[] = fixes.flatMap((fix) => fix?.edits ?? []);
  return { edits };
}
