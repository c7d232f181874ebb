'use client';

import { FileDown, KeyRound } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { saveBytes } from '@/components/controls/save-bytes';
import { saveText } from '@/components/controls/save-text';
import { usePcapng } from '@/components/nat/use-pcapng';
import { createLazyWords } from '@/components/site/lazy-words';
import type { exportWords as english } from '@/content/en/nat/export';
import type { Words } from '@/content/words';
import { keyLogOf } from '@/lib/exporters/key-log';
import type { Trace } from '@/lib/trace/trace';

/** Its words come with it: most recordings have no packets, and nobody shows it then. */
const useExportWords = createLazyWords<Words<typeof english>>({
  en: async () => (await import('@/content/en/nat/export')).exportWords,
  ko: async () => (await import('@/content/ko/nat/export')).exportWords,
});

/**
 * Saves the packets of a simulated trace for Wireshark, each with a comment that explains it, and the
 * secrets of a call that has some: they are in the capture as well, but not every tool looks there.
 */
export function SavePcapng({ trace }: { readonly trace: Trace }): ReactNode {
  const { save, saving, hint, failed, keyLog } = useExportWords();
  const secrets = useMemo(() => keyLogOf(trace), [trace]);
  const { state, write } = usePcapng((written, bytes) =>
    saveBytes(`${fileStem(written)}.pcapng`, PCAPNG_TYPE, bytes),
  );
  const isWriting = state.kind === 'writing';
  return (
    <>
      <Button
        size="small"
        icon={<FileDown size={16} aria-hidden />}
        title={hint}
        // Disabled it would lose the focus: it stays, and a second press does nothing.
        aria-disabled={isWriting}
        aria-busy={isWriting}
        onClick={() => write(trace)}
      >
        {isWriting ? saving : save}
      </Button>
      {secrets === undefined ? undefined : (
        <Button
          size="small"
          icon={<KeyRound size={16} aria-hidden />}
          title={keyLog.hint}
          onClick={() => saveText(`${fileStem(trace)}.keys`, 'text/plain', secrets)}
        >
          {keyLog.save}
        </Button>
      )}
      {state.kind === 'failed' ? <Notice tone="error">{failed(state.message)}</Notice> : undefined}
    </>
  );
}

/** What Wireshark registers for its files; IANA knows none for pcapng. */
const PCAPNG_TYPE = 'application/x-pcapng';

function fileStem({ header }: Trace): string {
  return `peerscope-${header.id}`;
}
