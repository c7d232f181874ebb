import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import {
  type Diagnostic,
  forEachDiagnostic,
  lintGutter,
  lintKeymap,
  setDiagnostics,
} from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, type StateCommand } from '@codemirror/state';
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  type ViewUpdate,
} from '@codemirror/view';
import { editorTheme } from '@/components/sdp/editor/editor-theme';
import { lineEnds } from '@/components/sdp/editor/line-ends';
import { relatedLineMarks } from '@/components/sdp/editor/line-marks';
import { lineParts } from '@/components/sdp/editor/line-parts';

export interface EditorSetup {
  readonly text: string;
  readonly label: string;
  readonly placeholder: string;
  readonly phrases: Readonly<Record<string, string>>;
  /** At once where something was pasted, else when the typing has rested. */
  readonly onText: (text: string, how: HowTold) => void;
  /**
   * UTF-16 code units before the cursor, in the text that was told last: while somebody types, it is
   * told with the text.
   */
  readonly onCursor: (offset: number) => void;
}

/** How a text came about: letter by letter, by pasting into it, by pasting in the place of it all. */
export type HowTold = 'typed' | 'pasted' | 'pasted whole';

/** A mark at a range of the text, as the gutter shows it. */
export interface EditorMark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/**
 * The editor in `root`, a shadow root: there its styles are constructed sheets, which the content
 * security policy of the page allows, where it would refuse inline ones. Only `\n` ends one of its
 * lines: a `\r` before it stays in the text, so that what was pasted is kept to the character. Tab
 * leaves the editor, as everywhere on the page.
 */
export function createEditor(root: ShadowRoot, setup: EditorSetup): EditorView {
  const report = reporter(setup);
  const extensions = [
    EditorState.lineSeparator.of('\n'),
    EditorState.phrases.of({ ...setup.phrases }),
    // The tab stop is the content's anyway; named, checkers see that the scroller has one.
    EditorView.contentAttributes.of({
      'aria-label': setup.label,
      spellcheck: 'false',
      tabindex: '0',
    }),
    EditorView.lineWrapping,
    lineNumbers(),
    history(),
    search({ top: true }),
    highlightSelectionMatches(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    lineEnds,
    placeholder(setup.placeholder),
    lintGutter(),
    lineParts,
    relatedLineMarks,
    editorTheme,
    keymap.of([
      { key: 'Enter', run: newLineAsBefore },
      ...lintKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    EditorView.updateListener.of(report.update),
    EditorView.domEventHandlers({ blur: (_, view) => report.now(view) }),
  ];
  const state = EditorState.create({ doc: setup.text, extensions });
  return new EditorView({ parent: root, root, state });
}

/** A pause in typing, in milliseconds, after which the text is told: a keystroke costs no more. */
const PAUSE = 250;

/** Marks what the page itself puts into the editor: that is known already. */
const fromPage = Annotation.define<true>();

function reporter({ onText, onCursor }: EditorSetup) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (view: EditorView, how: HowTold) => {
    clearTimeout(timer);
    timer = undefined;
    onText(view.state.doc.toString(), how);
    // What was pasted whole is read from its beginning.
    if (how !== 'pasted whole') onCursor(view.state.selection.main.head);
  };
  return {
    update: (update: ViewUpdate) => {
      const { view, transactions, docChanged, selectionSet } = update;
      const own = transactions.some((each) => each.annotation(fromPage) === true);
      if (docChanged && !own) {
        const how = howTold(update);
        if (how !== 'typed') return tell(view, how);
        clearTimeout(timer);
        timer = setTimeout(() => tell(view, how), PAUSE);
      } else if (selectionSet && timer === undefined) {
        onCursor(view.state.selection.main.head);
      }
    },
    /** What is still waiting is told at once: something else is about to look at it. */
    now: (view: EditorView) => {
      if (timer !== undefined) tell(view, 'typed');
    },
  };
}

function howTold({ transactions, changes, startState }: ViewUpdate): HowTold {
  const pasted = transactions.some(
    (each) => each.isUserEvent('input.paste') || each.isUserEvent('input.drop'),
  );
  if (!pasted) return 'typed';
  let how: HowTold = 'pasted';
  changes.iterChangedRanges((from, to) => {
    if (from === 0 && to === startState.doc.length) how = 'pasted whole';
  });
  return how;
}

/** Shows these marks in the gutter and under the text, and no others. */
export function showMarks(view: EditorView, marks: readonly EditorMark[]): void {
  const { length } = view.state.doc;
  const diagnostics = marks.map<Diagnostic>(({ from, to, severity, message }) => ({
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: severity === 'information' ? 'info' : severity,
    message,
  }));
  if (!areShown(view.state, diagnostics)) {
    view.dispatch(setDiagnostics(view.state, diagnostics));
  }
}

/** The editor moves its marks along with the text: mostly they stand where they belong already. */
function areShown(state: EditorState, wanted: readonly Diagnostic[]): boolean {
  const shown: string[] = [];
  forEachDiagnostic(state, ({ severity, message }, from, to) =>
    shown.push(`${from} ${to} ${severity} ${message}`),
  );
  const told = wanted.map(({ from, to, severity, message }) =>
    [from, to, severity, message].join(' '),
  );
  return shown.sort().join('\n') === told.sort().join('\n');
}

/**
 * Puts another text in the place of the one there, as one step for undo. What is the same at both
 * ends is left alone, so that the cursor and what is in sight stay where they can.
 */
export function replaceText(view: EditorView, text: string): void {
  const former = view.state.doc.toString();
  if (former === text) return;
  const most = Math.min(former.length, text.length);
  let start = 0;
  while (start < most && former.charCodeAt(start) === text.charCodeAt(start)) start += 1;
  let same = 0;
  while (
    same < most - start &&
    former.charCodeAt(former.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same += 1;
  }
  view.dispatch({
    changes: {
      from: start,
      to: former.length - same,
      insert: text.slice(start, text.length - same),
    },
    annotations: [fromPage.of(true), isolateHistory.of('full')],
  });
}

/** Puts the cursor there and the line into the middle; the focus stays where it is. */
export function moveCursor(view: EditorView, offset: number): void {
  const anchor = Math.min(offset, view.state.doc.length);
  view.dispatch({
    selection: { anchor },
    effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
  });
}

/** A new line ends as the one before it does: CRLF stays CRLF. */
const newLineAsBefore: StateCommand = ({ state, dispatch }) => {
  const crlf = state.doc.line(1).text.endsWith('\r');
  dispatch(state.update(state.replaceSelection(crlf ? '\r\n' : '\n'), { scrollIntoView: true }));
  return true;
};
