import type { PastedLine, Unwrapped } from './pasted-line';

/**
 * Consoles print an object shortened (`sdp: "v=0\r\no=- 46…"`) and, unfolded, whole below it. The
 * shortened string is text around where a whole one with the same beginning is the next.
 */
export function dropPreviews(lines: readonly PastedLine[]): Unwrapped {
  if (!lines.some(({ text }) => text.includes(CUT))) return { lines, steps: [] };
  const next = nextVersions(lines);
  const out = [...lines];
  for (const [at, line] of lines.entries()) {
    if (line.begins === undefined || !isVersion(line)) continue;
    const end = endOfString(lines, at);
    const whole = next[end - 1];
    const first = whole === undefined ? undefined : out[whole];
    if (whole === undefined || first === undefined || !isPreview(lines, at, end, whole)) continue;
    for (let of = at; of < end; of += 1) {
      const { text, end: lineEnd } = lines[of] ?? line;
      out[of] = { text, end: lineEnd, wrapper: true };
    }
    out[whole] = { ...first, begins: { ...line.begins, ...first.begins } };
  }
  return { lines: out, steps: [] };
}

const CUT = '…';

const isVersion = ({ text, wrapper }: PastedLine) => !wrapper && /^\s*v=0\s*(?:…|$)/.test(text);

/** For each line, where the next description behind it begins. */
function nextVersions(lines: readonly PastedLine[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let known: number | undefined;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    next[at] = known;
    const line = lines[at];
    if (line !== undefined && isVersion(line)) known = at;
  }
  return next;
}

function endOfString(lines: readonly PastedLine[], at: number): number {
  let end = at + 1;
  while (lines[end]?.within) end += 1;
  return end;
}

/** Line by line the same up to the sign of omission. */
function isPreview(lines: readonly PastedLine[], at: number, end: number, whole: number): boolean {
  for (let of = at; of < end; of += 1) {
    const text = lines[of]?.text ?? '';
    const other = lines[whole + of - at]?.text ?? '';
    const cut = text.indexOf(CUT);
    if (cut >= 0) return other.startsWith(text.slice(0, cut)) && !other.includes(CUT);
    if (text !== other) return false;
  }
  return false;
}
