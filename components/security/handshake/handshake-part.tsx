'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, Suspense } from 'react';
import type { Selection } from '@/lib/selectors/selection';
import type { Milliseconds } from '@/lib/time';
import type { Trace } from '@/lib/trace/trace';

const HandshakeView = dynamic(() =>
  import('@/components/security/handshake/handshake-view').then((module) => module.HandshakeView),
);

/** The handshake of a simulated call, loaded when there is one to show. */
export function HandshakePart(props: {
  readonly trace: Trace;
  readonly cursor: Milliseconds;
  readonly onSelect: (selection: Selection) => void;
}): ReactNode {
  if (props.trace.header.source !== 'simulated') return undefined;
  return (
    <Suspense>
      <HandshakeView {...props} />
    </Suspense>
  );
}
