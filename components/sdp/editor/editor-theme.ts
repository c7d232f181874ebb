import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** The editor in the site's own type, lines and colours, in both themes by the same tokens. */
export const editorTheme: Extension = EditorView.theme({
  '&': {
    height: '100%',
    color: 'var(--ink)',
    background: 'var(--paper-raised)',
    fontSize: 'var(--text-s)',
  },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: 'var(--leading-body)' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: 'var(--space-2)' },
  // A line of nothing but a carriage return has no height of its own.
  '.cm-line': { minHeight: 'calc(1em * var(--leading-body))' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground, ::selection': {
    background: 'var(--selection)',
  },
  '.cm-gutters': {
    background: 'var(--paper-sunk)',
    color: 'var(--ink-faint)',
    borderRight: 'var(--hairline)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'var(--tone-progress-soft)' },
  '.cm-related': { boxShadow: 'inset 3px 0 var(--focus)' },
  '.cm-sdp-letter': { color: 'var(--ink-faint)' },
  '.cm-sdp-name': { color: 'var(--phase-signaling)', fontWeight: 'var(--weight-medium)' },
  '.cm-sdp-section': { borderTop: 'var(--hairline-strong)', fontWeight: 'var(--weight-strong)' },
  '.cm-specialChar': { color: 'var(--tone-failed)' },
  '.cm-placeholder': { color: 'var(--ink-faint)', whiteSpace: 'pre-wrap' },
  '.cm-panels': {
    background: 'var(--paper-sunk)',
    color: 'var(--ink)',
    borderColor: 'var(--line)',
  },
  '.cm-panel input, .cm-panel button, .cm-panel label': { fontFamily: 'var(--font-sans)' },
  '.cm-textfield': {
    background: 'var(--paper-raised)',
    color: 'var(--ink)',
    border: 'var(--hairline-strong)',
  },
  '.cm-button': {
    background: 'var(--paper-raised)',
    color: 'var(--ink)',
    border: 'var(--hairline-strong)',
  },
  '.cm-searchMatch': { background: 'var(--tone-warning-soft)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--tone-warning)' },
  // Shapes, not colours alone: diamond, triangle, disc.
  '.cm-lint-marker': {
    content: 'normal',
    inlineSize: '0.7em',
    blockSize: '0.7em',
    marginBlockStart: '0.4em',
  },
  '.cm-lint-marker-error': {
    background: 'var(--tone-failed)',
    clipPath: 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)',
  },
  '.cm-lint-marker-warning': {
    background: 'var(--tone-warning)',
    clipPath: 'polygon(50% 0, 100% 100%, 0 100%)',
  },
  '.cm-lint-marker-info': { background: 'var(--ink-faint)', clipPath: 'circle(42%)' },
  '.cm-lintRange-info': { backgroundImage: 'none' },
  '.cm-tooltip': {
    background: 'var(--paper-raised)',
    color: 'var(--ink)',
    border: 'var(--hairline-strong)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font-sans)', padding: 'var(--space-1) var(--space-3)' },
});
