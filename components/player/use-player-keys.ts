import { useEffect, useEffectEvent } from 'react';

export type PlayerCommand =
  | 'toggle'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'next-phase'
  | 'previous-phase'
  | 'follow'
  | 'release'
  | 'search'
  | 'help';

const COMMANDS: Readonly<Record<string, PlayerCommand>> = {
  ' ': 'toggle',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  'shift+ArrowRight': 'next-phase',
  'shift+ArrowLeft': 'previous-phase',
  Home: 'first',
  End: 'last',
  f: 'follow',
  Escape: 'release',
  '/': 'search',
  '?': 'help',
};

/**
 * Elements that type letters, that Space presses, and that arrows, Home and End move within. A list
 * or a tree in which Space chooses says so (`data-keeps-keys`); of the other keys it takes what it
 * uses, and Escape still lets go of what is selected.
 */
const TYPES =
  'input:not([type=radio], [type=range], [type=checkbox]), textarea, select, dialog, [contenteditable]';
const PRESSED = `${TYPES}, input, button, summary, video, [role=tab], [data-keeps-keys]`;
const MOVES_WITHIN = `${TYPES}, input, video, [role=slider], [role=tab]`;
const KEEPERS: Readonly<Record<string, string>> = { ' ': PRESSED, Escape: TYPES };
/** What Escape closes before anything else. */
const OPEN = ':popover-open, dialog[open]';

/**
 * Listens for the player's keys on the whole page. A focused control that uses a key itself keeps
 * it, except that letters still work on buttons and links. `enabled` switches the letters off
 * (WCAG 2.2, 2.1.4); Space, arrows, Home, End and Escape stay. A command that answers false had nothing to
 * do, and the key does what it always does (it scrolls).
 */
export function usePlayerKeys(
  enabled: boolean,
  onCommand: (command: PlayerCommand) => boolean,
): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event, enabled);
    if (command && onCommand(command)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function commandOf(event: KeyboardEvent, lettersEnabled: boolean): PlayerCommand | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const shifted = event.shiftKey && event.key.startsWith('Arrow');
  const command = COMMANDS[shifted ? `shift+${event.key}` : event.key];
  const isLetter = event.key.length === 1 && event.key !== ' ';
  if (!command || (isLetter && !lettersEnabled)) return undefined;
  if (command === 'release' && document.querySelector(OPEN) !== null) return undefined;
  const keeper = isLetter ? TYPES : (KEEPERS[event.key] ?? MOVES_WITHIN);
  const kept = event.target instanceof Element && event.target.closest(keeper) !== null;
  return kept ? undefined : command;
}
