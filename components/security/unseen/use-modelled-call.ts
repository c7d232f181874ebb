'use client';

import { useEffect, useState } from 'react';
import type { ModelledCall } from '@/components/security/unseen/handshake-api';
import { createHandshakeDesk } from '@/components/security/unseen/handshake-desk';
import { nameAndMessage } from '@/lib/name-and-message';
import type { ModelledGroup, ModelledHandshake } from '@/lib/simulator/modelled-handshake';

export type ModelledState =
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly message: string; readonly again: () => void }
  | { readonly kind: 'done'; readonly call: ModelledCall };

const RUNNING = { kind: 'running' } as const;

/**
 * Computes the call in a worker, anew for another handshake or group. The one before stays until the
 * next is here, so that nothing that has the focus goes away.
 */
export function useModelledCall(handshake: ModelledHandshake, group: ModelledGroup): ModelledState {
  const [state, setState] = useState<ModelledState>(RUNNING);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another run.
  useEffect(() => {
    const desk = createHandshakeDesk();
    let wanted = true;
    desk
      .ask((api) => api.run(handshake, group))
      .then(
        (call) => {
          if (wanted) setState({ kind: 'done', call });
        },
        (error: unknown) => {
          if (!wanted) return;
          const again = () => {
            setState(RUNNING);
            setAttempt((before) => before + 1);
          };
          setState({ kind: 'failed', message: nameAndMessage(error).message, again });
        },
      );
    return () => {
      wanted = false;
      desk.close();
    };
  }, [handshake, group, attempt]);
  return state;
}
