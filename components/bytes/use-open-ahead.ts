'use client';

import { useEffect } from 'react';
import { openAhead } from '@/lib/selectors/packet-opened';
import type { Trace } from '@/lib/trace/trace';

/** Packets opened at one go: some 5 ms, so that no frame is lost. */
const AT_ONCE = 24;

/** Opens the packets of a trace while nothing else is to do, so that none is waited for later. */
export function useOpenAhead(trace: Trace): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      if (openAhead(trace, AT_ONCE)) timer = setTimeout(goOn, 16);
    };
    timer = setTimeout(goOn, 16);
    return () => clearTimeout(timer);
  }, [trace]);
}
