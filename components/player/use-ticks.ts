import { useEffect, useEffectEvent } from 'react';

/** Calls back every animation frame while `running`, with the milliseconds since the last one. */
export function useTicks(running: boolean, onTick: (elapsed: number) => void): void {
  const tick = useEffectEvent(onTick);
  useEffect(() => {
    if (!running) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      tick(Math.max(0, now - last));
      last = now;
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
}
