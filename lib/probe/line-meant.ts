import type { Description } from '../sdp/reading';

/**
 * The number of the line that a browser's error speaks of; undefined where its words name none.
 *
 * Sample inputs:
 * Failed to parse SessionDescription. a=fmtp:111  Invalid SDP line.                (Chromium)
 * … for m= section with mid='0': Invalid ICE parameters …                          (Chromium)
 * SIPCC Failed to parse SDP: SDP Parse Error on line 3:  Warning: …\nSDP Parse …   (Firefox)
 * Invalid description, no ice-ufrag attribute at level 0                           (Firefox)
 */
export function lineMeant(message: string, description: Description): number | undefined {
  return (
    quotedLine(message, description) ??
    numberedLine(message, description) ??
    sectionAt(/ at level (\d+)/.exec(message)?.[1], description) ??
    sectionWithMid(/m= section with mid='([^']*)'/.exec(message)?.[1], description)
  );
}

/** Chromium repeats the line, then says why; the longest line that fits is the one. */
function quotedLine(message: string, { lines }: Description): number | undefined {
  const said = /Failed to parse SessionDescription\. (.*)/s.exec(message)?.[1];
  if (said === undefined) return undefined;
  let found: { readonly number: number; readonly length: number } | undefined;
  for (const { line } of lines) {
    const text = line.text.trimEnd();
    if (text === '' || text.length <= (found?.length ?? 0)) continue;
    if (said === text || said.startsWith(`${text} `))
      found = { number: line.number, length: text.length };
  }
  return found?.number;
}

/** Firefox lists warnings before the error that it stops at. */
function numberedLine(message: string, { lines }: Description): number | undefined {
  const errors = [...message.matchAll(/SDP Parse Error on line (\d+): +(?!Warning)/g)];
  const said = errors.at(-1)?.[1];
  const inText = lines.filter(({ line }) => line.place.in !== 'around');
  return said === undefined ? undefined : inText[Number(said) - 1]?.line.number;
}

function sectionAt(level: string | undefined, { media }: Description): number | undefined {
  return level === undefined ? undefined : media[Number(level)]?.lines[0]?.line.number;
}

function sectionWithMid(mid: string | undefined, { media }: Description): number | undefined {
  if (mid === undefined) return undefined;
  const section = media.find(({ lines }) =>
    lines.some(({ reading }) => reading.kind === 'mid' && reading.mid === mid),
  );
  return section?.lines[0]?.line.number;
}
