'use client';

import { memo, type ReactNode, Suspense, useMemo, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Dialog } from '@/components/controls/dialog';
import { ExternalReference } from '@/components/controls/external-reference';
import { Notice } from '@/components/controls/notice';
import { VisuallyHidden } from '@/components/controls/visually-hidden';
import { AgreedTable } from '@/components/security/unseen/agreed-table';
import type { ModelledCall } from '@/components/security/unseen/handshake-api';
import { HandshakeParts } from '@/components/security/unseen/handshake-parts';
import { ProtectedPackets } from '@/components/security/unseen/protected-packets';
import styles from '@/components/security/unseen/unseen.module.css';
import type { UnseenPart } from '@/components/security/unseen/unseen-part';
import { useModelledCall } from '@/components/security/unseen/use-modelled-call';
import { useUnseenWords } from '@/components/security/unseen/use-unseen-words';
import { peerName } from '@/components/site/peer-name';
import { useWords } from '@/components/site/words';
import type { HandshakeAsTold } from '@/lib/selectors/told-handshake';
import { type ModelledGroup, modelledHandshake } from '@/lib/simulator/modelled-handshake';

const REFERENCE = 'https://www.w3.org/TR/webrtc-stats/#dom-rtctransportstats';

interface Props {
  readonly part: UnseenPart;
  readonly told: HandshakeAsTold;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What a page cannot see of its call, as a model of it beside what the browser told. */
export const UnseenDialog = memo(function UnseenDialog(props: Props): ReactNode {
  const { part, open, onClose } = props;
  const words = useUnseenWords();
  return (
    <Dialog isWide open={open} onClose={onClose} heading={words.heading[part]}>
      {open ? (
        <Suspense>
          <Unseen {...props} />
        </Suspense>
      ) : undefined}
    </Dialog>
  );
});

function Unseen({ part, told }: Props): ReactNode {
  const { why, running, ready, failed, again } = useUnseenWords();
  // No statistic tells it: what Chromium 156 and Firefox 153 take between themselves, in 1.3 alone.
  const [group, setGroup] = useState<ModelledGroup>('X25519MLKEM768');
  const handshake = useMemo(
    () => modelledHandshake({ ...told, client: sideOf(told.client) }),
    [told],
  );
  const state = useModelledCall(handshake, group);
  return (
    <div className={styles['unseen']} aria-busy={state.kind === 'running'}>
      <div className={styles['why']}>
        <p>
          {why[part]} <ExternalReference label={why.reference} href={REFERENCE} />
        </p>
        <p>{why.model}</p>
      </div>
      <div className={styles['part']}>
        <AgreedTable
          part={part}
          told={told}
          handshake={handshake}
          group={group}
          onGroup={setGroup}
        />
        <div role="status">
          {state.kind === 'running' ? <p>{running}</p> : undefined}
          {state.kind === 'done' ? <VisuallyHidden>{ready}</VisuallyHidden> : undefined}
        </div>
      </div>
      {state.kind === 'failed' ? (
        <Notice
          tone="error"
          actions={
            <Button size="small" onClick={state.again}>
              {again}
            </Button>
          }
        >
          {failed(state.message)}
        </Notice>
      ) : undefined}
      {state.kind === 'done' ? <Modelled part={part} told={told} call={state.call} /> : undefined}
    </div>
  );
}

function Modelled({
  part,
  told,
  call,
}: {
  readonly part: UnseenPart;
  readonly told: HandshakeAsTold;
  readonly call: ModelledCall;
}): ReactNode {
  const { workbench } = useWords();
  const names = usePeerNames(told);
  const nameOf = (node: string) => (node === 'a' ? names[0] : names[1]) ?? workbench.peers.unknown;
  if (part === 'media') return <ProtectedPackets trace={call.trace} nameOf={nameOf} />;
  return <HandshakeParts told={told} call={call} names={names} nameOf={nameOf} />;
}

/** The model's peers are called as those of the call; one that is missing by its side. */
function usePeerNames({ peers }: HandshakeAsTold): readonly string[] {
  const { workbench } = useWords();
  const sides = ['A', 'B'] as const;
  return sides.map((side, place) => {
    const peer = peers[place]?.peer;
    return peer === undefined ? workbench.peers[side] : peerName(peer, workbench);
  });
}

function sideOf(place: 0 | 1 | undefined): 'A' | 'B' | undefined {
  if (place === undefined) return undefined;
  return place === 0 ? 'A' : 'B';
}
