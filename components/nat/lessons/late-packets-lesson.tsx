'use client';

import { Dices } from 'lucide-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/controls/button';
import { OriginBadge } from '@/components/controls/origin-badge';
import { RangeField } from '@/components/controls/range-field';
import { useWidth } from '@/components/controls/use-width';
import { LatePacketsTable } from '@/components/nat/lessons/late-packets-table';
import { LatenessChart, LatenessLegend } from '@/components/nat/lessons/lateness-chart';
import { LessonHeading } from '@/components/nat/lessons/lesson-heading';
import styles from '@/components/nat/lessons/lessons.module.css';
import type { UdpLessonWords } from '@/components/nat/lessons/use-lesson-words';
import { type LatePackets, latePackets, type MediaPath } from '@/lib/simulator/late-packets';

type LateWords = UdpLessonWords['late'];

/** A home line that loses now and then, and a jitter buffer of a call. */
const FIRST_PATH: MediaPath = { loss: 0.03, delay: 40, buffer: 60, seed: 1 };

/** The same sound with the same losses over UDP and over TCP: who brings it in time. */
export function LatePacketsLesson({
  level,
  words,
}: {
  readonly level: 2 | 4;
  readonly words: LateWords;
}): ReactNode {
  const [path, setPath] = useState(FIRST_PATH);
  const result = useMemo(() => latePackets(path), [path]);
  return (
    <section className={styles['part']}>
      <div className={styles['headingLine']}>
        <LessonHeading level={level}>{words.heading}</LessonHeading>
        <OriginBadge origin="modelled" />
      </div>
      <p className={styles['text']}>{words.about}</p>
      <PathFields path={path} words={words} onChange={setPath} />
      <Result result={result} words={words} />
      <Charts path={path} result={result} words={words} />
      <LatePacketsTable packets={result.packets} words={words} />
      <p className={styles['note']}>{words.model}</p>
    </section>
  );
}

function PathFields({
  path,
  words,
  onChange,
}: {
  readonly path: MediaPath;
  readonly words: LateWords;
  readonly onChange: (path: MediaPath) => void;
}): ReactNode {
  const { controls, milliseconds, percent } = words;
  return (
    <div className={styles['fields']}>
      <RangeField
        label={controls.loss}
        value={path.loss}
        min={0}
        max={0.2}
        step={0.005}
        format={percent}
        onChange={(loss) => onChange({ ...path, loss })}
      />
      <RangeField
        label={controls.delay}
        value={path.delay}
        min={5}
        max={200}
        step={5}
        format={milliseconds}
        onChange={(delay) => onChange({ ...path, delay })}
      />
      <RangeField
        label={controls.buffer}
        hint={controls.bufferHint}
        value={path.buffer}
        min={0}
        max={400}
        step={10}
        format={milliseconds}
        onChange={(buffer) => onChange({ ...path, buffer })}
      />
      <Button
        size="small"
        icon={<Dices size={16} aria-hidden />}
        onClick={() => onChange({ ...path, seed: path.seed + 1 })}
      >
        {controls.again}
      </Button>
    </div>
  );
}

function Result({
  result: { packets, missing, heldUp, bufferForAll },
  words: { result, milliseconds },
}: {
  readonly result: LatePackets;
  readonly words: LateWords;
}): ReactNode {
  return (
    <div role="status" className={styles['result']}>
      <p>{result.udp(missing.udp, packets.length)}</p>
      <p>{result.tcp(missing.tcp, heldUp, packets.length)}</p>
      <p className={styles['note']}>
        {missing.tcp === 0 ? result.enough : result.needed(milliseconds(Math.ceil(bufferForAll)))}
      </p>
    </div>
  );
}

function Charts({
  path: { delay, buffer },
  result: { packets, missing },
  words,
}: {
  readonly path: MediaPath;
  readonly result: LatePackets;
  readonly words: LateWords;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 320);
  const limit = delay + buffer;
  const oldest = Math.max(limit, ...packets.map(({ sentAt, tcpAt }) => tcpAt - sentAt));
  const udp = packets.map(({ sentAt, udpAt }) => ({
    sentAt,
    age: udpAt === undefined ? undefined : udpAt - sentAt,
  }));
  const tcp = packets.map(({ sentAt, tcpAt }) => ({ sentAt, age: tcpAt - sentAt }));
  const shared = { limit, oldest, width, words };
  return (
    <div ref={frame} className={styles['charts']}>
      <p className={styles['chartName']}>UDP</p>
      <LatenessChart name="UDP" packets={udp} missing={missing.udp} {...shared} />
      <p className={styles['chartName']}>TCP</p>
      <LatenessChart name="TCP" packets={tcp} missing={missing.tcp} {...shared} />
      <LatenessLegend limit={limit} words={words} />
    </div>
  );
}
