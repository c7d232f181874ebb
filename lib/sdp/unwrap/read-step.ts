/**
 * One thing that was done, or found, on the way from what was pasted to lines. Each has its words
 * in content. What is not named here was left as it stood.
 */
export type ReadStep =
  | { readonly step: 'empty' }
  /** Not one line of it looks like SDP; all of them stay, as text around. */
  | { readonly step: 'nothing found' }
  | { readonly step: 'byte order mark removed' }
  | { readonly step: 'html unescaped' }
  | { readonly step: 'percent decoded' }
  /** `characters`: of base64 text, those of all places together. */
  | { readonly step: 'base64 decoded'; readonly characters: number; readonly urlSafe: boolean }
  | { readonly step: 'no-break spaces replaced'; readonly count: number }
  /** The same words, with other digits in them, stood before each of these lines. */
  | { readonly step: 'prefix removed'; readonly prefix: string; readonly lines: number }
  | { readonly step: 'indentation removed'; readonly characters: number; readonly lines: number }
  /** Of a JSON document or of an object as a console prints it. */
  | { readonly step: 'object unwrapped'; readonly json: boolean; readonly strings: number }
  | { readonly step: 'quotes removed'; readonly strings: number }
  /** `escape`: the first one, as it was written: `\r\n`, `\\r\\n`, `\n`. */
  | {
      readonly step: 'escapes turned into line ends';
      readonly escape: string;
      readonly count: number;
    }
  /** What an `RTCIceCandidate` says beside its line. */
  | {
      readonly step: 'candidate object';
      /** The candidate's line in the text. */
      readonly line: number;
      readonly sdpMid: string | undefined;
      readonly sdpMLineIndex: number | undefined;
    }
  /** An `RTCIceCandidate` with an empty text (W3C WebRTC §4.8.1), as the line that says the same. */
  | {
      readonly step: 'end of candidates';
      readonly line: number;
      readonly sdpMid: string | undefined;
      readonly sdpMLineIndex: number | undefined;
    }
  /** Attributes that were copied without their `a=`. */
  | { readonly step: 'a= added'; readonly lines: number }
  /** A unified diff; `removed`: lines of its older side only. */
  | { readonly step: 'diff read'; readonly removed: number }
  /** All of it stood on one line: set apart at each letter with `=`, which is a guess. */
  | { readonly step: 'line ends guessed'; readonly lines: number }
  /** Continuation lines, as RFCs print them, were joined to this line of the text. */
  | { readonly step: 'folded lines joined'; readonly line: number; readonly joined: number }
  | { readonly step: 'text around'; readonly lines: number }
  | { readonly step: 'several descriptions'; readonly count: number }
  /** No `v=`: a part of a description. */
  | { readonly step: 'fragment'; readonly of: 'candidates' | 'm-sections' | 'lines' };
