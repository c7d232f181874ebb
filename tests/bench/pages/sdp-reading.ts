import { parse } from 'sdp-transform';
import { meanings } from '@/content/en/sdp/meanings';
import { tokens } from '@/content/en/sdp/tokens';
import { explainLine } from '@/lib/sdp/explain-line';
import { openText } from '@/lib/sdp/opened-text';

/** What a description is read with: ours, and what is measured beside it. */
export interface SdpReading {
  parseBare(text: string): void;
  /** Reads the text and explains so many of its lines, from the first one. */
  explainLines(text: string, most: number): void;
}

/** A text that `parse` chokes on counts with the time it took. */
export function parseBare(text: string): void {
  try {
    parse(text);
  } catch {
    // Ours reads it all the same.
  }
}

export function explainLines(text: string, most: number): void {
  const opened = openText(text);
  for (const line of opened.lines.slice(0, most)) {
    explainLine(line, opened.contextOf(line), { meanings, tokens });
  }
}
