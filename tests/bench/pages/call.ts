import { prepareLiveSession, startLiveSession } from '@/components/workbench/live-session';
import { createCall } from '@/lib/call/call';
import { browserEnvironment } from '@/lib/call/environment';
import type { CallObserver } from '@/lib/call/observer';
import { DEFAULT_CALL_OPTIONS } from '@/lib/call/options';

/*
 * Runs in a browser (see ../call-overhead.measure.ts): the workbench's own call with its default
 * options, bare or with the recording that the workbench makes of it.
 */

export type Variant = 'bare' | 'recorded';

export interface TimedCall {
  /** From the start until the second of both peers said `connected`, in ms. */
  readonly connectedAfter: number;
  /** 0 for a bare call; proof that a recorded one was recorded. */
  readonly events: number;
  /** How often the recording was published, from the first time to the last. */
  readonly published: number;
}

const LIMIT = 20_000;

// As the workbench does when it is shown, before anybody can press its button.
setTimeout(prepareLiveSession, 0);

/** Makes one call, ends it, and tells how long it took to connect. */
export async function timeCall(variant: Variant): Promise<TimedCall> {
  const start = performance.now();
  const subject = variant === 'bare' ? bareCall() : recordedCall();
  const connections = connectedBoth();
  const call = createCall(DEFAULT_CALL_OPTIONS, subject.environment, {
    ...subject.observer,
    peerCreated(peer, pc) {
      // Before the recording attaches its own, so that both variants read the same moment.
      connections.listen(pc);
      subject.observer.peerCreated(peer, pc);
    },
  });
  const started = await call.start();
  if (started.kind !== 'started') throw new Error(`The call did not start: ${started.kind}`);
  const connectedAfter = (await connections.done) - start;
  call.close();
  await subject.end();
  return { connectedAfter, ...subject.read() };
}

function connectedBoth() {
  const { promise: done, resolve, reject } = Promise.withResolvers<number>();
  let missing = 2;
  const limit = setTimeout(() => reject(new Error(`Not connected within ${LIMIT} ms`)), LIMIT);
  const listen = (pc: RTCPeerConnection) => {
    pc.addEventListener('connectionstatechange', () => {
      if (pc.connectionState !== 'connected') return;
      missing -= 1;
      if (missing > 0) return;
      clearTimeout(limit);
      resolve(performance.now());
    });
  };
  return { done, listen };
}

function bareCall() {
  const observer: CallObserver = {
    peerCreated() {},
    messageSent() {},
    messageReceived() {},
    messageDropped() {},
    intervention() {},
    condition() {},
  };
  const read = () => ({ events: 0, published: 0 });
  return { observer, environment: browserEnvironment(window), read, end: async () => {} };
}

function recordedCall() {
  let published = 0;
  const session = startLiveSession({
    title: 'Measured call',
    publish: () => {
      published += 1;
    },
    onCondition() {},
  });
  const { observer, environment, end } = session;
  const read = () => ({ events: session.read().trace.events.length, published });
  return { observer, environment, read, end };
}
