import { type Milliseconds, milliseconds } from '@/lib/time';
import type { PairId } from '../agent/agent-events';
import type { AgentCore } from './agent-core';
import type { Connection } from './connection';
import { earliest } from './earliest';
import { expirePings, sendPing } from './ping';
import { choosePing, isPingable, pingInterval } from './ping-choice';
import { connectionsToPrune } from './pruning';
import { switchVerdict } from './switching';
import { latenessOf, RECEIVING_SWITCHING_DELAY, sleepFor } from './timing';
import { type TransportState, transportState } from './transport-state';

/*
 * The two loops of libwebrtc's ICE:
 *
 *   something changed ─► sort ─► switch? ─► prune? ─► state         until nothing changes any more
 *   tick ─► time passes for all pairs ─► one ping at most ─► sleep 62.5 or 265.6 ms, now and then more
 */

/** Decides over pairs: which is in use, which are given up, which is pinged next. */
export class Controller {
  state: TransportState = 'new';
  private nextTick: Milliseconds | undefined;
  private askAgainAt: Milliseconds | undefined;
  private lastPing = Number.NEGATIVE_INFINITY;
  private wasConnected = false;
  /** The pair that was selected when answers stayed away, until answers come again. */
  private doubted: { readonly generation: number; readonly pair: PairId } | undefined;
  /** The selected pair that answers proved last. */
  private proved: { readonly generation: number; readonly pair: PairId } | undefined;

  constructor(
    private readonly core: AgentCore,
    private readonly whenStrong: (now: Milliseconds, connection: Connection) => void,
  ) {}

  pollTimeout(): Milliseconds | undefined {
    return earliest([this.nextTick, this.askAgainAt]);
  }

  handleTimeout(now: Milliseconds): void {
    if (this.askAgainAt !== undefined && this.askAgainAt <= now) {
      this.askAgainAt = undefined;
      this.core.isSortDue = true;
    }
    if (this.nextTick !== undefined && this.nextTick <= now) this.tick(now);
  }

  /** Acts on what changed, until nothing does. */
  settle(now: Milliseconds): void {
    while (this.takeChanges(now)) this.sort(now);
  }

  close(): void {
    this.nextTick = undefined;
    this.askAgainAt = undefined;
    this.tellState('closed');
  }

  private takeChanges(now: Milliseconds): boolean {
    const { core } = this;
    const changed = core.table.connections.filter(({ hasChanged }) => hasChanged);
    for (const connection of changed) {
      connection.hasChanged = false;
      if (!connection.isWeak) this.whenStrong(now, connection);
    }
    const isDue = core.isSortDue || changed.length > 0;
    core.isSortDue = false;
    return isDue;
  }

  private sort(now: Milliseconds): void {
    const { core } = this;
    core.update(now);
    core.table.sort(core.role);
    const [top] = core.table.connections;
    const verdict = switchVerdict(core.selected, top, core.role, now);
    if (verdict.isSwitching && top !== undefined) core.select(top);
    if (verdict.asksAgain) {
      this.askAgainAt ??= milliseconds(now + RECEIVING_SWITCHING_DELAY);
    }
    for (const connection of connectionsToPrune(core.channel)) {
      // Pruned pairs are not pinged any more, but the other side may use them until they are dead.
      if (connection.prune()) core.tellState(connection, 'pruned');
    }
    const { hadConnection } = core;
    const { wasConnected } = this;
    this.tellPath();
    const state = transportState(core.channel, { hadConnection, wasConnected });
    if (state === 'failed' && this.state !== 'failed') {
      core.emit({ kind: 'gave-up', generation: core.currentGeneration.number });
    }
    this.tellState(state);
    this.startPinging(now);
  }

  /** Whether answers come on the pair in use. */
  private tellPath(): void {
    const { selected, events } = this.core;
    if (selected?.isWritable) {
      const { generation, validPair: pair } = selected;
      const isSame = this.doubted?.pair === pair && this.doubted.generation === generation;
      if (isSame) events.push({ kind: 'consent-renewed', generation, pair, afterDoubt: true });
      this.doubted = undefined;
      this.proved = { generation, pair };
    } else if (this.proved !== undefined) {
      events.push({ kind: 'path-doubted', ...this.proved });
      // The selected pair may have changed just now, and may be what answers come on again.
      this.doubted = selected && { generation: selected.generation, pair: selected.validPair };
      this.doubted ??= this.proved;
      this.proved = undefined;
    }
  }

  private startPinging(now: Milliseconds): void {
    const { channel } = this.core;
    if (this.nextTick !== undefined) return;
    if (channel.connections.some((each) => isPingable(channel, each, now))) this.nextTick = now;
  }

  /** `checkAndPing`: goes on for ever once there was something to ping. */
  private tick(now: Milliseconds): void {
    const { core } = this;
    core.update(now);
    expirePings(core, now);
    const { channel } = core;
    const interval = pingInterval(channel);
    this.nextTick = milliseconds(now + sleepFor(interval) + latenessOf(core.lateness));
    if (this.lastPing + interval > now) return;
    const choice = choosePing(channel, core.table.pinged, now);
    if (choice === undefined) return;
    core.table.pinged.add(choice.connection);
    this.lastPing = now;
    sendPing(core, now, choice);
  }

  private tellState(state: TransportState): void {
    if (state === this.state) return;
    this.state = state;
    if (state === 'connected') this.wasConnected = true;
    this.core.emit({ kind: 'state', state });
  }
}
