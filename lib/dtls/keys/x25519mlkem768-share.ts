import type { Random } from '../../random';
import { attemptAgreement, type KeyAgreement, lengthProblem } from './key-agreement';
import { giveValue, idOf, type SchedulePlace } from './schedule-place';
import type { Role, ValueName } from './value-name';

/*
 * X25519MLKEM768 (draft-ietf-tls-ecdhe-mlkem §4), ML-KEM first in all three:
 *
 *   client share    encapsulation key 1184 | X25519 public key 32
 *   server share    ciphertext 1088        | X25519 public key 32
 *   shared secret   of ML-KEM 32           | of X25519 32
 */

/** In bytes. */
const ENCAPSULATION_KEY = 1184;
const CIPHERTEXT = 1088;
const X25519_KEY = 32;

/** Of version 1.3 alone: the client offers, the server answers. */
export const X25519MLKEM768_SHARE: KeyAgreement = {
  offer(place, _role, random) {
    giveValue(place, 'client-x25519mlkem768-seed', 'drawn', random.bytes(64));
    place.record.derive(idOf(place, 'client-x25519mlkem768-encapsulation-key'), {
      function: 'ml-kem-768-encapsulation-key',
      seed: idOf(place, 'client-x25519mlkem768-seed'),
    });
    drawX25519(place, 'client', random);
    return join(place, 'client-x25519mlkem768-key-share', [
      'client-x25519mlkem768-encapsulation-key',
      'client-x25519mlkem768-x25519-public-key',
    ]);
  },

  answer(place, _role, offered, random) {
    return (
      lengthProblem(offered, ENCAPSULATION_KEY + X25519_KEY) ??
      attemptAgreement(() => {
        cut(place, 'client', 'client-x25519mlkem768-encapsulation-key', offered);
        giveValue(place, 'server-x25519mlkem768-randomness', 'drawn', random.bytes(32));
        encapsulate(place);
        drawX25519(place, 'server', random);
        agree(place, 'server', 'client');
        const share = join(place, 'server-x25519mlkem768-key-share', [
          'server-x25519mlkem768-ciphertext',
          'server-x25519mlkem768-x25519-public-key',
        ]);
        return { ok: true, share } as const;
      })
    );
  },

  complete(place, _role, answered) {
    return (
      lengthProblem(answered, CIPHERTEXT + X25519_KEY) ??
      attemptAgreement(() => {
        cut(place, 'server', 'server-x25519mlkem768-ciphertext', answered);
        place.record.derive(idOf(place, 'x25519mlkem768-ml-kem-secret'), {
          function: 'ml-kem-768-decapsulated-secret',
          seed: idOf(place, 'client-x25519mlkem768-seed'),
          ciphertext: idOf(place, 'server-x25519mlkem768-ciphertext'),
        });
        agree(place, 'client', 'server');
        return { ok: true } as const;
      })
    );
  },
};

function drawX25519(place: SchedulePlace, role: Role, random: Random): void {
  const name = `${role}-x25519mlkem768-x25519-private-key` as const;
  giveValue(place, name, 'drawn', random.bytes(X25519_KEY));
  place.record.derive(idOf(place, `${role}-x25519mlkem768-x25519-public-key`), {
    function: 'x25519-public-key',
    privateKey: idOf(place, name),
  });
}

/** Keeps the other side's share and both its halves. */
function cut(place: SchedulePlace, role: Role, first: ValueName, share: Uint8Array): void {
  giveValue(place, `${role}-x25519mlkem768-key-share`, 'received', share);
  const whole = idOf(place, `${role}-x25519mlkem768-key-share`);
  const at = share.length - X25519_KEY;
  place.record.derive(idOf(place, first), { function: 'slice', whole, start: 0, end: at });
  place.record.derive(idOf(place, `${role}-x25519mlkem768-x25519-public-key`), {
    function: 'slice',
    whole,
    start: at,
    end: share.length,
  });
}

function encapsulate(place: SchedulePlace): void {
  const parents = {
    encapsulationKey: idOf(place, 'client-x25519mlkem768-encapsulation-key'),
    randomness: idOf(place, 'server-x25519mlkem768-randomness'),
  };
  place.record.derive(idOf(place, 'server-x25519mlkem768-ciphertext'), {
    function: 'ml-kem-768-ciphertext',
    ...parents,
  });
  place.record.derive(idOf(place, 'x25519mlkem768-ml-kem-secret'), {
    function: 'ml-kem-768-encapsulated-secret',
    ...parents,
  });
}

/** The half of X25519, then both halves together. */
function agree(place: SchedulePlace, ours: Role, theirs: Role): void {
  place.record.derive(idOf(place, 'x25519mlkem768-x25519-secret'), {
    function: 'x25519',
    privateKey: idOf(place, `${ours}-x25519mlkem768-x25519-private-key`),
    publicKey: idOf(place, `${theirs}-x25519mlkem768-x25519-public-key`),
  });
  join(place, 'shared-secret', ['x25519mlkem768-ml-kem-secret', 'x25519mlkem768-x25519-secret']);
}

function join(place: SchedulePlace, name: ValueName, parts: readonly ValueName[]): Uint8Array {
  const ids = parts.map((part) => idOf(place, part));
  return place.record.derive(idOf(place, name), { function: 'concatenation', parts: ids });
}
