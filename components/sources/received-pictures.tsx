'use client';

import { Volume2, VolumeX } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { useWords } from '@/components/site/words';
import styles from '@/components/sources/received-pictures.module.css';
import { type CallPeer, otherPeer } from '@/lib/call/observer';

/** What each peer receives: A left, B right; silent until the visitor unmutes one. */
export function ReceivedPictures({
  streams,
}: {
  /** `call.remote(peer)`; undefined where no call runs. */
  readonly streams: Readonly<Record<CallPeer, MediaStream | undefined>>;
}): ReactNode {
  return (
    <div className={styles['pictures']}>
      <Picture peer="A" stream={streams.A} />
      <Picture peer="B" stream={streams.B} />
    </div>
  );
}

function Picture({
  peer,
  stream,
}: {
  readonly peer: CallPeer;
  readonly stream: MediaStream | undefined;
}): ReactNode {
  const words = useWords().call.pictures;
  const video = useRef<HTMLVideoElement>(null);
  const [muted, setMuted] = useState(true);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = stream ?? null;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  const label = words.label(peer, otherPeer(peer));
  const toggle = muted ? words.unmute(peer) : words.mute(peer);
  return (
    <figure className={styles['picture']}>
      <div className={styles['frame']}>
        <video
          ref={video}
          className={styles['video']}
          aria-label={label}
          data-peer={peer}
          autoPlay
          playsInline
          muted={muted}
          onPlaying={() => setSeen(true)}
          onEmptied={() => setSeen(false)}
        />
        {seen ? undefined : <span className={styles['none']}>{words.none}</span>}
      </div>
      <figcaption className={styles['caption']}>
        <span>{label}</span>
        <Button
          size="small"
          variant="quiet"
          aria-label={toggle}
          title={toggle}
          aria-pressed={!muted}
          icon={muted ? <VolumeX size={16} aria-hidden /> : <Volume2 size={16} aria-hidden />}
          onClick={() => setMuted(!muted)}
        />
      </figcaption>
    </figure>
  );
}
