import type { Random } from '@/lib/random';
import type { Milliseconds } from '@/lib/time';
import { sameEndpoint } from '@/lib/transport-address';
import type { SocketInput, SocketOutput } from '../agent/socket-io';
import { type BindingOutcome, BindingQuery, type BindingQueryOptions } from './binding-query';
import type { CandidateRequest } from './requests';

export type BindingRequest = Extract<CandidateRequest, { readonly wanted: 'srflx' }>;

interface Binding {
  readonly request: BindingRequest;
  readonly query: BindingQuery;
}

/** The questions of one generation to STUN servers; `learn` hears the first outcome of each. */
export class BindingSet {
  private bindings: readonly Binding[] = [];

  constructor(
    private readonly learn: (request: BindingRequest, outcome: BindingOutcome) => void,
    private readonly random: Random,
  ) {}

  /** Whether a first answer is still awaited. */
  get isOpen(): boolean {
    return this.bindings.some(({ query }) => query.isOpen);
  }

  begin(now: Milliseconds, request: BindingRequest, options: BindingQueryOptions): void {
    const random = this.random.stream(`${this.bindings.length}`);
    const query = new BindingQuery(options, random);
    query.start(now);
    this.bindings = [...this.bindings, { request, query }];
  }

  /** Gives up what is not answered yet. */
  abandon(): void {
    for (const { query } of this.bindings) if (query.isOpen) query.stop();
  }

  close(): void {
    this.bindings = [];
  }

  /** What became of a datagram: read as an answer, from a server but none, or a stranger's. */
  handleDatagram(
    now: Milliseconds,
    { from, to, bytes }: Extract<SocketInput, { readonly kind: 'datagram' }>,
  ): 'answer' | 'of-server' | 'stranger' {
    const asked = this.bindings.filter(
      ({ request }) => sameEndpoint(request.to, from) && sameEndpoint(request.socket.base, to),
    );
    for (const { request, query } of asked) {
      const response = query.handleResponse(now, bytes);
      if (response === undefined) continue;
      if (response.outcome !== undefined) this.learn(request, response.outcome);
      return 'answer';
    }
    return asked.length === 0 ? 'stranger' : 'of-server';
  }

  handleTimeout(now: Milliseconds): void {
    for (const { request, query } of this.bindings) {
      const outcome = query.handleTimeout(now);
      if (outcome !== undefined) this.learn(request, outcome);
    }
  }

  timeouts(): readonly (Milliseconds | undefined)[] {
    return this.bindings.map(({ query }) => query.pollTimeout());
  }

  pollOutput(): SocketOutput | undefined {
    for (const { request, query } of this.bindings) {
      const bytes = query.pollTransmit();
      if (bytes === undefined) continue;
      return { kind: 'datagram', from: request.socket.base, to: request.to, bytes };
    }
    return undefined;
  }
}
