import type { DescriptionType } from '../reading';
import type { ObjectFacts } from './pasted-line';

/*
 * The text around a string: `{"type":"offer","sdp":"` before it and `"}` behind it hold nothing
 * but the string and its type; anything else is a visitor's own text and stays.
 */

const WORDS =
  /\b(?:type|sdp|offer|answer|pranswer|rollback|candidate|RTCSessionDescription(?:Init)?|RTCIceCandidate(?:Init)?|null|undefined|join|trim)\b/g;
/** Fields of an `RTCIceCandidate` with their values (W3C WebRTC §4.8.1). */
const FIELDS =
  /\b(?:sdpMid|sdpMLineIndex|usernameFragment)\b\\{0,8}["']?[ \t]{0,8}[:=][ \t]{0,8}\\{0,8}["']?[\w+/.-]{0,300}/g;

/** Whether the text names the string that stands next to it as an object's field. */
export function namesString(text: string): 'json' | 'object' | undefined {
  if (/"(?:sdp|candidate)\\{0,8}"\s{0,8}:/.test(text)) return 'json';
  return /\b(?:sdp|candidate)\b\\{0,8}["'`]?\s{0,8}:/.test(text) ? 'object' : undefined;
}

/** Whether the text is an object, or its line, whose candidate is empty: the end of candidates. */
export function isEmptyCandidate(text: string): boolean {
  const empty =
    /\bcandidate\\{0,8}["']?\s{0,8}:\s{0,8}\\{0,8}(?:""|''|"\\{1,8}")\s*(?:[,}]|$)/.test(text);
  return empty && isWrapper(text);
}

/** Whether the text holds nothing but the syntax and the known fields of an object. */
export function isWrapper(text: string): boolean {
  const rest = text.replace(FIELDS, '').replace(WORDS, '');
  return /^[\s{}[\]()+,.:;=\\"'`]*$/.test(rest);
}

/** What the fields in this text say. */
export function factsIn(text: string): ObjectFacts {
  const type = valueIn(text, TYPE);
  const sdpMid = valueIn(text, MID);
  const index = valueIn(text, INDEX);
  return {
    ...(isType(type) ? { type } : {}),
    ...(sdpMid === undefined ? {} : { sdpMid }),
    ...(index === undefined ? {} : { sdpMLineIndex: Number(index) }),
  };
}

const TYPE =
  /\btype\\{0,8}["']?[ \t]{0,8}[:=][ \t]{0,8}\\{0,8}["'`](offer|answer|pranswer|rollback)\b/;
const MID = /\bsdpMid\\{0,8}["']?[ \t]{0,8}[:=][ \t]{0,8}\\{0,8}["']([^"'\\]{0,64})/;
const INDEX = /\bsdpMLineIndex\\{0,8}["']?[ \t]{0,8}[:=][ \t]{0,8}(\d{1,5})/;

function valueIn(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}

function isType(text: string | undefined): text is DescriptionType {
  return text === 'offer' || text === 'answer' || text === 'pranswer' || text === 'rollback';
}
