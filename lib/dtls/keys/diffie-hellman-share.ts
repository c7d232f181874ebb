import { p256 } from '@noble/curves/nist.js';
import type { Random } from '../../random';
import { attemptAgreement, type KeyAgreement, lengthProblem, otherRole } from './key-agreement';
import { giveValue, idOf, type SchedulePlace } from './schedule-place';
import type { Role } from './value-name';

/** What tells one group of plain Diffie-Hellman from another. */
interface Group {
  readonly name: 'x25519' | 'secp256r1';
  readonly publicKey: 'x25519-public-key' | 'p256-public-key';
  readonly sharedSecret: 'x25519' | 'ecdh-p256';
  /** In bytes. */
  readonly shareLength: number;
  readonly drawPrivateKey: (random: Random) => Uint8Array;
}

/** RFC 7748 §5: any 32 bytes are a private key. */
export const X25519_SHARE: KeyAgreement = diffieHellman({
  name: 'x25519',
  publicKey: 'x25519-public-key',
  sharedSecret: 'x25519',
  shareLength: 32,
  drawPrivateKey: (random) => random.bytes(32),
});

/** SEC 1 §3.2.1; the share is an uncompressed point (RFC 8446 §4.2.8.2). */
export const SECP256R1_SHARE: KeyAgreement = diffieHellman({
  name: 'secp256r1',
  publicKey: 'p256-public-key',
  sharedSecret: 'ecdh-p256',
  shareLength: 65,
  drawPrivateKey: drawP256PrivateKey,
});

/** 32 bytes that are a number from 1 to the group's order − 1: nearly all are. */
export function drawP256PrivateKey(random: Random): Uint8Array {
  let drawn = random.bytes(32);
  while (!p256.utils.isValidSecretKey(drawn)) drawn = random.bytes(32);
  return drawn;
}

function diffieHellman(group: Group): KeyAgreement {
  const complete = (place: SchedulePlace, role: Role, theirs: Uint8Array) =>
    lengthProblem(theirs, group.shareLength) ??
    attemptAgreement(() => {
      giveValue(place, `${otherRole(role)}-${group.name}-public-key`, 'received', theirs);
      place.record.derive(idOf(place, 'shared-secret'), {
        function: group.sharedSecret,
        privateKey: idOf(place, `${role}-${group.name}-private-key`),
        publicKey: idOf(place, `${otherRole(role)}-${group.name}-public-key`),
      });
      return { ok: true } as const;
    });
  const offer = (place: SchedulePlace, role: Role, random: Random) => {
    const name = `${role}-${group.name}-private-key` as const;
    giveValue(place, name, 'drawn', group.drawPrivateKey(random));
    return place.record.derive(idOf(place, `${role}-${group.name}-public-key`), {
      function: group.publicKey,
      privateKey: idOf(place, name),
    });
  };
  return {
    offer,
    complete,
    answer: (place, role, offered, random) => {
      const share = offer(place, role, random);
      const agreed = complete(place, role, offered);
      return agreed.ok ? { ok: true, share } : agreed;
    },
  };
}
