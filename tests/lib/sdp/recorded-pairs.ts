import { LIVE_TRACE_NAMES, type LiveTraceName, liveTrace } from '../../fixtures/live-trace';

/** An offer and the answer to it, as a real browser wrote them. */
export interface RecordedPair {
  readonly name: string;
  readonly browser: 'chromium' | 'firefox';
  readonly offer: string;
  readonly answer: string;
}

/** Every exchange of every recorded call, renegotiations and ICE restarts too. */
export const RECORDED_PAIRS: readonly RecordedPair[] = LIVE_TRACE_NAMES.flatMap(pairsIn);

function pairsIn(name: LiveTraceName): readonly RecordedPair[] {
  const local = liveTrace(name).events.flatMap((event) =>
    event.kind === 'description-applied' && event.side === 'local' ? [event] : [],
  );
  const offers = local.filter(({ type }) => type === 'offer');
  const answers = local.filter(({ type }) => type === 'answer');
  return offers.map(({ sdp }, index) => ({
    name: `${name}, exchange ${index + 1}`,
    browser: name.startsWith('chromium') ? 'chromium' : 'firefox',
    offer: sdp,
    answer: answers[index]?.sdp ?? '',
  }));
}
