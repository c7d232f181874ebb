'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { keyScheduleWords as english } from '@/content/en/key-schedule';
import type { Words } from '@/content/words';
import { messageText } from '@/lib/selectors/key-flight';
import { keyNameOf } from '@/lib/selectors/key-kind';

/** The texts of the key schedule. */
export type KeyScheduleWords = Words<typeof english>;

/** In the page's language, loaded when a key schedule is first shown. */
export const useKeyScheduleWords = createLazyWords<KeyScheduleWords>({
  en: () => import('@/content/en/key-schedule').then((module) => module.keyScheduleWords),
  ko: () => import('@/content/ko/key-schedule').then((module) => module.keyScheduleWords),
});

/** A value by its whole name, as within a sentence: "client private key (x25519)". */
export function keyText(id: string, words: KeyScheduleWords): string {
  const { kind, role, message, group } = keyNameOf(id);
  if (kind === 'other') return id;
  if (kind === 'transcript-hash' && message !== undefined) {
    return words.transcriptHash(messageText(message));
  }
  const { name } = words.values[kind];
  const own = kind === 'message' && message !== undefined ? messageText(message) : name;
  const named = words.named(role, own);
  return group === undefined ? named : words.ofGroup(named, GROUPS[group] ?? group);
}

/** The same without the side, which the lane tells; a long message name may break between words. */
export function shortKeyText(id: string, words: KeyScheduleWords): string {
  const { kind, message } = keyNameOf(id);
  if (kind === 'other') return id;
  if (message !== undefined) {
    return words.capital(keyTextOfMessage(id, words)).replace(/([a-z])([A-Z])/g, '$1\u200b$2');
  }
  return words.capital(words.values[kind].name);
}

function keyTextOfMessage(id: string, words: KeyScheduleWords): string {
  const { kind, message } = keyNameOf(id);
  if (message === undefined) return id;
  return kind === 'transcript-hash'
    ? words.transcriptHash(messageText(message))
    : words.message(messageText(message));
}

const GROUPS: Readonly<Record<string, string>> = {
  x25519: 'X25519',
  secp256r1: 'P-256',
  'x25519mlkem768-x25519': 'X25519',
};
