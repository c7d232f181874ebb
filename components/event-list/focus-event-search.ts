/** The id of the search field; one event list stands on a page. */
export const EVENT_SEARCH_ID = 'event-search';

/** The search was asked for while its list was still on its way. */
let awaited = false;

/** Puts the focus in the search of the event list: at once, or when the list has come. */
export function focusEventSearch(): void {
  const field = document.getElementById(EVENT_SEARCH_ID);
  field?.focus();
  awaited = field === null;
}

/** For the field's `ref`: takes the focus that was asked for before the field was there. */
export function takeAwaitedFocus(field: HTMLInputElement | null): void {
  if (!field || !awaited) return;
  awaited = false;
  field.focus();
}
