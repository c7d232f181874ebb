'use client';

import { Check, Copy, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { type CopyOutcome, useCopy } from '@/components/controls/use-copy';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useWords } from '@/components/site/words';

const icons: Readonly<Record<CopyOutcome, ReactNode>> = {
  none: <Copy size={16} aria-hidden />,
  copied: <Check size={16} aria-hidden />,
  refused: <X size={16} aria-hidden />,
};

/** Copies a text, and says whether the browser let it. `what` names the text: "the offer". */
export function CopyButton({
  text,
  what,
}: {
  readonly text: string;
  readonly what: string;
}): ReactNode {
  const { controls } = useWords().interface;
  const { outcome, copy } = useCopy();
  const said = { none: '', copied: controls.copied, refused: controls.copyFailed }[outcome];
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={icons[outcome]}
        aria-label={controls.copy(what)}
        title={said === '' ? controls.copy(what) : said}
        onClick={() => copy(text)}
      />
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </>
  );
}
