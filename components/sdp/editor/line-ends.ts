import { type Extension, RangeSet, RangeSetBuilder, RangeValue } from '@codemirror/state';
import { EditorView, highlightSpecialChars, ViewPlugin, type ViewUpdate } from '@codemirror/view';

class Atom extends RangeValue {}
const ATOM = new Atom();

/**
 * `\r\n` is one step for the cursor and one stroke for a deletion, though the editor's own line ends
 * at the `\n`: so that nobody types between the two.
 */
const atomicLineEnds = ViewPlugin.fromClass(
  class {
    ends: RangeSet<Atom>;

    constructor(view: EditorView) {
      this.ends = endsInSight(view);
    }

    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.ends = endsInSight(update.view);
    }
  },
  {
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.ends ?? RangeSet.empty),
  },
);

function endsInSight(view: EditorView): RangeSet<Atom> {
  const builder = new RangeSetBuilder<Atom>();
  const { doc } = view.state;
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = doc.lineAt(at);
      if (line.text.endsWith('\r')) {
        builder.add(line.to - 1, Math.min(line.to + 1, doc.length), ATOM);
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** Control characters (Cc without tab and line ends), and format characters (Cf) such as RLO. */
const SPECIAL = /(?![\t\n\r])[\p{Cc}\p{Cf}\u2028\u2029]|\r(?!$)/gu;

/** Line ends are kept as they are, and kept whole. */
export const lineEnds: Extension = [
  atomicLineEnds,
  highlightSpecialChars({ specialChars: SPECIAL }),
];
