'use client';

import { Download, EyeOff, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { CopyButton } from '@/components/controls/copy-button';
import { OpenFile } from '@/components/controls/open-file';
import { saveText } from '@/components/controls/save-text';
import styles from '@/components/sdp/sdp-toolbar.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SdpTextControls } from '@/components/sdp/use-sdp-text';

/** What can be done with the text as a whole. */
export function SdpToolbar({
  sdp,
  words,
  said,
  examples,
  onSay,
  onClear,
}: {
  readonly sdp: SdpTextControls;
  readonly words: SdpPageWords;
  /** What was done last; it is told to screen readers, too. */
  readonly said: string;
  readonly examples: ReactNode;
  readonly onSay: (text: string) => void;
  readonly onClear: () => void;
}): ReactNode {
  const { toolbar } = words;
  const { text, explanation } = sdp;
  const redact = async () => {
    if (!explanation) return;
    const redaction = await explanation.explainer.redact(explanation.overview.version);
    if (!redaction) return;
    sdp.type(redaction.text, false);
    onSay(toolbar.redacted(redaction.count));
  };
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={toolbar.label}>
      {examples}
      <OpenFile label={toolbar.open} onText={sdp.give} />
      {text === '' ? undefined : (
        <>
          <CopyButton text={text} what={toolbar.copy} />
          <Button
            size="small"
            variant="quiet"
            icon={<Download size={16} aria-hidden />}
            onClick={() => saveText('description.sdp', 'application/sdp', text)}
          >
            {toolbar.download}
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<EyeOff size={16} aria-hidden />}
            title={toolbar.redactHint}
            onClick={() => void redact()}
          >
            {toolbar.redact}
          </Button>
          <Button size="small" variant="quiet" icon={<X size={16} aria-hidden />} onClick={onClear}>
            {toolbar.clear}
          </Button>
        </>
      )}
      <span className={styles['said']} role="status">
        {said}
      </span>
    </div>
  );
}
