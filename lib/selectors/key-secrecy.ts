import { parentsOf } from '../derivation/derivation';
import { type KeyKind, keyNameOf } from './key-kind';
import type { KeySchedule, KeyValue } from './key-schedule';
import { isVersion13 } from './key-steps';

/**
 * Who knows a value: everybody who sees the packets, only the two sides because it went encrypted,
 * or only those who derived it, since it never went anywhere.
 */
export type Secrecy = 'public' | 'encrypted' | 'secret';

const RANKS: readonly Secrecy[] = ['public', 'encrypted', 'secret'];

/** Each value's secrecy: that of the most secret of its parents, but for what is made to be sent. */
export function secrecyOf(schedule: KeySchedule): ReadonlyMap<string, Secrecy> {
  const found = new Map<string, Secrecy>();
  for (const value of schedule.values.values()) {
    const parents = parentsOf(value.derivation).map((id) => found.get(id) ?? 'public');
    const rank = Math.max(0, ...parents.map((secrecy) => RANKS.indexOf(secrecy)));
    found.set(
      value.id,
      MADE_TO_BE_SENT[keyNameOf(value.id).kind] ??
        given(value, schedule) ??
        RANKS[rank] ??
        'secret',
    );
  }
  return found;
}

const MADE_TO_BE_SENT: Readonly<Partial<Record<KeyKind, Secrecy>>> = {
  random: 'public',
  'public-key': 'public',
  'key-share': 'public',
  'encapsulation-key': 'public',
  ciphertext: 'public',
  'verify-data': 'encrypted',
};

/** The hellos go in clear in both versions; of 1.2 everything does, down to the Finished. */
function given({ id, derivation }: KeyValue, schedule: KeySchedule): Secrecy | undefined {
  if (derivation.function !== 'given') return undefined;
  if (derivation.from === 'drawn' || derivation.from === 'key-log') return 'secret';
  const { message } = keyNameOf(id);
  if (message === undefined) return 'public';
  const isFinished = message === 'client-finished' || message === 'server-finished';
  if (!isVersion13(schedule)) return isFinished ? 'encrypted' : 'public';
  const isHello = message === 'client-hello' || message === 'server-hello';
  return isHello || message === 'hello-retry-request' || message === 'message-hash'
    ? 'public'
    : 'encrypted';
}
