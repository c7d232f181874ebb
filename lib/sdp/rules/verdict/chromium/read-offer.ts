import type { BrowserLine } from '../browser-lines';
import { reject } from '../rejection';
import { walkLines } from './line-walk';
import type { Content, Offer } from './offer';
import { readSection } from './section';
import { readSession } from './session';

/**
 * `SdpDeserialize`: the session, then the m-sections. An m-line that is itself no well-formed line
 * ends the reading silently, with all that follows, as it does in libwebrtc.
 */
export function readOffer(text: readonly BrowserLine[]): Offer {
  const lines = walkLines(text);
  const session = readSession(lines);
  const contents: Content[] = [];
  for (let line = lines.take('m'); line; line = lines.take('m')) {
    contents.push(readSection(line, lines, session));
  }
  checkTrackNames(contents);
  if (contents.length === 0 && !lines.atEnd()) {
    reject(lines.isNext('m') ? 'M14' : lines.missing('m', 'G06'), lines.number());
  }
  return { groups: session.groups, contents };
}

/** The same stream and track twice refuse the whole; tracks without a name get one of their own. */
function checkTrackNames(contents: readonly Content[]): void {
  const seen = new Set<string>();
  for (const { tracks } of contents) {
    for (const { stream, id, number } of tracks) {
      if (id === '') continue;
      const name = `${stream} ${id}`;
      if (seen.has(name)) reject('S11', number);
      seen.add(name);
    }
  }
}
