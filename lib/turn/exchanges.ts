import type { Random } from '@/lib/random';
import { ClientTransaction } from '@/lib/stun/client-transaction';
import { attributeOf, newTransactionId, unknownRequired } from '@/lib/stun/message';
import { type Milliseconds, milliseconds } from '@/lib/time';
import { type DecodedTurnMessage, type TurnMessage, turnCodec } from './attributes';
import type { TurnFailure } from './client-events';
import { scheduleOf, type TurnClientOptions } from './client-options';
import { attributesFor, methodOf, type TurnRequest } from './client-request';
import { LongTermSession } from './long-term-session';

/** How an exchange ended. */
export type Outcome =
  | { readonly ok: true; readonly request: TurnRequest; readonly response: TurnMessage }
  | { readonly ok: false; readonly request: TurnRequest; readonly failure: TurnFailure };

/** What became of a response: an end, another attempt under way, or no notice taken of it. */
export type Response = Outcome | 'retried' | 'unexpected-message' | 'wrong-integrity';

interface Exchange {
  readonly request: TurnRequest;
  readonly transaction: ClientTransaction;
  readonly signed: boolean;
  /** A 438 was answered with the new nonce already. */
  readonly renewed: boolean;
}

/**
 * Requests under way: retransmitted, repeated with credentials after a 401 and with the new nonce
 * after a 438, each once (RFC 8489 §9.2.5).
 */
export class Exchanges {
  private readonly running = new Map<string, Exchange>();
  private readonly session: LongTermSession;

  constructor(
    private readonly options: TurnClientOptions,
    private readonly random: Random,
  ) {
    this.session = new LongTermSession(options.username, options.password);
  }

  start(now: Milliseconds, request: TurnRequest, renewed = false): void {
    const transactionId = newTransactionId(this.random);
    const { key } = this.session;
    const bytes = turnCodec.encode(
      {
        class: 'request',
        method: methodOf(request),
        transactionId,
        attributes: [
          ...attributesFor(request, this.options),
          ...this.software(),
          ...this.session.attributes(),
        ],
      },
      key === undefined ? {} : { integrity: key },
    );
    const schedule = scheduleOf(this.options);
    const transaction = new ClientTransaction(now, transactionId, bytes, schedule);
    this.running.set(transactionId, { request, transaction, signed: key !== undefined, renewed });
  }

  /** Whether such a request is under way. */
  has(matches: (request: TurnRequest) => boolean): boolean {
    return [...this.running.values()].some(({ request }) => matches(request));
  }

  /** Forgets all that is under way; late answers will be unexpected. */
  abandon(): void {
    this.running.clear();
  }

  /** The bytes of every sending that is due. */
  drainTransmits(): readonly Uint8Array[] {
    return [...this.running.values()].flatMap(
      ({ transaction }) => transaction.pollTransmit() ?? [],
    );
  }

  pollTimeout(): Milliseconds | undefined {
    const moments = [...this.running.values()].flatMap(
      ({ transaction }) => transaction.pollTimeout() ?? [],
    );
    return moments.length === 0 ? undefined : milliseconds(Math.min(...moments));
  }

  /** The requests that nobody answered. */
  handleTimeout(now: Milliseconds): readonly Outcome[] {
    const outcomes: Outcome[] = [];
    for (const { transaction, request } of [...this.running.values()]) {
      transaction.handleTimeout(now);
      if (transaction.state !== 'timed-out') continue;
      this.running.delete(transaction.id);
      outcomes.push({ ok: false, request, failure: { kind: 'timed-out' } });
    }
    return outcomes;
  }

  handleResponse(now: Milliseconds, decoded: DecodedTurnMessage): Response {
    const { message } = decoded;
    const exchange = this.running.get(message.transactionId);
    if (exchange === undefined || methodOf(exchange.request) !== message.method) {
      return 'unexpected-message';
    }
    const code = attributeOf(message, 'ERROR-CODE')?.code;
    const isChallenge = message.class === 'error-response' && (code === 401 || code === 438);
    // Challenges come without MESSAGE-INTEGRITY; all else counts only if protected (§9.2.5).
    if (!isChallenge && exchange.signed && this.session.verify(decoded) !== 'right') {
      return 'wrong-integrity';
    }
    this.end(exchange);
    if (isChallenge && this.mayRetry(exchange, code) && this.session.learn(message)) {
      this.start(now, exchange.request, exchange.renewed || code === 438);
      return 'retried';
    }
    return outcomeOf(exchange.request, message);
  }

  private mayRetry({ signed, renewed }: Exchange, code: number): boolean {
    return code === 401 ? !signed : !renewed;
  }

  private end({ transaction }: Exchange): void {
    transaction.complete();
    this.running.delete(transaction.id);
  }

  private software() {
    const { software } = this.options;
    return software === undefined ? [] : [{ type: 'SOFTWARE', value: software } as const];
  }
}

function outcomeOf(request: TurnRequest, response: TurnMessage): Outcome {
  if (unknownRequired(response).length > 0) return unusable(request);
  if (response.class === 'success-response') return { ok: true, request, response };
  const error = attributeOf(response, 'ERROR-CODE');
  if (error === undefined) return unusable(request);
  const alternateServer = attributeOf(response, 'ALTERNATE-SERVER');
  return { ok: false, request, failure: { kind: 'rejected', error, alternateServer } };
}

/** The end of a request whose answer says too little or too much. */
export function unusable(request: TurnRequest): Outcome {
  return { ok: false, request, failure: { kind: 'unusable-response' } };
}
