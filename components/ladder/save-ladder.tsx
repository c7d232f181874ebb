'use client';

import { ImageDown } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import { Button } from '@/components/controls/button';
import { saveText } from '@/components/controls/save-text';
import { Select } from '@/components/controls/select';
import styles from '@/components/ladder/ladder.module.css';
import type { InsideOfMessage } from '@/components/ladder/ladder-row';
import type { LadderWords } from '@/components/ladder/use-ladder-words';
import { createLazyWords, usePageLocale } from '@/components/site/lazy-words';
import { currentTheme } from '@/components/site/theme';
import type { ladderPictureWords as english } from '@/content/en/nat/ladder-picture';
import type { Words } from '@/content/words';
import { ladderPicture, MOST_MESSAGES } from '@/lib/drawing/ladder-picture';
import { ladderSvg } from '@/lib/drawing/ladder-svg';
import type { NameOf } from '@/lib/drawing/ladder-text';
import type { SvgTheme } from '@/lib/drawing/svg-colours';
import type { Ladder } from '@/lib/selectors/ladder';
import type { LadderMessage } from '@/lib/selectors/ladder-message';
import { type LadderPart, partOfLadder } from '@/lib/selectors/ladder-part';
import type { Milliseconds } from '@/lib/time';
import type { TraceHeader } from '@/lib/trace/trace';

const useLadderPictureWords = createLazyWords<Words<typeof english>>({
  en: async () => (await import('@/content/en/nat/ladder-picture')).ladderPictureWords,
  ko: async () => (await import('@/content/ko/nat/ladder-picture')).ladderPictureWords,
});

interface Props {
  readonly header: TraceHeader;
  readonly ladder: Ladder;
  /** Those that the filter keeps. */
  readonly messages: readonly LadderMessage[];
  readonly cursor: Milliseconds;
  readonly nameOf: NameOf;
  readonly insideOf: InsideOfMessage;
  readonly words: LadderWords;
}

/** Saves the ladder as it is shown, or the part on one side of the cursor, as an SVG file. */
export function SaveLadder(props: Props): ReactNode {
  return (
    <Suspense>
      <Save {...props} />
    </Suspense>
  );
}

const PARTS = ['all', 'from', 'until'] as const satisfies readonly LadderPart[];

function Save({ header, ladder, messages, cursor, nameOf, insideOf, words }: Props): ReactNode {
  const pictureWords = useLadderPictureWords();
  const lang = usePageLocale();
  const [part, setPart] = useState<LadderPart>('all');
  const [saved, setSaved] = useState('');
  const wanted = partOfLadder(messages, part, cursor);
  const save = () => {
    if (wanted.length === 0) return;
    const name = `peerscope-${header.id}-ladder.svg`;
    const picture = ladderPicture({
      ladder,
      messages: wanted,
      cursor,
      title: header.title,
      isModelled: header.source === 'simulated',
      nameOf,
      insideOf,
      words: { ...words, picture: pictureWords.picture },
    });
    saveText(name, 'image/svg+xml', ladderSvg(picture, { lang, theme: themeInForce() }));
    setSaved(pictureWords.saved(name));
  };
  return (
    <div className={styles['save']}>
      <Select
        label={pictureWords.which}
        options={PARTS.map((value) => ({ value, label: pictureWords.parts[value] }))}
        value={part}
        onChange={(value) => {
          setPart(value);
          setSaved('');
        }}
      />
      <Button
        size="small"
        icon={<ImageDown size={16} aria-hidden />}
        title={pictureWords.hint}
        // Disabled it could not be reached, and nobody would hear why.
        aria-disabled={wanted.length === 0}
        onClick={save}
      >
        {pictureWords.save}
      </Button>
      <p className={styles['keys']} role="status">
        {wanted.length === 0
          ? pictureWords.nothing
          : saved ||
            (wanted.length > MOST_MESSAGES
              ? pictureWords.bounded(MOST_MESSAGES, wanted.length)
              : '')}
      </p>
    </div>
  );
}

/** What the page shows now, where the system decides as well. */
function themeInForce(): SvgTheme {
  const chosen = currentTheme();
  if (chosen !== 'system') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
