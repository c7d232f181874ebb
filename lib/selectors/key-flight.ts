import type { MessageName } from '../dtls/keys/value-name';
import type { EventOf } from '../trace/events/event';
import type { Trace } from '../trace/trace';
import { keyNameOf, senderOf } from './key-kind';
import { keySchedules } from './key-schedule';

/** A message as the RFCs write it: `CertificateVerify`. */
export function messageText(message: MessageName): string {
  const [, ofNobody = ''] =
    /^(?:(?:client|server)-(?!hello|key-exchange))?(.+)$/.exec(message) ?? [];
  return ofNobody
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
}

/**
 * The flight that brought a message, or the last message that a transcript hash covers; undefined
 * for any other value, and where the trace does not have that flight.
 */
export function flightOf(
  trace: Trace,
  transport: string,
  id: string,
): EventOf<'dtls-flight-sent'> | undefined {
  const { message } = keyNameOf(id);
  const role = message === undefined ? undefined : senderOf(message);
  if (message === undefined || role === undefined) return undefined;
  const sender = keySchedules(trace).find(
    (schedule) => schedule.role === role && schedule.transport === transport,
  );
  const name = messageText(message);
  return trace.events.find(
    (event) =>
      event.kind === 'dtls-flight-sent' &&
      event.peer === sender?.peer &&
      event.transport === transport &&
      event.messages.includes(name),
  ) as EventOf<'dtls-flight-sent'> | undefined;
}
