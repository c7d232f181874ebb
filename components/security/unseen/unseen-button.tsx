'use client';

import { EyeOff } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import type { UnseenPart } from '@/components/security/unseen/unseen-part';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import { type HandshakeAsTold, toldHandshake } from '@/lib/selectors/told-handshake';
import type { Milliseconds } from '@/lib/time';
import type { History } from '@/lib/trace/history';
import type { Trace } from '@/lib/trace/trace';

const UnseenDialog = dynamic(() =>
  import('@/components/security/unseen/unseen-dialog').then((module) => module.UnseenDialog),
);

interface Props {
  readonly part: UnseenPart;
  readonly trace: Trace;
  readonly history: History;
  readonly cursor: Milliseconds;
}

/**
 * Opens the modelled twin of what a page cannot see of its own call. Nothing where the packets are
 * there anyhow, or while no handshake is done at the cursor.
 */
export function UnseenButton(props: Props): ReactNode {
  const { trace, history, cursor } = props;
  if (trace.header.source === 'simulated') return undefined;
  const told = toldHandshake(trace, history, cursor);
  if (told === undefined) return undefined;
  return (
    // The panel is not held up by these words.
    <Suspense>
      <ButtonAndDialog part={props.part} told={told} />
    </Suspense>
  );
}

function ButtonAndDialog({
  part,
  told,
}: {
  readonly part: UnseenPart;
  readonly told: HandshakeAsTold;
}): ReactNode {
  const words = useUnseenWords();
  const [taken, setTaken] = useState<HandshakeAsTold | undefined>();
  const [open, setOpen] = useState(false);
  const show = () => {
    // A running call is drawn anew all the time: the dialog keeps what was told at its opening.
    setTaken(told);
    setOpen(true);
  };
  return (
    <div>
      <Button
        size="small"
        icon={<EyeOff size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={show}
      >
        {words.open}
      </Button>
      {taken === undefined ? undefined : (
        // Its code may still be on its way: the button stays meanwhile, and the focus on it.
        <Suspense>
          <UnseenDialog part={part} told={taken} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
