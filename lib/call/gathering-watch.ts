import type { CallEnvironment, Cancel } from './environment';

/** Where gathering has not ended by itself, so long after it began none is likely to come: ms. */
const PATIENCE = 5000;

/**
 * Calls `report` once if a local description was applied and yet no candidate came: gathering
 * ended, or five seconds passed. Chromium then stays `new` without an event (no network interface,
 * relay-only without a relay). Returns what stops the watch.
 */
export function watchForNoCandidates(
  pc: RTCPeerConnection,
  environment: Pick<CallEnvironment, 'schedule'>,
  report: () => void,
): Cancel {
  let cancel: Cancel | undefined;
  let settled = false;
  const settle = () => {
    settled = true;
    cancel?.();
  };
  const conclude = () => {
    if (settled) return;
    settle();
    report();
  };
  pc.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate && candidate.candidate !== '') settle();
  });
  pc.addEventListener('signalingstatechange', () => {
    if (settled || cancel || pc.localDescription === null) return;
    cancel = environment.schedule(PATIENCE, conclude);
  });
  pc.addEventListener('icegatheringstatechange', () => {
    if (pc.iceGatheringState === 'complete') conclude();
  });
  return settle;
}
