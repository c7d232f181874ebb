import type { Catalogue } from '@/content/contract';
import type { Metric } from '@/lib/selectors/media-metrics';
import { bitrateText, countText, figureText } from '@/lib/selectors/quantity-text';
import { timeText } from '@/lib/time-text';

/** A metric's value with its unit: "31.8 kbit/s", "29.9 frames/s", "2.3 ms". */
export function metricText(metric: Metric, value: number, words: Catalogue['media']): string {
  switch (metric) {
    case 'bitrate':
      return bitrateText(value);
    case 'packetRate':
      return `${figureText(value)} ${words.units.packetsPerSecond}`;
    case 'frameRate':
      return `${figureText(value)} ${words.units.framesPerSecond}`;
    case 'jitter':
    case 'roundTripTime':
      return timeText(value);
    case 'packets':
    case 'packetsLost':
    case 'frames':
      return countText(value);
  }
}

/** A metric's name at a stream: frames are encoded where they are sent, decoded where received. */
export function metricName(
  metric: Metric,
  direction: 'sent' | 'received',
  words: Catalogue['media'],
): string {
  return metric === 'frames' ? words.framesOf[direction] : words.metrics[metric];
}
