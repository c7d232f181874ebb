import { type ChannelMessage, channelMessages } from '@/lib/selectors/channel-messages';
import { type MessageJourney, messageJourney } from '@/lib/selectors/message-journey';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { DEFAULT_SECURE, type SetupDraft, setupOf } from '@/lib/simulator/setup/defaults';
import { type Run, simulate } from '@/lib/simulator/simulate';
import type { EventKind, EventOf } from '@/lib/trace/events/event';

/** A call with DTLS, media and data. */
export function calledWith(draft: SetupDraft = {}): Run {
  return simulate(scenarioOf(setupOf({ secure: DEFAULT_SECURE, ...draft })));
}

/** The same call, with these packets taken out as they leave their sender. */
export function calledWithout(
  run: Run,
  packets: readonly { readonly packet: string }[],
  draft: SetupDraft = {},
): Run {
  const changes = packets.map(({ packet }) => {
    const sent = eventsIn(run, 'packet-sent').find((event) => event.packet === packet);
    if (sent === undefined) throw new Error(`No packet ${packet}`);
    return { kind: 'drop-packet', at: sent.at, node: sent.node, packet } as const;
  });
  return calledWith({ ...draft, changes });
}

export function eventsIn<Kind extends EventKind>({ trace }: Run, kind: Kind) {
  return trace.events.filter((event): event is EventOf<Kind> => event.kind === kind);
}

/** The messages of one channel. */
export function messagesOf({ trace }: Run, label: string): readonly ChannelMessage[] {
  return channelMessages(trace).filter((message) => message.label === label);
}

export function journeyOf({ trace }: Run, message: ChannelMessage | undefined): MessageJourney {
  const journey = message && messageJourney(trace, message);
  if (journey === undefined) throw new Error('The message was not found in any packet');
  return journey;
}

/** The packets that carried a message, in the order of their sending. */
export function carriersOf(run: Run, message: ChannelMessage | undefined) {
  return journeyOf(run, message).pieces.flatMap(({ sendings }) =>
    sendings.map(({ chunk }) => ({ packet: chunk.sent.packet, at: chunk.sent.at })),
  );
}
