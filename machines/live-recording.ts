import type { Milliseconds } from '../lib/time';
import type { TraceEvent } from '../lib/trace/events/event';
import { createRecorder, type Recorder } from '../lib/trace/recorder';
import type { TraceHeader } from '../lib/trace/trace';
import { createReplay } from './replay';
import type { Recording } from './workbench';

export interface LiveRecordingOptions {
  /** Milliseconds since the recording began. */
  readonly now: () => Milliseconds;
  /** Calls back once before the next drawing (requestAnimationFrame); returns how to cancel. */
  readonly requestFrame: (callback: () => void) => () => void;
  /** Receives the recording as it stands, at most once a frame. */
  readonly publish: (recording: Recording) => void;
}

export interface LiveRecording {
  readonly recorder: Recorder;
  /** The recording as it stands. */
  read(): Recording;
  /** Publishes what is left and stops. */
  end(): void;
}

/**
 * A trace that is folded while it is recorded. An event is only noted when it happens, in the
 * browser's own callback: the machines take it when the recording is next read, at most once per
 * animation frame, so that watching does not slow down what is watched.
 */
export function createLiveRecording(
  header: TraceHeader,
  options: LiveRecordingOptions,
): LiveRecording {
  const recorder = createRecorder(header, { now: options.now });
  const replay = createReplay(header);
  const unfolded: TraceEvent[] = [];
  let cancelFrame: (() => void) | undefined;

  const read = (): Recording => {
    for (const event of unfolded.splice(0)) replay.step(event);
    return { trace: recorder.trace(), history: replay.history() };
  };
  const publish = () => {
    cancelFrame = undefined;
    options.publish(read());
  };
  const unsubscribe = recorder.subscribe((event) => {
    if (event) unfolded.push(event);
    cancelFrame ??= options.requestFrame(publish);
  });

  return {
    recorder,
    read,
    end() {
      unsubscribe();
      cancelFrame?.();
      publish();
    },
  };
}
