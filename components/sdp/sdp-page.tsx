'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { exampleInAddress } from '@/components/sdp/page-address';
import styles from '@/components/sdp/sdp-page.module.css';
import { type GivenText, SdpWorkspace } from '@/components/sdp/sdp-workspace';
import { useSdpPageWords } from '@/components/sdp/use-sdp-page-words';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

const PairWorkspace = dynamic(() =>
  import('@/components/sdp/pair/pair-workspace').then((module) => module.PairWorkspace),
);

const MODES = ['one', 'pair', 'change'] as const;
type Mode = (typeof MODES)[number];

interface Two {
  readonly first: string;
  readonly second: string;
}

/** The page that explains descriptions: one of them, or two side by side. */
export function SdpPage(): ReactNode {
  const words = useSdpPageWords();
  const [mode, setMode] = useState<Mode>('one');
  const [given, setGiven] = useState<GivenText>({ text: '' });
  const [two, setTwo] = useState<Two>({ first: '', second: '' });
  const current = useRef('');
  const keep = useCallback((text: string) => {
    current.current = text;
  }, []);
  const choose = useCallback(async (example: Example<ExampleId>) => {
    const texts = await example.load();
    if ('text' in texts) {
      setGiven({ text: texts.text, example });
      setMode('one');
      return;
    }
    const isPair = texts.kind === 'pair';
    setTwo(
      isPair
        ? { first: texts.offer, second: texts.answer }
        : { first: texts.before, second: texts.after },
    );
    setMode(isPair ? 'pair' : 'change');
  }, []);
  useEffect(() => {
    const example = exampleInAddress();
    if (example) void choose(example);
  }, [choose]);
  const chooseMode = (next: Mode) => {
    // One text goes along to the side by side view, and comes back from it as it was.
    if (mode === 'one') {
      if (two.first === '' && two.second === '') setTwo({ first: current.current, second: '' });
      setGiven({ text: current.current });
    }
    setMode(next);
  };
  return (
    <div className={styles['page']}>
      <SegmentedControl
        legend={words.modes.label}
        hideLegend
        options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        value={mode}
        onChange={chooseMode}
      />
      {mode === 'one' ? (
        <SdpWorkspace given={given} onExample={(example) => void choose(example)} onText={keep} />
      ) : (
        <PairWorkspace
          key={mode}
          relation={mode}
          {...two}
          onTexts={(first, second) => setTwo({ first, second })}
          onOpenAlone={(text) => {
            setGiven({ text });
            setMode('one');
          }}
        />
      )}
    </div>
  );
}
