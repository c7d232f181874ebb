import * as v from 'valibot';
import { iceEvents } from './ice';
import { networkEvents, sessionEvents } from './network';
import { StateReport } from './reports';
import { dataEvents, dtlsEvents, mediaEvents } from './secure';
import { signalingEvents } from './signaling';
import { tamperingEvents } from './tampering';

/** One event of a trace. The schema is the definition: types and file checks both come from it. */
export const TraceEventSchema = v.variant('kind', [
  ...signalingEvents,
  ...iceEvents,
  ...dtlsEvents,
  ...dataEvents,
  ...mediaEvents,
  ...networkEvents,
  ...tamperingEvents,
  ...sessionEvents,
  StateReport,
]);

/** Facts and reports, in their order of arrival. See the schemas for each field. */
export type TraceEvent = Readonly<v.InferOutput<typeof TraceEventSchema>>;
export type EventKind = TraceEvent['kind'];
export type EventOf<K extends EventKind> = Extract<TraceEvent, { readonly kind: K }>;
export type EventId = string;

/** What an observer hands over: the Recorder gives the id, and the time where none is given. */
export type NewEvent = DistributiveOmit<TraceEvent, 'id' | 'at'> & {
  readonly at?: TraceEvent['at'];
};

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
