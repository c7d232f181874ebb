'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { SegmentedControl } from '@/components/controls/segmented-control';
import { carryTextOverLanguageChange, takeCarriedText } from '@/components/sdp/carried-text';
import { takeHandedOver } from '@/components/sdp/handed-over';
import { exampleInAddress, showInAddress } from '@/components/sdp/page-address';
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
  const show = useCallback((texts: ShownTexts) => {
    setMode(texts.kind);
    if (texts.kind === 'one') setGiven({ text: texts.text });
    else if (texts.kind === 'pair') setTwo({ first: texts.offer, second: texts.answer });
    else setTwo({ first: texts.before, second: texts.after });
  }, []);
  const choose = useCallback(
    async (example: Example<ExampleId>) => {
      const texts = await example.load();
      if (texts.kind === 'pair' || texts.kind === 'change') {
        show(texts);
        return;
      }
      setGiven({ text: texts.text, example });
      setMode('one');
    },
    [show],
  );
  const shown = useEffectEvent((): ShownTexts | undefined => {
    const { first, second } = two;
    if (mode === 'pair') return { kind: mode, offer: first, answer: second };
    if (mode === 'change') return { kind: mode, before: first, after: second };
    return current.current === '' ? undefined : { kind: mode, text: current.current };
  });
  useEffect(() => {
    const handedOver = takeHandedOver(window.location.hash);
    if (handedOver) showInAddress(undefined, undefined);
    const texts = handedOver ?? takeCarriedText();
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
          onExample={(example) => void choose(example)}
          onOpenAlone={(text) => {
            setGiven({ text });
            setMode('one');
          }}
        />
      )}
    </div>
  );
}
