/** The id of the search field; one event list stands on a page. */
export const EVENT_SEARCH_ID = 'event-search';

/** Puts the focus in the search of the event list; answers false where no list is shown. */
export function focusEventSearch(): boolean {
  const field = document.getElementById(EVENT_SEARCH_ID);
  field?.focus();
  return field !== null;
}
