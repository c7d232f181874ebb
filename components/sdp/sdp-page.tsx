'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { exampleInAddress } from '@/components/sdp/page-address';
import { type GivenText, SdpWorkspace } from '@/components/sdp/sdp-workspace';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

/** The page that explains descriptions: one of them, or two side by side. */
export function SdpPage(): ReactNode {
  const [given, setGiven] = useState<GivenText>({ text: '' });
  const current = useRef('');
  const keep = useCallback((text: string) => {
    current.current = text;
  }, []);
  const choose = useCallback(async (example: Example<ExampleId>) => {
    const texts = await example.load();
    if ('text' in texts) setGiven({ text: texts.text, example });
  }, []);
  useEffect(() => {
    const example = exampleInAddress();
    if (example) void choose(example);
  }, [choose]);
  return <SdpWorkspace given={given} onExample={(example) => void choose(example)} onText={keep} />;
}
