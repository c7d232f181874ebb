import type { ReactNode } from 'react';
import { Button } from '@/components/controls/button';
import { Notice } from '@/components/controls/notice';
import styles from '@/components/sdp/reading-state.module.css';
import type { SdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { SdpTextControls } from '@/components/sdp/use-sdp-text';

/** What was done to read the text; that it is being read; why it could not be. */
export function ReadingState({
  sdp,
  words,
}: {
  readonly sdp: SdpTextControls;
  readonly words: SdpPageWords;
}): ReactNode {
  const { explaining, explanation, unwrapped } = sdp;
  const readAs = unwrapped?.readAs ?? explanation?.overview.readAs ?? [];
  const { reading } = words;
  return (
    <div className={styles['state']}>
      <p className={styles['busy']} role="status">
        {explaining.state === 'reading' ? (
          <>
            {reading.busy}
            <Button size="small" onClick={() => void explaining.cancel()}>
              {reading.stop}
            </Button>
          </>
        ) : undefined}
      </p>
      {explaining.state === 'failed' ? (
        <Notice tone="error" heading={reading.failed(explaining.message)} />
      ) : undefined}
      {readAs.length > 0 && explaining.state !== 'nothing' ? (
        <div className={styles['readAs']} role="status">
          <strong>{reading.readAs}</strong>
          <ul>
            {readAs.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {unwrapped ? (
            <Button size="small" variant="quiet" onClick={sdp.restore}>
              {reading.original}
            </Button>
          ) : undefined}
        </div>
      ) : undefined}
    </div>
  );
}
