import type { SctpAssociation } from '@/lib/sctp/association';
import type { SctpEvent } from '@/lib/sctp/events';
import type { Milliseconds } from '@/lib/time';

const CHANNEL = 'chat';
const GREETING = 'Hello, do you hear me?';
const ANSWER = 'Loud and clear.';

/** What one of them said. */
export interface ChatMessage {
  readonly channelId: number;
  readonly text: string;
}

/** Two people in a data channel: one opens it and greets, the other answers. */
export class Chat {
  constructor(
    private readonly sctp: SctpAssociation,
    private readonly opens: boolean,
    private readonly said: (message: ChatMessage) => void,
  ) {}

  hear(now: Milliseconds, event: SctpEvent): void {
    if (event.kind === 'established' && this.opens) {
      const reliability = { kind: 'reliable' } as const;
      this.sctp.openChannel(now, { label: CHANNEL, protocol: '', ordered: true, reliability });
    } else if (event.kind === 'channel-opened' && this.opens) {
      this.#say(now, event.channelId, GREETING);
    } else if (event.kind === 'message-received' && !this.opens) {
      this.#say(now, event.channelId, ANSWER);
    }
  }

  #say(now: Milliseconds, channelId: number, text: string): void {
    const { ok } = this.sctp.send(now, channelId, { kind: 'string', text });
    if (ok) this.said({ channelId, text });
  }
}
