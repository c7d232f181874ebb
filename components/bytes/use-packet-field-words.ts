'use client';

import { createLazyWords } from '@/components/site/lazy-words';
import type { packetFieldWords as english } from '@/content/en/nat/packet-fields';
import type { Words } from '@/content/words';
import type { FieldWords, ProblemWords } from '@/lib/packet/field-words';

/** The words for the fields of packets. Those of the fields keep their types by name. */
export type PacketFieldWords = Omit<Words<typeof english>, 'fields' | 'problems'> & {
  readonly fields: FieldWords;
  readonly problems: ProblemWords;
};

/** In the page's language, loaded when the first packet is opened. */
export const usePacketFieldWords = createLazyWords<PacketFieldWords>({
  en: () => import('@/content/en/nat/packet-fields').then((module) => module.packetFieldWords),
  ko: () => import('@/content/ko/nat/packet-fields').then((module) => module.packetFieldWords),
});
