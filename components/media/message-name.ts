import type { JourneyWords } from '@/components/media/use-journey-words';
import type { ChannelMessage } from '@/lib/selectors/channel-messages';
import { countText } from '@/lib/selectors/quantity-text';

/** A message by its text, or by how many bytes it has. */
export function messageName({ text, size }: ChannelMessage, words: JourneyWords): string {
  return text ?? words.binary(countText(size));
}
