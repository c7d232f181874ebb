import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type StateCommand } from '@codemirror/state';
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
  /** At once where it was `pasted` (put in as a whole), else when the typing has rested. */
  readonly onText: (text: string, pasted: boolean) => void;
  /** UTF-16 code units before the cursor. */
  readonly onCursor: (offset: number) => void;
}

/** A mark at a range of the text, as the gutter shows it. */
export interface EditorMark {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/**
 * The editor in `root`, a shadow root: there its styles are constructed sheets, which the content
 * security policy of the page allows, where it would refuse inline ones. Only `\n` ends one of its lines: a `\r` before it stays in the text, so
 * that what was pasted is kept to the character. Tab leaves the editor, as everywhere on the page.
 */
export function createEditor(root: ShadowRoot, setup: EditorSetup): EditorView {
  const report = reporter(setup.onText);
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
    EditorView.updateListener.of((update) => {
      if (update.docChanged) report(update.view, isPasted(update));
      if (update.selectionSet || update.docChanged)
        setup.onCursor(update.state.selection.main.head);
    }),
  ];
  const state = EditorState.create({ doc: setup.text, extensions });
  return new EditorView({ parent: root, root, state });
}

/** A pause in typing, in milliseconds, after which the text is told: a keystroke costs no more. */
const PAUSE = 120;

function reporter(onText: EditorSetup['onText']) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (view: EditorView, pasted: boolean) => {
    clearTimeout(timer);
    const tell = () => onText(view.state.doc.toString(), pasted);
    if (pasted) tell();
    else timer = setTimeout(tell, PAUSE);
  };
}

function isPasted({ transactions }: ViewUpdate): boolean {
  return transactions.some(
    (each) => each.isUserEvent('input.paste') || each.isUserEvent('input.drop'),
  );
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
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** Replaces the whole text; one step of undo brings the former one back. */
export function replaceText(view: EditorView, text: string): void {
  if (view.state.doc.toString() === text) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
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
