import type { Milliseconds } from '@/lib/time';
import type { AssociationState } from './association-state';
import type { SctpOptions } from './options';
import type { Outlet } from './outlet';
import { wrap32 } from './serial-number';
import { Timer } from './timer';
import type { DataReceiver } from './transfer/data-receiver';
import type { DataSender } from './transfer/data-sender';

/**
 * The end that loses nothing (RFC 9260 §9.2). Browsers do not use it: closing a connection aborts.
 *
 *   established ─► shutdown-pending ─► shutdown-sent ─────────────┐ SHUTDOWN-ACK ─► closed
 *             └──► shutdown-received ─► shutdown-ack-sent ────────┘ SHUTDOWN-COMPLETE ─► closed
 */
export class Shutdown {
  private readonly t2: Timer;

  constructor(
    private readonly options: SctpOptions,
    private readonly state: AssociationState,
    private readonly sender: DataSender,
    private readonly outlet: Outlet,
  ) {
    this.t2 = new Timer(options.handshakeTimeoutMax);
  }

  get dueAt(): Milliseconds | undefined {
    return this.t2.dueAt;
  }

  begin(): void {
    if (this.state.is('established')) this.state.move('shutdown-pending');
  }

  stop(): void {
    this.t2.stop();
  }

  /** The next step is due when everything that was sent has been acknowledged. */
  advance(now: Milliseconds, receiver: DataReceiver): void {
    if (!this.sender.isIdle) return;
    if (this.state.is('shutdown-pending')) {
      this.state.move('shutdown-sent');
      this.sendShutdown(receiver);
      this.t2.start(now, this.options.handshakeTimeout);
    } else if (this.state.is('shutdown-received')) {
      this.acknowledge(now);
    }
  }

  handleTimeout(now: Milliseconds, receiver: DataReceiver): void {
    const wait = this.options.handshakeTimeout;
    if (!this.t2.takeExpiry(now, wait)) return;
    const nextWait = this.t2.waitAfter(wait);
    this.outlet.emit({ kind: 'timer-expired', timer: 't2-shutdown', nextWait });
    if (this.state.is('shutdown-sent')) this.sendShutdown(receiver);
    else this.outlet.control({ type: 'SHUTDOWN-ACK' });
  }

  handleShutdown(now: Milliseconds): void {
    if (this.state.is('established', 'shutdown-pending')) this.state.move('shutdown-received');
    else if (this.state.is('shutdown-sent')) this.acknowledge(now);
    else if (this.state.is('shutdown-ack-sent')) this.outlet.control({ type: 'SHUTDOWN-ACK' });
  }

  /** Data that comes after our SHUTDOWN is acknowledged with another one (§9.2). */
  handleLateData(receiver: DataReceiver): void {
    receiver.hurry();
    this.sendShutdown(receiver);
  }

  private acknowledge(now: Milliseconds): void {
    this.state.move('shutdown-ack-sent');
    this.outlet.control({ type: 'SHUTDOWN-ACK' });
    this.t2.start(now, this.options.handshakeTimeout);
  }

  private sendShutdown(receiver: DataReceiver): void {
    this.outlet.control({ type: 'SHUTDOWN', cumulativeTsn: wrap32(receiver.cumulativeTsn) });
  }
}
