import type { ReadStep } from './read-step';

/** The text without the encodings that it as a whole, or a word in it, is in. */
export interface DecodedText {
  readonly text: string;
  readonly steps: readonly ReadStep[];
}

/** Encodings within encodings are taken off as long as there are any, up to this many. */
const DEEPEST = 4;

/** Takes off a byte order mark, HTML escapes, percent encoding, escaped controls and base64. */
export function decodeText(pasted: string): DecodedText {
  const steps: ReadStep[] = [];
  let text = pasted;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const before = text;
    for (const decode of [
      withoutByteOrderMark,
      unescapeHtml,
      decodePercent,
      decodeControls,
      decodeSigns,
      decodeBase64,
    ]) {
      const decoded = decode(text);
      if (decoded === undefined) continue;
      text = decoded.text;
      steps.push(decoded.step);
    }
    if (text === before) break;
  }
  return { text, steps };
}

interface Decoded {
  readonly text: string;
  readonly step: ReadStep;
}

function withoutByteOrderMark(text: string): Decoded | undefined {
  if (!text.startsWith('\ufeff')) return undefined;
  return { text: text.slice(1), step: { step: 'byte order mark removed' } };
}

const HTML_NAMES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
};

/** `&lt;` alone may be a description's own text; quotes and line ends tell copied markup. */
function unescapeHtml(text: string): Decoded | undefined {
  if (!/&(?:quot|apos|nbsp|#0*(?:39|34|13|10)|#x0*(?:27|22|d|a));|<br ?\/?>/i.test(text)) {
    return undefined;
  }
  const unescaped = text
    .replace(/<br ?\/?>(?:\r?\n)?/gi, '\n')
    .replace(/&(?:([a-z]{2,4})|#(\d{1,6})|#x([\da-f]{1,6}));/gi, characterOf);
  return { text: unescaped, step: { step: 'html unescaped' } };
}

function characterOf(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name !== undefined) {
    const known = name.toLowerCase();
    return Object.hasOwn(HTML_NAMES, known) ? (HTML_NAMES[known] ?? whole) : whole;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function decodePercent(text: string): Decoded | undefined {
  if (!/v(?:=|%3D)0(?:(?:%0D)?%0A|(?:%5C){1,8}[rn])/i.test(text)) return undefined;
  // A form writes spaces as `+`, and then no space is left anywhere.
  const spaced = text.includes(' ') || text.includes('%20') ? text : text.replaceAll('+', ' ');
  const decoded = spaced.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      // No UTF-8: it stays as it was written.
      return run;
    }
  });
  return { text: decoded, step: { step: 'percent decoded' } };
}

/** rsyslog writes control characters in octal: `#015#012` for a line end. */
function decodeControls(text: string): Decoded | undefined {
  const written = /(?:#015)?#012(?=[A-Za-z]=|candidate:)/.exec(text)?.[0];
  if (written === undefined) return undefined;
  let count = 0;
  const decoded = text.replace(/(#015)?#012/g, (_, cr) => {
    count += 1;
    return cr === undefined ? '\n' : '\r\n';
  });
  return { text: decoded, step: { step: 'escapes turned into line ends', escape: written, count } };
}

/** Signs that consoles and editors show for a line end, with the end that they may stand before. */
const SIGNS = /(␍?␊|[↵⏎␤])([ \t]*\r?\n|(?=\s*(?:[a-z]=|candidate:|["'`}]|$)))/g;

/** `v=0↵o=- …`; such a sign in free text, with no line of SDP behind it, stays. */
function decodeSigns(text: string): Decoded | undefined {
  const written = /v=0[ \t]*(␍?␊|[↵⏎␤])/.exec(text)?.[1];
  if (written === undefined) return undefined;
  let count = 0;
  const decoded = text.replace(SIGNS, (_, _sign, end: string) => {
    count += 1;
    return end === '' ? '\r\n' : end.replace(/^[ \t]+/, '');
  });
  return count === 0
    ? undefined
    : { text: decoded, step: { step: 'escapes turned into line ends', escape: written, count } };
}

/** `v=0`, `{"`, `{` and a line end, `[{`, `candidate:`, `a=`, `m=` as base64 begins them. */
const BEGINNINGS = /^(?:dj0w|eyJ|eyA|ewo|ewk|ew0|W3s|WyJ|Y2FuZ|YT1|bT1|In)/;
const ANY_BEGINNING = /(?:^|[^\w+/-])(?:dj0w|eyJ|eyA|ewo|ewk|ew0|W3s|WyJ|Y2FuZ|YT1|bT1|In)/;

function decodeBase64(text: string): Decoded | undefined {
  if (!ANY_BEGINNING.test(text)) return undefined;
  const whole = /[^\w+/=\s-]/.test(text) ? '' : text.replace(/\s+/g, '');
  if (/^[\w+/-]{16,}={0,2}$/.test(whole)) {
    const decoded = textOfBase64(whole);
    if (decoded !== undefined) return { text: decoded, step: base64Step(whole.length, whole) };
  }
  return decodeWords(text);
}

/** Base64 as a word in a log line; lines of SDP keep theirs, as `a=identity` has it. */
function decodeWords(text: string): Decoded | undefined {
  let characters = 0;
  let words = '';
  const decoded = text.replace(/^.*$/gm, (line) => {
    if (line.length < 40 || /^\s*[A-Za-z]=/.test(line)) return line;
    return line.replace(/[\w+/-]{40,}={0,2}/g, (word) => {
      const content = BEGINNINGS.test(word) ? textOfBase64(word) : undefined;
      if (content === undefined) return word;
      characters += word.length;
      words += word;
      return content;
    });
  });
  return characters === 0 ? undefined : { text: decoded, step: base64Step(characters, words) };
}

function base64Step(characters: number, encoded: string): ReadStep {
  return { step: 'base64 decoded', characters, urlSafe: /[_-]/.test(encoded) };
}

/** Undefined where it is no base64 or where what it holds is no SDP. */
function textOfBase64(encoded: string): string | undefined {
  if (!BEGINNINGS.test(encoded)) return undefined;
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /v=0|candidate:|\b[am]=/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
