import { ExternalLink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/inspector/inspector.module.css';
import type { Explanations } from '@/components/inspector/use-explanations';
import { handOver } from '@/components/sdp/handed-over';
import type { ShownTexts } from '@/components/sdp/shown-texts';
import type { EventDescription } from '@/lib/selectors/exchanged-descriptions';

/** Opens a description, or the whole exchange, on the page that explains them. */
export function DescriptionLinks({
  description: { sdp, pair },
  words: { descriptions },
  labels,
}: {
  readonly description: EventDescription;
  readonly words: Explanations['inspector'];
  readonly labels: { readonly explain: string; readonly sideBySide: string };
}): ReactNode {
  const { open, blocked } = useNewTab();
  const tab = { size: 'small', title: descriptions.newTab } as const;
  return (
    <>
      <span className={styles['tabs']}>
        <Button {...tab} icon={ICON} onClick={() => open({ kind: 'one', text: sdp })}>
          {labels.explain}
        </Button>
        {pair ? (
          <Button {...tab} icon={ICON} onClick={() => open({ kind: 'pair', ...pair })}>
            {labels.sideBySide}
          </Button>
        ) : undefined}
      </span>
      <span role="status">{blocked ? descriptions.blocked : undefined}</span>
    </>
  );
}

const ICON = <ExternalLink size={14} aria-hidden />;

/** Another page in this tab would end the call. */
function useNewTab() {
  const [blocked, setBlocked] = useState(false);
  const open = (texts: ShownTexts) => {
    const path = handOver(texts);
    setBlocked(path === undefined);
    if (path !== undefined) window.open(path, '_blank', 'noopener');
  };
  return { open, blocked };
}
