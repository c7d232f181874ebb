/** Why a file could not be opened, in data: the words for it stand in the catalogue. */
export type TraceFileProblem =
  | { readonly kind: 'empty' }
  /** Not JSON: `line` and `column` count from 1. At the very end: the file was cut off. */
  | {
      readonly kind: 'syntax';
      readonly line: number;
      readonly column: number;
      readonly atEnd: boolean;
    }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'newer-version'; readonly version: number; readonly known: number }
  /** A value is missing or of the wrong kind; `path` is like `events[12].at`. */
  | {
      readonly kind: 'value';
      readonly path: string;
      readonly expected: string;
      readonly received: string;
    }
  /** Times run backwards at this event. */
  | { readonly kind: 'order'; readonly path: string };
