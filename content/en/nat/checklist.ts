import { CHECK_CAUSES, MOVES, UNPAIRED } from '@/content/en/event-texts';
import { errorText, refusalText } from '@/content/en/nat/agent-reasons';
import { dropped, end, stopText } from '@/content/en/nat/why';
import type { StunError } from '@/lib/stun/error-code';

/** What the checklist shares with the explanation of a run, and with the inspector. */
export { CHECK_CAUSES as causes, dropped, end, MOVES as moves, stopText, UNPAIRED as unpaired };

/** Texts of the checklist at the cursor. */
export const checklist = {
  heading: 'Checklist at the cursor',
  open: 'Why each pair stands where it does',
  agents: {
    rfc8445:
      'RFC 8445: of the pairs that wait, the one with the highest priority is checked next; a pair that the other side has just checked goes first. Of each foundation one pair is checked, the others stay frozen until it succeeds.',
    libwebrtc:
      'Like Chrome: no pair is ever frozen. Each has its turn: pairs never checked first, then the one whose last check is the longest ago.',
  } as Readonly<Record<string, string>>,
  caption: (group: string) => `Pairs in the order of their priority (${group})`,
  state: (state: string, because: string | undefined) =>
    because === undefined ? state : `${state}: ${because}`,
  proved: 'an answer to a check of another pair proved this one',
  waitsFor: (pair: string) => `frozen until the pair of the same foundation succeeds: ${pair}`,
  arithmetic: (low: string, high: string, extra: string, value: string) =>
    `2³² · ${low} + 2 · ${high} + ${extra} = ${value}`,
  formula: '2³² · min(G, D) + 2 · max(G, D) + (1 if G > D)',
  parts: (controlling: string, controlled: string) =>
    `G = ${controlling} (controlling), D = ${controlled} (controlled)`,
  next: (at: string) => `Checked next, at ${at}.`,
  last: (at: string) => `Last check at ${at}.`,
  none: 'Not checked yet.',
  answered: (at: string) => `Answered at ${at}.`,
  /** Of a pair that Chrome’s way of ICE gave up: the answer of the other side, or the relay’s. */
  refusedWith: (error: StunError) => `a check was refused with ${errorText(error)}`,
  relayRefused: 'the relay may not let the other side in',
  refusedHeading: 'What the TURN server refused',
  refusal: refusalText,
  stopped: (what: string) => `It ${what}.`,
  underWay: 'Its answer is still awaited.',
  nextElsewhere: 'The next check is of a pair that is not formed yet.',
  noNext: 'This agent sends no more checks in this run.',
  unpairedHeading: 'Not paired, by rule',
  show: 'Show the event',
};
