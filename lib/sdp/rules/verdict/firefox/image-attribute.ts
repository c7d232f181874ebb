/*
 * `a=imageattr` as Firefox reads it (RFC 6236 §3.1).
 *
 * Sample input: 96 send [x=[320:16:640],y=240,q=0.5] recv *
 */

const SIZE = String.raw`(?:[1-9]\d{0,5}|\[\d+(?::\d+){1,2}\]|\[\d+(?:,\d+)+\])`;
const ASPECT = String.raw`(?:\d+(?:\.\d*)?|\[\d+(?:\.\d*)?(?:-\d+(?:\.\d*)?|(?:,\d+(?:\.\d*)?)+)\])`;
const MORE = String.raw`(?:,(?:sar=${ASPECT}|par=${ASPECT}|q=\d+(?:\.\d*)?|(?!(?:sar|par|q)=)[^=,[\]]+=[^,[\]]*))*`;
const SET = String.raw`\[x=${SIZE},y=${SIZE}${MORE}\]`;
const LIST = String.raw`(?:\*|${SET}(?:\s*${SET})*)`;
const LINE = new RegExp(
  String.raw`^(?:\*|\d{1,5})\s*(send|recv)\s+${LIST}\s*(?:(send|recv)\s+${LIST}\s*)?$`,
  'i',
);

/** Whether Firefox reads this value; one that it does not read refuses the whole. */
export function isImageAttribute(text: string): boolean {
  const [, first, second] = LINE.exec(text) ?? [];
  return first !== undefined && first.toLowerCase() !== second?.toLowerCase();
}
