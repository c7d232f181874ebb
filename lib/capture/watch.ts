import type { NewEvent } from '../trace/events/event';
import type { Recorder } from '../trace/recorder';
import type { StatsSample } from '../trace/samples';
import { type CallListener, recordConstruction, wrapApiCalls } from './api-calls';
import { callListener } from './call-listener';
import { watchCandidates } from './candidates';
import { reportConnectionStates, watchConnectionEvents } from './connection-events';
import { watchDataChannels } from './data-channels';
import { watchDescriptions } from './descriptions';
import { localGeneration } from './generations';
import { createStateReports, type Observation } from './observation';
import { createPace, type SamplingTiming } from './pace';
import { createSampler, type Sampler } from './sampler';
import { watchSelections } from './selections';
import { type TransportWatch, watchTransports } from './transports';

export interface WatchOptions {
  /** The node of the trace that this connection is. */
  readonly peer: string;
  readonly recorder: Recorder;
  /** Runs something once after a delay in ms; returns what cancels it. */
  readonly schedule: (callback: () => void, delay: number) => () => void;
  /**
   * Milliseconds since 1970 of the trace's moment 0, on the page's steady clock:
   * `performance.timeOrigin + performance.now()` when `recorder.now()` was 0.
   */
  readonly startedAt: number;
  readonly timing?: Partial<SamplingTiming> | undefined;
}

/** A connection under observation. */
export interface PeerWatch {
  /** Takes a last sample, removes every listener and wrapper. Resolves when all is recorded. */
  stop(): Promise<void>;
}

/**
 * Records all that one RTCPeerConnection does, from now on: calls, events, transports, channels,
 * statistics. To be called before its first use. Recording ends by itself when the connection is
 * closed; `stop` still takes the wrappers off.
 */
export function watchPeerConnection(pc: RTCPeerConnection, options: WatchOptions): PeerWatch {
  const listening = new AbortController();
  const observation = observe(options, listening.signal);
  recordConstruction(pc, observation);
  const pace = createPace(pc, options.recorder.now, options.timing);
  const parts = assemble(pc, options, observation, pace);
  const { sampler, transports, channels } = parts;
  let last: Promise<void> | undefined;
  const finish = () => {
    last ??= sampler.finish();
    return last;
  };
  const onClosed = () => {
    reportConnectionStates(pc, observation);
    channels.closed();
    endStreams(sampler, observation);
    transports.closed();
    listening.abort();
    void finish();
  };
  const unwrap = wrapApiCalls(pc, observation, parts.listenToCalls(onClosed));
  transports.rescan();
  sampler.wake();
  return {
    async stop() {
      listening.abort();
      unwrap();
      channels.stop();
      await finish();
    },
  };
}

function observe({ peer, recorder }: WatchOptions, signal: AbortSignal): Observation {
  const record = (event: NewEvent) => void recorder.record(event);
  const reports = createStateReports(record, recorder.now);
  return { peer, record, now: recorder.now, signal, reports };
}

/** Makes the parts and tells each of what the others see. */
function assemble(
  pc: RTCPeerConnection,
  options: WatchOptions,
  observation: Observation,
  pace: ReturnType<typeof createPace>,
) {
  const stir = () => {
    pace.stir();
    sampler.wake();
  };
  const transports = watchTransports(pc, observation, {
    onStateChange: stir,
    onConnected: () => sampler.hurry(),
    onSelectedPair: (entry) => {
      selections.changed(entry);
      stir();
      sampler.hurry();
    },
  });
  const { book } = transports;
  const selections = watchSelections(observation, () => sampler.latest());
  const sampler = watchStatistics(pc, options, observation, {
    transports,
    selections,
    pause: (latest) => pace.pause(book, latest),
  });
  const candidates = watchCandidates(pc, observation, book);
  const channels = watchDataChannels(pc, observation);
  const descriptions = watchDescriptions(pc, observation, (side, sdp) => {
    transports.rescan();
    if (side === 'remote') candidates.described(sdp);
    stir();
  });
  watchConnectionEvents(pc, observation, {
    onSignalingState: () => descriptions.signalingStateChanged(),
    // An implicit rollback changes the descriptions, too, and nothing was applied.
    onSignalingStateReported: () => {
      transports.rescan();
      stir();
    },
    onStateChange: () => {
      transports.scan();
      stir();
    },
    onCandidate: (candidate) => candidates.gathered(candidate),
    onEndOfCandidates: (candidate) => endGathering(transports, candidate),
    onChannel: (channel) => channels.watch(channel, 'remote'),
  });
  const listenToCalls = (onClosed: () => void): CallListener =>
    callListener(pc, { transports, candidates, channels, descriptions, onClosed });
  return { sampler, transports, channels, listenToCalls };
}

interface StatisticsSources {
  readonly transports: TransportWatch;
  readonly selections: ReturnType<typeof watchSelections>;
  readonly pause: (latest: StatsSample | undefined) => number | undefined;
}

function watchStatistics(
  pc: RTCPeerConnection,
  { peer, recorder, schedule, startedAt }: WatchOptions,
  { record, reports }: Observation,
  { transports, selections, pause }: StatisticsSources,
): Sampler {
  const begin = recorder.now();
  const known = () => ({
    begin,
    transports: transports.book.entries.map(
      ({ id, mids, open, generations, unselectedAt }) =>
        ({
          id,
          mids,
          open,
          generations,
          unselectedAt,
          ice: reports.last('iceTransport.state', id),
          dtls: reports.last('dtlsTransport.state', id),
          selected: selections.of(id),
        }) as const,
    ),
  });
  return createSampler({
    peer,
    recorder,
    schedule,
    startedAt,
    pause,
    known,
    // A state that statistics told counts as told, so that the event behind it is no news.
    record: (event) => (event.kind === 'state-reported' ? reports.report(event) : record(event)),
    getStats: () => pc.getStats(),
    closed: () => pc.signalingState === 'closed',
  });
}

/** Gathering ended: for one m-section (Firefox says so), or for all where there is none. */
function endGathering(transports: TransportWatch, candidate: RTCIceCandidate | undefined) {
  const { book } = transports;
  const only = candidate && book.ofMid(candidate.sdpMid ?? '');
  const fragment = candidate?.usernameFragment ?? undefined;
  for (const entry of book.entries) {
    if (!entry.open || (candidate && entry !== only)) continue;
    transports.gatheringEnded(entry, localGeneration(entry.generations, fragment));
  }
}

function endStreams(sampler: Sampler, { peer, record }: Observation) {
  for (const stream of sampler.streams()) record({ kind: 'stream-ended', peer, ...stream });
}
