import { dropWords } from '@/content/en/nat/drops';
import type { DropReason } from '@/lib/selectors/inspect-drop';
import type { DropCode } from '@/lib/simulator/drop';

/** Why a packet went no further or was not accepted: a clause, verbatim where it is not known. */
export const packetReasons = {
  dropped: ({ reason, drop }: DropReason): string =>
    drop && isKnown(drop.code) ? dropWords[drop.code](drop.values) : reason,
  /** What an agent says of a packet, or of a candidate, that it has no use for. */
  ignored: (reason: string): string => reason,
};

function isKnown(code: string): code is DropCode {
  return Object.hasOwn(dropWords, code);
}
