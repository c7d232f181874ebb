'use client';

import { FileDown, KeyRound } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import { saveBytes } from '@/components/controls/save-bytes';
import { saveText } from '@/components/controls/save-text';
import styles from '@/components/nat/save-pcapng.module.css';
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
  const { save, saving, saved, hint, failed, keyLog } = useExportWords();
  const [told, setTold] = useState('');
  const secrets = useMemo(() => keyLogOf(trace), [trace]);
  const { state, write } = usePcapng((written, bytes) => {
    const name = `${fileStem(written)}.pcapng`;
    saveBytes(name, PCAPNG_TYPE, bytes);
    setTold(saved(name));
  });
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
        onClick={() => {
          if (isWriting) return;
          setTold('');
          write(trace);
        }}
      >
        {isWriting ? saving : save}
      </Button>
      {secrets === undefined ? undefined : (
        <Button
          size="small"
          icon={<KeyRound size={16} aria-hidden />}
          title={keyLog.hint}
          onClick={() => {
            const name = `${fileStem(trace)}.keys`;
            saveText(name, 'text/plain', secrets);
            setTold(saved(name));
          }}
        >
          {keyLog.save}
        </Button>
      )}
      <span role="status" className={styles['told']}>
        {told}
      </span>
      {state.kind === 'failed' ? <Notice tone="error">{failed(state.message)}</Notice> : undefined}
    </>
  );
}

/** What Wireshark registers for its files; IANA knows none for pcapng. */
const PCAPNG_TYPE = 'application/x-pcapng';

function fileStem({ header }: Trace): string {
  return `peerscope-${header.id}`;
}
