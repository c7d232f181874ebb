'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { matrixWords as english } from '@/content/en/nat/matrix';
import type { Words } from '@/content/words';
import { type Place, placeCodes } from '@/lib/simulator/matrix-places';

export type MatrixWords = Words<typeof english>;

/** In the page's language, loaded when the matrix is first shown. */
export const useMatrixWords = createLazyWords<MatrixWords>({
  en: async () => (await import('@/content/en/nat/matrix')).matrixWords,
  ko: async () => (await import('@/content/ko/nat/matrix')).matrixWords,
});

/** A place in words: "endpoint-independent mapping, address-dependent filtering". */
export function placeName(place: Place, words: MatrixWords): string {
  if (place === 'public') return words.public;
  if (place === 'udp-blocked') return words.blocked;
  const { mapping, filtering } = placeCodes(place);
  return `${words.mappings[mapping]}, ${words.filterings[filtering]}`;
}

/** The short form that heads a narrow column: "EIM/ADF". */
export function placeShort(place: Place, words: MatrixWords): string {
  if (place === 'public') return words.publicShort;
  return place === 'udp-blocked' ? words.blockedShort : place.toUpperCase();
}
