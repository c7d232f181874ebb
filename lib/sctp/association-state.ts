import type { SctpEvent, SctpState } from './events';

/** States in which packets are exchanged under both tags. */
const CONNECTED: readonly SctpState[] = [
  'established',
  'shutdown-pending',
  'shutdown-sent',
  'shutdown-received',
  'shutdown-ack-sent',
];

/** The state of an association (RFC 9260 §4), which tells every change. */
export class AssociationState {
  private state: SctpState = 'closed';
  private hasEnded = false;

  constructor(private readonly emit: (event: SctpEvent) => void) {}

  get current(): SctpState {
    return this.state;
  }

  /** Closed for good, after an abort or a shutdown. */
  get isOver(): boolean {
    return this.hasEnded;
  }

  get isConnected(): boolean {
    return CONNECTED.includes(this.state);
  }

  is(...states: readonly SctpState[]): boolean {
    return states.includes(this.state);
  }

  move(to: SctpState): void {
    if (to === this.state) return;
    const from = this.state;
    this.state = to;
    this.emit({ kind: 'state-changed', from, to });
  }

  end(): void {
    this.hasEnded = true;
    this.move('closed');
  }
}
