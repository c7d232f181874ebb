import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstWindow,
  followedWindow,
  keptWithin,
  wholeWindow,
  windowAround,
  windowOf,
  zoomedWindow,
} from '@/components/timeline/window';

const bounds = wholeWindow(1000);

describe('the window', () => {
  it('shows the set-up first where the recording is long, all of it where it is short', () => {
    expect(
      firstWindow({ start: 0, end: 60_000, setupEnd: 150, settled: undefined }, false).to,
    ).toBeCloseTo(180);
    expect(firstWindow({ start: 0, end: 200, setupEnd: 150, settled: undefined }, false)).toEqual(
      wholeWindow(200),
    );
  });

  it('while following a long call shows its last seconds', () => {
    const { from, to } = firstWindow(
      { start: 0, end: 60_000, setupEnd: 150, settled: undefined },
      true,
    );
    expect(to).toBeGreaterThan(60_000);
    expect(from).toBeGreaterThan(50_000);
  });

  it('while following a call that merely goes on shows its set-up', () => {
    const extent = { start: 0, end: 60_000, setupEnd: 150, settled: { from: 150, told: 150 } };
    expect(firstWindow(extent, true).to).toBeCloseTo(180);
  });

  it('while following a call that failed and is still shows all up to the failure', () => {
    const settled = { from: 4100, told: 1100 };
    const extent = { start: 0, end: 4000, setupEnd: 1000, settled };
    expect(firstWindow(extent, true)).toEqual(wholeWindow(4000));
    const { from, to } = firstWindow({ ...extent, end: 60_000 }, true);
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(1100);
    expect(to).toBeLessThan(1500);
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
