import { hasKnownLetter, type PastedLine, type Unwrapped } from './pasted-line';

/** Names that nothing but SDP has before a colon, or that people copy without their `a=`. */
const NAMES =
  /^\s*(?:rtpmap|fmtp|rtcp-fb|rtcp|extmap|ssrc|ssrc-group|fingerprint|ice-ufrag|ice-pwd|ice-options|setup|mid|msid|msid-semantic|rid|simulcast|sctp-port|sctpmap|max-message-size|crypto|imageattr|ptime|maxptime|framerate):\S/;

/**
 * Gives single attributes the `a=` that was not copied with them. Only in a text without any line
 * of SDP: within a description such a line is a broken one.
 */
export function completeAttributes(lines: readonly PastedLine[]): Unwrapped {
  if (lines.some(({ text, wrapper }) => !wrapper && hasKnownLetter(text))) {
    return { lines, steps: [] };
  }
  let count = 0;
  const completed = lines.map((line) => {
    if (line.wrapper || !NAMES.test(line.text)) return line;
    count += 1;
    return { ...line, text: `a=${line.text.trimStart()}` };
  });
  return count === 0
    ? { lines, steps: [] }
    : { lines: completed, steps: [{ step: 'a= added', lines: count }] };
}
