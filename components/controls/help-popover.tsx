'use client';

import { CircleHelp } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { ExternalReference, type Reference } from '@/components/controls/external-reference';
import styles from '@/components/controls/help-popover.module.css';
import { useWords } from '@/components/site/words';

/**
 * A question mark that opens a short explanation with its reference. The platform's popover:
 * Escape or a press elsewhere closes it. It may stand in a paragraph or a label, so its
 * children are phrasing content: text, code, links.
 */
export function HelpPopover({
  topic,
  children,
  reference,
}: {
  /** What is explained; names the button for a screen reader. */
  readonly topic: string;
  readonly children: ReactNode;
  readonly reference?: Reference | undefined;
}): ReactNode {
  const id = useId();
  const { controls } = useWords().interface;
  return (
    <>
      <button
        type="button"
        className={styles['button']}
        popoverTarget={id}
        aria-label={controls.help(topic)}
      >
        <CircleHelp size={16} aria-hidden />
      </button>
      <span id={id} className={styles['popover']} popover="auto" role="note">
        {children}
        {reference ? (
          <span className={styles['reference']}>
            <ExternalReference {...reference} />
          </span>
        ) : undefined}
      </span>
    </>
  );
}
