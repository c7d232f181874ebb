import type { TraceEvent } from '../trace/events/event';
import type { StatsEntry } from '../trace/samples';
import { type Known, known, knownNumber, NOT_EXPOSED, NOT_YET, numberIn } from './sample-lookup';

/** How many connectivity checks went and came on one pair, up to the cursor. */
export interface CheckCounts {
  readonly requestsSent: Known<number>;
  readonly responsesReceived: Known<number>;
  readonly requestsReceived: Known<number>;
  readonly responsesSent: Known<number>;
  readonly consentRequestsSent: Known<number>;
}

/** What one pair carried, up to the cursor. */
export interface PairTraffic {
  /** Milliseconds, of the newest answered check. */
  readonly roundTripTime: Known<number>;
  readonly bytesSent: Known<number>;
  readonly bytesReceived: Known<number>;
  readonly packetsSent: Known<number>;
  readonly packetsReceived: Known<number>;
  /** Bits per second, as the sender's bandwidth estimation has it. */
  readonly availableOutgoingBitrate: Known<number>;
}

/** Counted by the browser where there are statistics, else by the checks that the trace holds. */
export function countChecks(
  entry: StatsEntry | undefined,
  pairEvents: readonly TraceEvent[],
): CheckCounts {
  if (entry === undefined) return countCheckEvents(pairEvents);
  return {
    requestsSent: knownNumber(entry, 'requestsSent'),
    responsesReceived: knownNumber(entry, 'responsesReceived'),
    requestsReceived: knownNumber(entry, 'requestsReceived'),
    responsesSent: knownNumber(entry, 'responsesSent'),
    consentRequestsSent: knownNumber(entry, 'consentRequestsSent'),
  };
}

/** The counters of a pair's statistics. */
export function readTraffic(entry: StatsEntry | undefined): PairTraffic {
  // Missing until the first check is answered, in every browser.
  const seconds = numberIn(entry, 'currentRoundTripTime');
  return {
    roundTripTime: seconds === undefined ? NOT_YET : known(seconds * 1000),
    bytesSent: knownNumber(entry, 'bytesSent'),
    bytesReceived: knownNumber(entry, 'bytesReceived'),
    packetsSent: knownNumber(entry, 'packetsSent'),
    packetsReceived: knownNumber(entry, 'packetsReceived'),
    availableOutgoingBitrate: readEstimate(entry),
  };
}

/** Estimated only for a pair in use, so its absence says something only where data were sent. */
function readEstimate(entry: StatsEntry | undefined): Known<number> {
  const estimate = numberIn(entry, 'availableOutgoingBitrate');
  if (estimate !== undefined) return known(estimate);
  const used = entry?.['nominated'] === true && (numberIn(entry, 'bytesSent') ?? 0) > 0;
  return used ? NOT_EXPOSED : NOT_YET;
}

/** Consent checks are told apart only by an agent that does so itself. */
function countCheckEvents(events: readonly TraceEvent[]): CheckCounts {
  const count = (kind: TraceEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const causes = events.flatMap((event) => (event.kind === 'check-sent' ? [event.cause] : []));
  const consent = causes.filter((cause) => cause === 'consent').length;
  // `requestsSent` of webrtc-stats leaves out retransmissions, and consent has a counter of its own.
  const sent = causes.filter((cause) => cause !== 'consent' && cause !== 'retransmission').length;
  const received = count('check-received');
  const counted = sent + received > 0 ? known<number> : () => NOT_YET;
  return {
    requestsSent: counted(sent),
    responsesReceived: counted(count('check-answered')),
    requestsReceived: counted(received),
    responsesSent: NOT_YET,
    consentRequestsSent: consent > 0 ? known(consent) : NOT_YET,
  };
}
