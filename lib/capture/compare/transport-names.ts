import type { StatsEntry, StatsSample } from '../../trace/samples';
import { indexEntries, text } from './entries';
import type { Known, KnownTransport } from './known';

/**
 * Which transport of the trace each `transport` entry stands for, by its statistics id: as found
 * before; else Chromium's ids (`T`, mid, component); else a username fragment that only one open
 * transport has (Firefox gives all of one offer the same); else the only one there is.
 */
export function nameTransports(sample: StatsSample, known: Known): ReadonlyMap<string, string> {
  const open = known.transports.filter((transport) => transport.open);
  const entries = indexEntries(sample).ofType('transport');
  const names = new Map<string, string>();
  for (const entry of entries) {
    const name =
      known.names.get(entry.id) ??
      byChromiumId(entry, open) ??
      byFragment(entry, open, entries) ??
      (open.length === 1 && entries.length === 1 ? open[0]?.id : undefined);
    if (name !== undefined) names.set(entry.id, name);
  }
  return names;
}

function byChromiumId(entry: StatsEntry, open: readonly KnownTransport[]): string | undefined {
  return open.find(({ mids }) => mids.some((mid) => entry.id === `T${mid}1`))?.id;
}

function byFragment(
  entry: StatsEntry,
  open: readonly KnownTransport[],
  entries: readonly StatsEntry[],
): string | undefined {
  const fragment = text(entry, 'iceLocalUsernameFragment');
  if (fragment === undefined) return undefined;
  const [match, another] = open.filter(({ generations }) => generations.local.includes(fragment));
  const alike = entries.filter((other) => text(other, 'iceLocalUsernameFragment') === fragment);
  return another === undefined && alike.length === 1 ? match?.id : undefined;
}
