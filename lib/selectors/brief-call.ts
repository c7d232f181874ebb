import type { Explained } from './inspect-values';

/** Longer objects among the arguments of a call are told as {…} where there is little room. */
const LONGEST = 24;

/**
 * The same event with the long objects among a call's arguments left out, for a row in a list:
 * `new RTCPeerConnection({…})`. What is told in full stays with the inspector.
 */
export function briefly(explained: Explained): Explained {
  if (explained.kind !== 'api-called' && explained.kind !== 'api-settled') return explained;
  const { detail } = explained.values;
  if (detail === undefined) return explained;
  const values = { ...explained.values, detail: briefDetail(detail) };
  return { ...explained, values };
}

function briefDetail(detail: string): string {
  return detail.replace(/\{.*\}/s, (object) => (object.length > LONGEST ? '{…}' : object));
}
