import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/*
 * The three parts of a line that help the eye: its letter, the name of its attribute, and the
 * m-line that opens a section. What each value means stands in the explanation beside.
 */

const letter = Decoration.mark({ class: 'cm-sdp-letter' });
const name = Decoration.mark({ class: 'cm-sdp-name' });
const sectionStart = Decoration.line({ class: 'cm-sdp-section' });

/** Colours the lines in sight, so that it costs the same in a text of any length. */
export const lineParts: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      decorateLine(builder, line.from, line.text.slice(0, 80));
      at = line.to + 1;
    }
  }
  return builder.finish();
}

function decorateLine(builder: RangeSetBuilder<Decoration>, from: number, text: string): void {
  if (!/^[a-z]=/.test(text)) return;
  if (text.startsWith('m=')) builder.add(from, from, sectionStart);
  builder.add(from, from + 2, letter);
  const attribute = text.startsWith('a=') ? /^[^:\s]+/.exec(text.slice(2))?.[0] : undefined;
  if (attribute !== undefined) builder.add(from + 2, from + 2 + attribute.length, name);
}
