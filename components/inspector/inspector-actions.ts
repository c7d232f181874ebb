import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';

/** What the inspector and its parts can ask for. */
export interface InspectorActions {
  readonly onSelect: (selection: Selection | undefined) => void;
  readonly onSeek: (at: Milliseconds) => void;
}
