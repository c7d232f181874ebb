import type { Reference } from '@/components/controls/external-reference';
import { assertNever } from '@/lib/assert-never';
import type { ComputedDerivation } from '@/lib/derivation/compute';
import type { Derivation } from '@/lib/derivation/derivation';

/** Names a value by its id, in the page's language. */
export type NameOf = (id: string) => string;

/**
 * A derivation as its specification writes the call, the arguments by name:
 * `HKDF-Expand-Label(handshake secret, "dtls13" + "key", "", 16)`. Undefined for a given value.
 */
export function functionText(derivation: Derivation, nameOf: NameOf): string | undefined {
  if (derivation.function === 'given') return undefined;
  const [name, ...parts] = callOf(derivation, nameOf);
  return `${name}(${parts.join(', ')})`;
}

function callOf(
  derivation: ComputedDerivation,
  nameOf: NameOf,
): readonly [string, ...(string | number)[]] {
  const joined = (ids: readonly string[]) => ids.map(nameOf).join(' ‖ ') || '""';
  switch (derivation.function) {
    case 'x25519':
      return ['X25519', nameOf(derivation.privateKey), nameOf(derivation.publicKey)];
    case 'x25519-public-key':
      return ['X25519', nameOf(derivation.privateKey), '9'];
    case 'ecdh-p256':
      return ['ECDH-P256', nameOf(derivation.privateKey), nameOf(derivation.publicKey)];
    case 'p256-public-key':
      return ['P-256', nameOf(derivation.privateKey), 'G'];
    case 'ml-kem-768-encapsulation-key':
      return ['ML-KEM-768.KeyGen', nameOf(derivation.seed)];
    case 'ml-kem-768-ciphertext':
    case 'ml-kem-768-encapsulated-secret':
      return [
        'ML-KEM-768.Encaps',
        nameOf(derivation.encapsulationKey),
        nameOf(derivation.randomness),
      ];
    case 'ml-kem-768-decapsulated-secret':
      return ['ML-KEM-768.Decaps', nameOf(derivation.seed), nameOf(derivation.ciphertext)];
    case 'concatenation':
      return ['concat', joined(derivation.parts)];
    case 'slice':
      return ['bytes', nameOf(derivation.whole), `${derivation.start}…${derivation.end - 1}`];
    case 'sha-256':
    case 'sha-384':
      return [derivation.function.toUpperCase(), joined(derivation.parts)];
    case 'hmac-sha-256':
    case 'hmac-sha-384':
      return [
        derivation.function.toUpperCase(),
        nameOf(derivation.key),
        nameOf(derivation.message),
      ];
    case 'hkdf-extract':
      return ['HKDF-Extract', nameOf(derivation.salt), nameOf(derivation.keyMaterial)];
    case 'hkdf-expand-label': {
      const { secret, prefix, label, context, length } = derivation;
      const value = context === undefined ? '""' : nameOf(context);
      return ['HKDF-Expand-Label', nameOf(secret), `"${prefix}" + "${label}"`, value, length];
    }
    case 'prf-sha-256':
    case 'prf-sha-384': {
      const { secret, label, seeds, length } = derivation;
      const name = `PRF-${derivation.function.slice('prf-'.length).toUpperCase()}`;
      return [name, nameOf(secret), `"${label}"`, joined(seeds), length];
    }
    case 'srtp-key-derivation': {
      const { masterKey, masterSalt, label, length } = derivation;
      return ['SRTP-KDF', nameOf(masterKey), nameOf(masterSalt), `label ${label}`, length];
    }
    default:
      return assertNever(derivation);
  }
}

/** Where the function is published; undefined for what needs no publication. */
export function functionReference(derivation: Derivation): Reference | undefined {
  switch (derivation.function) {
    case 'given':
    case 'concatenation':
    case 'slice':
      return undefined;
    case 'x25519':
    case 'x25519-public-key':
      return rfc(7748, '6.1');
    case 'ecdh-p256':
    case 'p256-public-key':
      return rfc(8422, '5.10');
    case 'ml-kem-768-encapsulation-key':
    case 'ml-kem-768-ciphertext':
    case 'ml-kem-768-encapsulated-secret':
    case 'ml-kem-768-decapsulated-secret':
      return { label: 'FIPS 203', href: 'https://csrc.nist.gov/pubs/fips/203/final' };
    case 'sha-256':
    case 'sha-384':
      return rfc(6234, '6');
    case 'hmac-sha-256':
    case 'hmac-sha-384':
      return rfc(2104, '2');
    case 'hkdf-extract':
      return rfc(5869, '2.2');
    case 'hkdf-expand-label':
      return derivation.prefix === 'dtls13' ? rfc(9147, '5.9') : rfc(8446, '7.1');
    case 'prf-sha-256':
    case 'prf-sha-384':
      return rfc(5246, '5');
    case 'srtp-key-derivation':
      return rfc(3711, '4.3.1');
    default:
      return assertNever(derivation);
  }
}

function rfc(number: number, section: string): Reference {
  return {
    label: `RFC ${number} §${section}`,
    href: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}
