import {
  type Extension,
  RangeSetBuilder,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Offsets of the lines that belong with the current one, in ascending order. */
const setRelated = StateEffect.define<readonly number[]>();

const related = Decoration.line({ class: 'cm-related' });

const relatedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setRelated)) return marksOf(transaction.state.doc, effect.value);
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lights up the lines that belong together; `showRelated` says which. */
export const relatedLineMarks: Extension = relatedField;

/** Marks the lines that begin at these offsets, and no others. */
export function showRelated(view: EditorView, offsets: readonly number[]): void {
  if (offsets.length === 0 && view.state.field(relatedField).size === 0) return;
  view.dispatch({ effects: setRelated.of(offsets) });
}

function marksOf(doc: Text, offsets: readonly number[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let last = -1;
  for (const offset of offsets) {
    if (offset > doc.length) break;
    const { from } = doc.lineAt(offset);
    if (from > last) builder.add(from, from, related);
    last = from;
  }
  return builder.finish();
}
