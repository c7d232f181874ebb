'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { createSimulationDesk, type SimulationDesk } from '@/components/nat/simulation-desk';
import { nameAndMessage } from '@/lib/name-and-message';
import type { Trace } from '@/lib/trace/trace';

export type PcapngState =
  | { readonly kind: 'resting' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed'; readonly message: string };

/** Writes a trace as pcapng in a worker of its own, so that neither page nor simulation waits. */
export function usePcapng(onWritten: (trace: Trace, bytes: Uint8Array<ArrayBuffer>) => void) {
  const desk = useRef<SimulationDesk>(undefined);
  const [state, setState] = useState<PcapngState>({ kind: 'resting' });
  const leave = () => {
    desk.current?.close();
    desk.current = undefined;
  };
  const leaveAtTheEnd = useEffectEvent(leave);
  useEffect(() => () => leaveAtTheEnd(), []);
  const write = async (trace: Trace): Promise<void> => {
    if (desk.current !== undefined) return;
    setState({ kind: 'writing' });
    try {
      const asked = createSimulationDesk();
      desk.current = asked;
      const bytes = await asked.ask((api) => api.pcapng(trace));
      if (desk.current !== asked) return;
      onWritten(trace, bytes);
      setState({ kind: 'resting' });
    } catch (error) {
      setState({ kind: 'failed', message: nameAndMessage(error).message });
    } finally {
      leave();
    }
  };
  return { state, write: (trace: Trace) => void write(trace) };
}
