'use client';

import { PhoneCall } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/controls/button';
import styles from '@/components/site/home-call.module.css';
import { useWords } from '@/components/site/words';
import { hasCarriedRecording } from '@/components/workbench/carried-recording';
import type { Locale } from '@/content/locale';

// Nothing of the call is loaded before somebody wants one.
const LiveCall = dynamic(() =>
  import('@/components/workbench/live-call').then((module) => module.LiveCall),
);

/** The first thing on the home page: one press, and the call runs right here. */
export function HomeCall({ locale }: { readonly locale: Locale }): ReactNode {
  const { home } = useWords().interface;
  const [started, setStarted] = useState<'by-press' | 'by-language'>();
  useEffect(() => {
    if (hasCarriedRecording()) setStarted('by-language');
  }, []);
  if (started) return <LiveCall startAtOnce={started === 'by-press'} />;
  return (
    <div className={styles['call']}>
      <Button
        variant="primary"
        size="large"
        icon={<PhoneCall size={20} aria-hidden />}
        onClick={() => setStarted('by-press')}
      >
        {home.start}
      </Button>
      <p className={styles['facts']}>{home.startFacts}</p>
      <Link href={`/${locale}/call/`}>{home.more}</Link>
      <p>
        {home.sdp.question} <Link href={`/${locale}/sdp/`}>{home.sdp.link}</Link>
      </p>
    </div>
  );
}
