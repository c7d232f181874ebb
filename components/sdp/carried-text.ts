import { readShownTexts, type ShownTexts, writeShownTexts } from '@/components/sdp/shown-texts';
import { carryOverLanguageChange, takeCarried } from '@/components/site/carried-over';

const KEY = 'peerscope.carried-text';

/** The texts on the screen go along to the page in another language; see carried-over.ts. */
export function carryTextOverLanguageChange(read: () => ShownTexts | undefined): () => void {
  return carryOverLanguageChange(KEY, () => {
    const texts = read();
    return texts && writeShownTexts(texts);
  });
}

/** The texts that came along, once; undefined where none did. */
export function takeCarriedText(): ShownTexts | undefined {
  const written = takeCarried(KEY);
  return written === undefined ? undefined : readShownTexts(written);
}
