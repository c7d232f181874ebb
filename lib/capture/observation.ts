import type { Milliseconds } from '../time';
import type { EventOf, NewEvent } from '../trace/events/event';

/** What every part of a watch shares: whose events they are, and where they go. */
export interface Observation {
  readonly peer: string;
  readonly record: (event: NewEvent) => void;
  readonly now: () => Milliseconds;
  /** Ends every listener at once. */
  readonly signal: AbortSignal;
  readonly reports: StateReports;
}

/** A state as it was read, without the fields that the recorder gives. */
export type Report = Extract<NewEvent, { readonly kind: 'state-reported' }>;
type Subject = EventOf<'state-reported'>['subject'];

/** Records states that were read, each only when it differs from the one read before. */
export interface StateReports {
  report(report: Report): void;
  /** The last state recorded for a subject, and when; the initial one at the start. */
  last(subject: Subject, transport?: string): ReportedState;
}

export interface ReportedState {
  readonly state: string;
  readonly at: Milliseconds | undefined;
}

/** The states in which the browser's objects are born (webrtc-pc §4.3, §5.5, §5.6, §6.1, §6.2). */
const INITIAL: Readonly<Record<Subject, string>> = {
  signalingState: 'stable',
  iceGatheringState: 'new',
  iceConnectionState: 'new',
  connectionState: 'new',
  'iceTransport.gatheringState': 'new',
  'iceTransport.state': 'new',
  'dtlsTransport.state': 'new',
  'sctpTransport.state': 'connecting',
  'dataChannel.readyState': 'connecting',
};

/** Starts with every subject in its initial state. */
export function createStateReports(
  record: (event: NewEvent) => void,
  now: () => Milliseconds,
): StateReports {
  const known = new Map<string, ReportedState>();
  const last = (subject: Subject, place = ''): ReportedState =>
    known.get(`${subject}|${place}`) ?? { state: INITIAL[subject], at: undefined };
  return {
    last,
    report(report) {
      const place = placeOf(report);
      if (last(report.subject, place).state === report.state) return;
      known.set(`${report.subject}|${place}`, { state: report.state, at: now() });
      record(report);
    },
  };
}

function placeOf(report: Report): string {
  if ('transport' in report) return report.transport;
  return 'channel' in report ? report.channel : '';
}
