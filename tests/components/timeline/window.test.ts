import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  firstWindow,
  followedWindow,
  keptWithin,
  wholeWindow,
  windowAround,
  windowOf,
  zoomedWindow,
} from '@/components/timeline/window';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';

const bounds = wholeWindow(1000);

const done = { start: 0, last: 150, setupEnd: 150, stage: 'over' } as const;
const failed = { start: 0, last: 1100, setupEnd: 1000, stage: 'failed' } as const;

describe('the window', () => {
  it('shows the set-up first where the recording is long, all of it where it is short', () => {
    expect(firstWindow({ ...done, end: 60_000 }, false).to).toBeCloseTo(180);
    expect(firstWindow({ ...done, end: 200 }, false)).toEqual(wholeWindow(200));
  });

  it('while following a call that merely goes on shows its set-up', () => {
    expect(firstWindow({ ...done, end: 60_000 }, true).to).toBeCloseTo(180);
  });

  it('while following what began again long after the set-up shows the last seconds', () => {
    const again = { ...done, end: 60_000, last: 59_000, stage: 'reopened' as const };
    const { from, to } = firstWindow(again, true);
    expect(to).toBeGreaterThan(59_000);
    expect(from).toBeGreaterThan(50_000);
    expect(firstWindow({ ...again, end: 90_000 }, true)).toEqual({ from, to });
  });

  it('while following a call that failed shows all up to the failure', () => {
    const { from, to } = firstWindow({ ...failed, end: 60_000 }, true);
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(1100);
    expect(to).toBeLessThan(1.5 * 1100);
  });

  it('time that merely passes after a failure moves nothing', () => {
    const first = firstWindow({ ...failed, end: 1100 }, true);
    for (let end = 1100; end < 120_000; end += 16) {
      expect(firstWindow({ ...failed, end }, true)).toEqual(first);
    }
  });

  it('a browser that tries again every 16 s never makes it jump, and seldom makes it grow', () => {
    const windows: TimeWindow[] = [];
    for (let end = 15_000; end < 15_000 + 20 * 16_000; end += 100) {
      const last = end - ((end - 15_000) % 16_000);
      const window = firstWindow({ ...failed, last, end }, true);
      expect(window.to).toBeGreaterThan(last);
      expect(window.to).toBeLessThan(1.5 * last);
      windows.push(window);
    }
    const changes = windows.filter(({ to }, index) => index > 0 && to !== windows[index - 1]?.to);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.length).toBeLessThan(12);
    for (const [index, { from, to }] of windows.entries()) {
      const before = windows[index - 1];
      if (!before) continue;
      expect(from).toBeLessThanOrEqual(before.from);
      expect(to).toBeGreaterThanOrEqual(before.to);
    }
  });

  it('while following, all that happened in the first seconds is in sight', () => {
    const moment = fc.double({ min: 0, max: 6000, noNaN: true });
    const stage = fc.constantFrom('under way' as const, 'failed' as const, 'reopened' as const);
    fc.assert(
      fc.property(moment, moment, stage, (one, other, at) => {
        const [last, end] = one < other ? [one, other] : [other, one];
        const { from, to } = firstWindow({ ...failed, last, end, stage: at }, true);
        expect(from).toBeLessThanOrEqual(0);
        expect(to).toBeGreaterThan(at === 'under way' ? end : last);
        const bounds = boundsOf(end, true);
        expect(from).toBeGreaterThanOrEqual(bounds.from);
        expect(to).toBeLessThanOrEqual(bounds.to);
      }),
    );
  });

  it('goes along with the live end without changing its span', () => {
    const moved = followedWindow(windowOf(100, 200), 500);
    expect(moved.to - moved.from).toBeCloseTo(100);
    expect(moved.to).toBeGreaterThan(500);
  });

  it('stays where it is while the moment is in it', () => {
    expect(windowAround(windowOf(100, 200), 150, bounds)).toEqual(windowOf(100, 200));
  });

  it('zooming keeps the anchor in its place and never leaves the bounds', () => {
    const moment = fc.double({ min: 0, max: 1000, noNaN: true });
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(moment, factor, (at, by) => {
        const zoomed = zoomedWindow(windowOf(0, 1000), by, at, bounds);
        expect(zoomed.from).toBeGreaterThanOrEqual(bounds.from - 1e-6);
        expect(zoomed.to).toBeLessThanOrEqual(bounds.to + 1e-6);
        if (by > 1) {
          expect((at - zoomed.from) / (zoomed.to - zoomed.from)).toBeCloseTo(at / 1000, 3);
        }
      }),
    );
  });

  it('a window wider than all there is becomes all there is', () => {
    expect(keptWithin(windowOf(-500, 5000), bounds)).toEqual(bounds);
  });
});
