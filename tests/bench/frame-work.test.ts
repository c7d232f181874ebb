import { expect, test } from 'vitest';
import { frameWork, keystrokeWork, type TraceRecord } from './frame-work';

const PAGE = { pid: 1, tid: 1 };

/** Moments and lengths in ms; the thread's own clock counts half. */
function record(name: string, at: number, length = 0, thread = PAGE): TraceRecord {
  return { name, ...thread, ts: at * 1000, dur: length * 1000, tdur: length * 500 };
}

test('scripting is summed from frame to frame, nested records once', () => {
  const records = [
    record('BeginMainThreadFrame', 0),
    record('FunctionCall', 1, 2),
    record('EventDispatch', 1, 3),
    record('RunMicrotasks', 5, 1),
    record('Layout', 7, 4),
    record('BeginMainThreadFrame', 16),
    record('MinorGC', 17, 2),
    record('BeginMainThreadFrame', 32),
    record('FunctionCall', 33, 9),
  ];
  expect(frameWork(records)).toEqual([
    { wall: 4, processor: 2 },
    { wall: 2, processor: 1 },
  ]);
});

test('only the thread that draws the page counts', () => {
  const worker = { pid: 1, tid: 2 };
  const records = [
    record('FunctionCall', 2, 10, worker),
    record('BeginMainThreadFrame', 0),
    record('FunctionCall', 1, 1),
    record('BeginMainThreadFrame', 16),
  ];
  expect(frameWork(records)).toEqual([{ wall: 1, processor: 0.5 }]);
});

test('no frame, no work', () => {
  expect(frameWork([record('FunctionCall', 1, 1)])).toEqual([]);
});

test('a key press counts with what is drawn after it, up to the next one', () => {
  const keydown = (at: number) => ({
    ...record('EventDispatch', at, 2),
    args: { data: { type: 'keydown' } },
  });
  const records = [
    record('FunctionCall', 0, 5),
    keydown(10),
    record('FunctionCall', 11, 1),
    record('BeginMainThreadFrame', 13),
    record('Layout', 14, 3),
    record('RunMicrotasks', 40, 4),
    keydown(60),
    record('Paint', 63, 1),
    keydown(80),
  ];
  expect(keystrokeWork(records)).toEqual([
    { wall: 9, processor: 4.5 },
    { wall: 3, processor: 1.5 },
  ]);
});
