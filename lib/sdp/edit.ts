import type { Fingerprint } from './fingerprint';

/*
 * Edits of an SDP that leave every other byte as it was: order, unknown lines and line endings
 * stay, which no parse-and-print round trip of today's browsers' SDP guarantees.
 */

/** Puts `fingerprint` in the place of every `a=fingerprint`, at session and at media level. */
export function replaceFingerprint(sdp: string, fingerprint: Fingerprint): string {
  const line = `a=fingerprint:${fingerprint.algorithm} ${fingerprint.value}`;
  return editLines(sdp, (text) => (text.startsWith('a=fingerprint:') ? line : text));
}

/** Puts `pwd` (22 to 256 ice-chars, RFC 8839 §5.4) in the place of every `a=ice-pwd`. */
export function replaceIcePwd(sdp: string, pwd: string): string {
  return editLines(sdp, (text) => (text.startsWith('a=ice-pwd:') ? `a=ice-pwd:${pwd}` : text));
}

/** Takes out `a=candidate` and `a=end-of-candidates` (RFC 8839 §5.1, RFC 8840 §8). */
export function withoutCandidates(sdp: string): string {
  return editLines(sdp, (text) =>
    text.startsWith('a=candidate:') || text === 'a=end-of-candidates' ? undefined : text,
  );
}

/** The first `a=ice-pwd` of the SDP, or undefined where there is none. */
export function readIcePwd(sdp: string): string | undefined {
  return /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1];
}

/** How many `a=candidate` lines the SDP holds. */
export function countCandidates(sdp: string): number {
  return sdp.match(/^a=candidate:/gm)?.length ?? 0;
}

function editLines(sdp: string, edit: (text: string) => string | undefined): string {
  return sdp
    .split(/(?<=\n)/)
    .map((line) => {
      const text = line.replace(/\r?\n$/, '');
      const edited = edit(text);
      return edited === undefined ? '' : edited + line.slice(text.length);
    })
    .join('');
}
