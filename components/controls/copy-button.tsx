'use client';

import { Check, Copy, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { useWords } from '@/components/site/words';

type Outcome = 'none' | 'copied' | 'refused';

/** How long the outcome is shown, in milliseconds. */
const SHOWN_FOR = 2_000;

const icons: Readonly<Record<Outcome, ReactNode>> = {
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
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    if (outcome === 'none') return undefined;
    const timer = setTimeout(() => setOutcome('none'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const said = { none: '', copied: controls.copied, refused: controls.copyFailed }[outcome];
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        icon={icons[outcome]}
        aria-label={controls.copy(what)}
        title={said === '' ? controls.copy(what) : said}
        onClick={() => void copy(text).then(setOutcome)}
      />
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
    </>
  );
}

/** `navigator.clipboard` is missing in an insecure context, and may refuse in a secure one. */
async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
