import { assign, setup } from 'xstate';
import { endsAtPath } from '../lib/selectors/ends-at-path';
import { hasPackets } from '../lib/selectors/has-packets';
import type { Selection } from '../lib/selectors/selection';
import type { TraceFileProblem } from '../lib/trace/file-problem';
import type { History } from '../lib/trace/history';
import type { Trace } from '../lib/trace/trace';

/** A trace with what folding it left: the two things that every view reads. */
export interface Recording {
  readonly trace: Trace;
  readonly history: History;
}

/** The panel under the timeline. */
export const PANELS = [
  'topology',
  'ladder',
  'events',
  'pairs',
  'security',
  'media',
  'charts',
] as const;
export type Panel = (typeof PANELS)[number];

/** What a simulation that ends at a path has nothing for, and what only a simulation has. */
const BEYOND_A_PATH: readonly Panel[] = ['security', 'media'];
const SIMULATED_ONLY: readonly Panel[] = ['topology'];
/** Those of a call: single packets through a NAT have no agents. */
const CALL_ONLY: readonly Panel[] = ['pairs', 'charts'];

/** The panels that can have something to show for a trace; never none. */
export function panelsOf(trace: Trace): readonly Panel[] {
  const without = [
    ...(endsAtPath(trace) ? BEYOND_A_PATH : []),
    ...(trace.header.source === 'simulated' ? [] : SIMULATED_ONLY),
  ];
  const packets = hasPackets(trace);
  const isCall = !packets || trace.events.some(({ kind }) => kind === 'transport-opened');
  return PANELS.filter(
    (panel) =>
      !without.includes(panel) &&
      (panel !== 'ladder' || packets) &&
      (isCall || !CALL_ONLY.includes(panel)),
  );
}

/** The panel stays where the new recording has it; a simulation begins with its own first one. */
function panelFor(before: Recording | undefined, chosen: Panel, next: Recording): Panel {
  const [first = chosen, ...others] = panelsOf(next.trace);
  const isFirstRun = endsAtPath(next.trace) && !(before && endsAtPath(before.trace));
  return !isFirstRun && others.includes(chosen) ? chosen : first;
}

/** Why a file could not be opened: what it holds, or that the browser could not read it at all. */
export type FileProblem = TraceFileProblem | { readonly kind: 'unreadable' };

export interface WorkbenchContext {
  readonly recording: Recording | undefined;
  readonly selection: Selection | undefined;
  readonly panel: Panel;
  /** Why the last file could not be opened; what was on the screen stays. */
  readonly problem: { readonly file: string; readonly problem: FileProblem } | undefined;
  /** The name of the file that is being read. */
  readonly opening: string | undefined;
}

export type WorkbenchEvent =
  | { readonly type: 'recording started'; readonly recording: Recording }
  | { readonly type: 'recording grew'; readonly recording: Recording }
  | { readonly type: 'recording ended' }
  | { readonly type: 'file chosen'; readonly file: string }
  | { readonly type: 'file opened'; readonly recording: Recording }
  | { readonly type: 'file refused'; readonly problem: FileProblem }
  /** The visitor cancelled the reading. */
  | { readonly type: 'file left' }
  | { readonly type: 'problem dismissed' }
  | { readonly type: 'selected'; readonly selection: Selection | undefined }
  | { readonly type: 'panel chosen'; readonly panel: Panel };

/**
 * Which source the workbench shows: nothing yet, a recording that grows, or one that is complete.
 * A file that cannot be read changes nothing of what is shown.
 */
export const workbenchMachine = setup({
  types: { context: {} as WorkbenchContext, events: {} as WorkbenchEvent },
  actions: {
    'show the new recording': assign(({ context, event }) =>
      'recording' in event
        ? {
            recording: event.recording,
            panel: panelFor(context.recording, context.panel, event.recording),
            selection: undefined,
            problem: undefined,
            opening: undefined,
          }
        : context,
    ),
    'show what was added': assign({
      recording: ({ context, event }) =>
        event.type === 'recording grew' ? event.recording : context.recording,
    }),
    'name the file': assign({
      opening: ({ event }) => (event.type === 'file chosen' ? event.file : undefined),
      problem: undefined,
    }),
    'say what is wrong with the file': assign({
      problem: ({ context, event }) =>
        event.type === 'file refused'
          ? { file: context.opening ?? '', problem: event.problem }
          : context.problem,
      opening: undefined,
    }),
    'forget the file': assign({ opening: undefined }),
    'forget the problem': assign({ problem: undefined }),
    'take the selection': assign({
      selection: ({ context, event }) =>
        event.type === 'selected' ? event.selection : context.selection,
    }),
    'take the panel': assign({
      panel: ({ context, event }) => (event.type === 'panel chosen' ? event.panel : context.panel),
    }),
  },
}).createMachine({
  id: 'workbench',
  context: {
    recording: undefined,
    selection: undefined,
    panel: 'events',
    problem: undefined,
    opening: undefined,
  },
  initial: 'empty',
  on: {
    'recording started': { target: '.recording', actions: 'show the new recording' },
    'file chosen': { actions: 'name the file' },
    'file opened': { target: '.reviewing', actions: 'show the new recording' },
    'file refused': { actions: 'say what is wrong with the file' },
    'file left': { actions: 'forget the file' },
    'problem dismissed': { actions: 'forget the problem' },
    selected: { actions: 'take the selection' },
    'panel chosen': { actions: 'take the panel' },
  },
  states: {
    empty: {},
    recording: {
      on: {
        'recording grew': { actions: 'show what was added' },
        'recording ended': 'reviewing',
      },
    },
    reviewing: {},
  },
});
