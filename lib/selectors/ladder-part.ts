import type { Milliseconds } from '../time';
import { messageAtCursor } from './ladder';
import type { LadderMessage } from './ladder-message';

/** All messages, or those on one side of the cursor; the one at the cursor belongs to both. */
export type LadderPart = 'all' | 'from' | 'until';

export function partOfLadder(
  messages: readonly LadderMessage[],
  part: LadderPart,
  cursor: Milliseconds,
): readonly LadderMessage[] {
  const at = messageAtCursor(messages, cursor);
  switch (part) {
    case 'all':
      return messages;
    case 'from':
      return messages.slice(Math.max(at, 0));
    case 'until':
      return messages.slice(0, at + 1);
  }
}
