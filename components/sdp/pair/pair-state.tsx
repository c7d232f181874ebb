import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import styles from '@/components/sdp/pair/pair-state.module.css';
import type { PairTexts } from '@/components/sdp/pair/use-pair-texts';
import type { PairWords } from '@/components/sdp/pair/use-pair-words';

/** That the texts are being compared, or why they could not be. */
export function PairState({
  pair: { comparing, stop, again },
  words: { reading },
}: {
  readonly pair: PairTexts;
  readonly words: PairWords;
}): ReactNode {
  return (
    <>
      <p className={styles['busy']} role="status">
        {comparing.state === 'reading' ? (
          <>
            {reading.busy}
            <Button size="small" onClick={stop}>
              {reading.stop}
            </Button>
          </>
        ) : undefined}
      </p>
      {comparing.state === 'stopped' ? (
        <Button size="small" onClick={again}>
          {reading.again}
        </Button>
      ) : undefined}
      {comparing.state === 'failed' ? (
        <Notice
          tone="error"
          heading={reading.failed(comparing.message)}
          actions={
            <Button size="small" onClick={again}>
              {reading.again}
            </Button>
          }
        />
      ) : undefined}
    </>
  );
}
