'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { carryTextOverLanguageChange, takeCarriedText } from '@/components/sdp/carried-text';
import { takeHandedOver } from '@/components/sdp/handed-over';
import { exampleInAddress } from '@/components/sdp/page-address';
import styles from '@/components/sdp/sdp-page.module.css';
import { type GivenText, SdpWorkspace } from '@/components/sdp/sdp-workspace';
import type { ShownTexts } from '@/components/sdp/shown-texts';
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
  const show = useCallback((texts: ShownTexts) => {
    if (texts.kind === 'one') setGiven({ text: texts.text });
    else setTwo({ first: texts.offer, second: texts.answer });
    setMode(texts.kind);
  }, []);
  const shown = useEffectEvent((): ShownTexts | undefined => {
    if (mode === 'one') {
      return current.current === '' ? undefined : { kind: 'one', text: current.current };
    }
    return { kind: 'pair', offer: two.first, answer: two.second };
  });
  useEffect(() => {
    const texts = takeHandedOver(window.location.hash) ?? takeCarriedText();
    const example = exampleInAddress();
    if (example) void choose(example);
    else if (texts) show(texts);
    return carryTextOverLanguageChange(shown);
  }, [choose, show]);
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
        <SdpWorkspace
          given={given}
          onExample={(example) => void choose(example)}
          onText={keep}
          onOpenPair={(offer, answer) => show({ kind: 'pair', offer, answer })}
        />
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
