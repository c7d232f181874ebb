import type { Milliseconds } from '@/lib/time';
import type { CheckCause } from '../agent/agent-events';
import { bestByNetwork, type Channel, isCompleted, isWeak } from './channel';
import type { Connection } from './connection';
import {
  BACKUP_PAIR_INTERVAL,
  PINGS_AT_WEAK_INTERVAL,
  STABILIZING_PAIR_INTERVAL,
  STABLE_PAIR_INTERVAL,
  STRONG_PING_INTERVAL,
  WEAK_PING_INTERVAL,
} from './timing';

export interface PingChoice {
  readonly connection: Connection;
  readonly cause: CheckCause;
}

/** How long to wait between two pings, whichever pairs they go to. */
export function pingInterval(channel: Channel): number {
  const isNew = ({ isActive, pingsSent }: Connection) =>
    isActive && pingsSent < PINGS_AT_WEAK_INTERVAL;
  return isWeak(channel) || channel.connections.some(isNew)
    ? WEAK_PING_INTERVAL
    : STRONG_PING_INTERVAL;
}

/**
 * The pair to ping now (`FindNextPingableConnection`), undefined where none is due. `pinged` holds
 * the pairs that had their turn; it is emptied here when all others had theirs.
 */
export function choosePing(
  channel: Channel,
  pinged: Set<Connection>,
  now: Milliseconds,
): PingChoice | undefined {
  const { selected } = channel;
  if (selected?.isWritable && isPastInterval(channel, selected, now)) {
    return { connection: selected, cause: 'selected' };
  }
  const writable = isWeak(channel) ? oldestBestWritable(channel, now) : undefined;
  if (writable !== undefined) return { connection: writable, cause: 'best-writable' };
  const triggered = oldestTriggered(channel, now);
  if (triggered !== undefined) return { connection: triggered, cause: 'triggered' };
  const next = nextInTurn(channel, pinged, now);
  return next && { connection: next, cause: 'round-robin' };
}

export function isPingable(channel: Channel, connection: Connection, now: Milliseconds): boolean {
  if (connection.remoteParameters === undefined || connection.checkState === 'failed') return false;
  if (isWeak(channel)) return true;
  if (connection !== channel.selected && connection.isActive && isCompleted(channel)) {
    const isDue = now >= connection.lastAnswer + BACKUP_PAIR_INTERVAL;
    return connection.roundTripSamples === 0 || isDue;
  }
  if (!connection.isActive) return false;
  return !connection.isWritable || isPastInterval(channel, connection, now);
}

function isPastInterval(channel: Channel, connection: Connection, now: Milliseconds): boolean {
  return connection.lastPingSent + intervalOf(channel, connection, now) <= now;
}

function intervalOf(channel: Channel, connection: Connection, now: Milliseconds): number {
  if (connection.pingsSent < PINGS_AT_WEAK_INTERVAL) return WEAK_PING_INTERVAL;
  const isSteady = !isWeak(channel) && connection.isStable(now);
  return isSteady ? STABLE_PAIR_INTERVAL : STABILIZING_PAIR_INTERVAL;
}

/** While the channel is weak, one pair of each network is kept fresh enough to be switched to. */
function oldestBestWritable(channel: Channel, now: Milliseconds): Connection | undefined {
  return firstBy(
    [...bestByNetwork(channel).values()].filter(
      (connection) => connection.isWritable && isPastInterval(channel, connection, now),
    ),
    ({ lastPingSent }) => lastPingSent,
  );
}

/** The other side asked, and has not been asked back since. */
function oldestTriggered(channel: Channel, now: Milliseconds): Connection | undefined {
  return firstBy(
    channel.connections.filter(
      (connection) =>
        !connection.isWritable &&
        connection.lastPingReceived > connection.lastPingSent &&
        isPingable(channel, connection, now),
    ),
    ({ lastPingReceived }) => lastPingReceived,
  );
}

/** Least recently pinged among those that had no turn yet, else best first. */
function nextInTurn(
  channel: Channel,
  pinged: Set<Connection>,
  now: Milliseconds,
): Connection | undefined {
  const pingable = channel.connections.filter((each) => isPingable(channel, each, now));
  if (pingable.every((each) => pinged.has(each))) pinged.clear();
  return firstBy(
    pingable.filter((each) => !pinged.has(each)),
    ({ lastPingSent }) => lastPingSent,
  );
}

/** The first of those with the least value. */
function firstBy(
  connections: readonly Connection[],
  measure: (connection: Connection) => number,
): Connection | undefined {
  return connections.reduce<Connection | undefined>(
    (least, each) => (least === undefined || measure(each) < measure(least) ? each : least),
    undefined,
  );
}
