import type { Random } from '@/lib/random';
import { bindingRequest } from '@/lib/stun/binding';
import { ClientTransaction } from '@/lib/stun/client-transaction';
import type { StunError } from '@/lib/stun/error-code';
import { attributeOf, newTransactionId, unknownRequired } from '@/lib/stun/message';
import { stunCodec } from '@/lib/stun/message-codec';
import type { RetransmissionSchedule } from '@/lib/stun/retransmission';
import { type Milliseconds, milliseconds } from '@/lib/time';
import type { TransportAddress } from '@/lib/transport-address';

/** What a STUN server said, or that it said nothing usable. */
export type BindingOutcome =
  | { readonly kind: 'mapped'; readonly address: TransportAddress }
  | { readonly kind: 'rejected'; readonly error: StunError }
  | { readonly kind: 'timed-out' };

export interface BindingQueryOptions {
  readonly schedule: RetransmissionSchedule;
  /** Milliseconds between a response and the next request. */
  readonly keepAliveInterval: number;
}

/**
 * A question to one STUN server from one socket: which address do you see? Once answered it is
 * asked again and again, to keep the NATs' mappings open; those answers change nothing.
 */
export class BindingQuery {
  private transaction: ClientTransaction | undefined;
  private nextAt: Milliseconds | undefined;
  private answered = false;

  constructor(
    private readonly options: BindingQueryOptions,
    private readonly random: Random,
  ) {}

  /** Whether the first answer is still awaited. */
  get isOpen(): boolean {
    return this.transaction !== undefined && !this.answered;
  }

  start(now: Milliseconds): void {
    const id = newTransactionId(this.random);
    this.nextAt = undefined;
    this.transaction = new ClientTransaction(now, id, bindingRequest(id), this.options.schedule);
  }

  /** No more requests. */
  stop(): void {
    this.transaction = undefined;
    this.nextAt = undefined;
    this.answered = true;
  }

  /** Undefined where the bytes are no answer to the request under way. */
  handleResponse(now: Milliseconds, bytes: Uint8Array): { outcome?: BindingOutcome } | undefined {
    const decoded = stunCodec.decode(bytes);
    if (!decoded.ok || this.transaction?.isAnsweredBy(decoded.message) !== true) return undefined;
    const { message } = decoded;
    const mapped = attributeOf(message, 'XOR-MAPPED-ADDRESS');
    const isMapped = message.class === 'success-response' && mapped !== undefined;
    this.transaction = undefined;
    if (isMapped && unknownRequired(message).length === 0) {
      this.nextAt = milliseconds(now + this.options.keepAliveInterval);
      return this.first({ kind: 'mapped', address: mapped });
    }
    return this.first({ kind: 'rejected', error: attributeOf(message, 'ERROR-CODE') ?? UNUSABLE });
  }

  handleTimeout(now: Milliseconds): BindingOutcome | undefined {
    if (this.nextAt !== undefined && this.nextAt <= now) this.start(now);
    this.transaction?.handleTimeout(now);
    if (this.transaction?.state !== 'timed-out') return undefined;
    this.transaction = undefined;
    return this.first({ kind: 'timed-out' }).outcome;
  }

  pollTransmit(): Uint8Array | undefined {
    return this.transaction?.pollTransmit();
  }

  pollTimeout(): Milliseconds | undefined {
    return this.transaction?.pollTimeout() ?? this.nextAt;
  }

  private first(outcome: BindingOutcome): { outcome?: BindingOutcome } {
    const isFirst = !this.answered;
    this.answered = true;
    return isFirst ? { outcome } : {};
  }
}

/** libwebrtc reports a response without an address or an error as a global failure, too. */
const UNUSABLE: StunError = { code: 600, reason: 'The response cannot be used' };
