'use client';

import { FileDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import { saveBytes } from '@/components/controls/save-bytes';
import { createLazyWords } from '@/components/site/lazy-words';
import type { exportWords as english } from '@/content/en/nat/export';
import type { Words } from '@/content/words';
import type { Trace } from '@/lib/trace/trace';

/** Its words come with it: most recordings have no packets, and nobody shows it then. */
const useExportWords = createLazyWords<Words<typeof english>>({
  en: async () => (await import('@/content/en/nat/export')).exportWords,
  ko: async () => (await import('@/content/ko/nat/export')).exportWords,
});

/** Saves the packets of a simulated trace for Wireshark, each with a comment that explains it. */
export function SavePcapng({ trace }: { readonly trace: Trace }): ReactNode {
  const { save, saving, hint } = useExportWords();
  const [isSaving, setSaving] = useState(false);
  const press = async () => {
    if (isSaving) return;
    setSaving(true);
    try {
      const { writePcapng } = await import('@/lib/exporters/pcapng');
      saveBytes(`${fileStem(trace)}.pcapng`, PCAPNG_TYPE, writePcapng(trace));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Button
      size="small"
      icon={<FileDown size={16} aria-hidden />}
      title={hint}
      onClick={() => void press()}
    >
      {isSaving ? saving : save}
    </Button>
  );
}

/** What Wireshark registers for its files; IANA knows none for pcapng. */
const PCAPNG_TYPE = 'application/x-pcapng';

function fileStem({ header }: Trace): string {
  return `peerscope-${header.id}`;
}
