import type { TopologyWords } from '@/components/topology/use-topology-words';
import { dropValues } from '@/lib/selectors/topology-drops';
import type { Drop } from '@/lib/selectors/topology-flights';
import type { Trace } from '@/lib/trace/trace';

/** Why a packet went no further, in the page's language; else in the words of the source. */
export function dropText(trace: Trace, drop: Drop, { reasons }: TopologyWords): string {
  const { code } = drop;
  if (code === undefined || !isKnown(code, reasons)) return drop.reason;
  return reasons[code](dropValues(trace, drop));
}

function isKnown<Reasons extends object>(
  code: string,
  reasons: Reasons,
): code is string & keyof Reasons {
  return Object.hasOwn(reasons, code);
}
