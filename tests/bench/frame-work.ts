/** One record of Chromium's performance trace, as far as it is used here. Times are in µs. */
export interface TraceRecord {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Missing for a moment. */
  readonly dur?: number;
  /** On the clock of the thread's own processor time. */
  readonly tts?: number;
  readonly tdur?: number;
  /** Of an event that is dispatched: which one. */
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What the page's main thread did from one moment to the next, in milliseconds. */
export interface FrameWork {
  readonly wall: number;
  /** The same on the clock of the thread's processor time. */
  readonly processor: number;
}

const FRAME = 'BeginMainThreadFrame';
const EVENT = 'EventDispatch';

/** The records that stand for scripting, as in the summary of the DevTools panel. */
const SCRIPTING = new Set([
  'EvaluateScript',
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'MajorGC',
  'MinorGC',
  'RunMicrotasks',
  'TimerFire',
  'v8.compile',
  'v8.callFunction',
  'V8.GCFinalizeMC',
  'V8.GCScavenger',
]);

/** The records that stand for what follows: styles, places, pictures. */
const RENDERING = new Set([
  'Commit',
  'Layerize',
  'Layout',
  'Paint',
  'PrePaint',
  'UpdateLayoutTree',
]);

/** Frame by frame, the scripting of the main thread that had the most frames. */
export function frameWork(records: readonly TraceRecord[]): readonly FrameWork[] {
  const own = ofBusiestThread(records);
  const frames = own.filter(({ name }) => name === FRAME);
  return workFrom(
    frames,
    own.filter(({ name }) => SCRIPTING.has(name)),
  );
}

/** Key press by key press up to the next one, the scripting and the rendering of the same thread. */
export function keystrokeWork(records: readonly TraceRecord[]): readonly FrameWork[] {
  const own = ofBusiestThread(records);
  const keys = own.filter(({ name, args }) => name === EVENT && args?.data?.type === 'keydown');
  return workFrom(
    keys,
    own.filter(({ name }) => SCRIPTING.has(name) || RENDERING.has(name)),
  );
}

/** From each start to the next; what comes behind the last one has no end and is left out. */
function workFrom(
  starts: readonly TraceRecord[],
  work: readonly TraceRecord[],
): readonly FrameWork[] {
  const parts = outermost(work.filter(({ dur }) => (dur ?? 0) > 0));
  return starts.slice(0, -1).map(({ ts: start }, index) => {
    const end = starts[index + 1]?.ts ?? start;
    const within = parts.filter(({ ts }) => ts >= start && ts < end);
    return {
      wall: sum(within.map(({ dur = 0 }) => dur)) / 1000,
      processor: sum(within.map(({ tdur = 0 }) => tdur)) / 1000,
    };
  });
}

/** A trace holds every process of the browser; only the page's own draws frame after frame. */
function ofBusiestThread(records: readonly TraceRecord[]): readonly TraceRecord[] {
  const threads = new Map<string, TraceRecord[]>();
  for (const record of records) {
    const key = `${record.pid}|${record.tid}`;
    const thread = threads.get(key) ?? [];
    thread.push(record);
    threads.set(key, thread);
  }
  const frames = (thread: readonly TraceRecord[]) =>
    thread.filter(({ name }) => name === FRAME).length;
  const [busiest = []] = [...threads.values()].sort((left, right) => frames(right) - frames(left));
  // An outer record comes before the inner one that began with it.
  return busiest.toSorted(
    (left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0),
  );
}

/** Those that lie in no other: a function called by a listener is part of the listener's time. */
function outermost(records: readonly TraceRecord[]): readonly TraceRecord[] {
  let end = Number.NEGATIVE_INFINITY;
  return records.filter(({ ts, dur = 0 }) => {
    if (ts + dur <= end) return false;
    end = ts + dur;
    return true;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
