/** A hash function; its output is 32 or 48 bytes. */
export type HashName = 'sha-256' | 'sha-384';

/** Where a value comes from that nothing here computes. */
export type GivenFrom = 'drawn' | 'sent' | 'received' | 'constant' | 'key-log';

/**
 * How a value came about, its parents named by id. One step of one published function each, so that
 * anybody can reproduce it with another tool.
 */
export type Derivation =
  /** Drawn at random by its owner, seen on the wire, told by a key log; `from` says which. */
  | { readonly function: 'given'; readonly from: GivenFrom }
  /** RFC 7748 §6.1: the shared secret of a private key with the other side's public key. */
  | { readonly function: 'x25519'; readonly privateKey: string; readonly publicKey: string }
  /** RFC 7748 §6.1: the public key of a private key. */
  | { readonly function: 'x25519-public-key'; readonly privateKey: string }
  /** SEC 1 §3.3.1 on P-256: the x coordinate of the shared point. */
  | { readonly function: 'ecdh-p256'; readonly privateKey: string; readonly publicKey: string }
  | { readonly function: 'p256-public-key'; readonly privateKey: string }
  /** FIPS 203: 1,184 bytes of encapsulation key out of a seed of 64 bytes. */
  | { readonly function: 'ml-kem-768-encapsulation-key'; readonly seed: string }
  /** FIPS 203: the ciphertext and the secret of an encapsulation with 32 bytes of randomness. */
  | {
      readonly function: 'ml-kem-768-ciphertext' | 'ml-kem-768-encapsulated-secret';
      readonly encapsulationKey: string;
      readonly randomness: string;
    }
  /** FIPS 203: the secret that the holder of the seed finds in a ciphertext. */
  | {
      readonly function: 'ml-kem-768-decapsulated-secret';
      readonly seed: string;
      readonly ciphertext: string;
    }
  | { readonly function: 'concatenation'; readonly parts: readonly string[] }
  | {
      readonly function: 'slice';
      readonly whole: string;
      readonly start: number;
      readonly end: number;
    }
  /** The hash of all parts, one after the other: of a transcript. */
  | { readonly function: HashName; readonly parts: readonly string[] }
  | { readonly function: `hmac-${HashName}`; readonly key: string; readonly message: string }
  /** RFC 5869 §2.2. */
  | {
      readonly function: 'hkdf-extract';
      readonly hash: HashName;
      readonly salt: string;
      readonly keyMaterial: string;
    }
  /**
   * RFC 8446 §7.1. `prefix` is part of the label on the wire: `dtls13` in DTLS
   * (RFC 9147 §5.9), `tls13 ` (with a space) in TLS.
   */
  | {
      readonly function: 'hkdf-expand-label';
      readonly hash: HashName;
      readonly secret: string;
      readonly prefix: 'dtls13' | 'tls13 ';
      readonly label: string;
      /** Undefined: an empty context. */
      readonly context?: string | undefined;
      /** In bytes. */
      readonly length: number;
    }
  /** RFC 5246 §5: P_hash over the label and the seeds, one after the other. */
  | {
      readonly function: `prf-${HashName}`;
      readonly secret: string;
      readonly label: string;
      readonly seeds: readonly string[];
      /** In bytes. */
      readonly length: number;
    }
  /**
   * RFC 3711 §4.3.1 with a key derivation rate of 0: AES-CM of the master key, from the master salt
   * (12 bytes are padded with zeros to 14) with the label put into it.
   */
  | {
      readonly function: 'srtp-key-derivation';
      readonly masterKey: string;
      readonly masterSalt: string;
      /** 0 to 5. */
      readonly label: number;
      /** In bytes. */
      readonly length: number;
    };

/** The ids that a derivation names, in the order in which it names them. */
export function parentsOf(derivation: Derivation): readonly string[] {
  switch (derivation.function) {
    case 'given':
      return [];
    case 'x25519':
    case 'ecdh-p256':
      return [derivation.privateKey, derivation.publicKey];
    case 'x25519-public-key':
    case 'p256-public-key':
      return [derivation.privateKey];
    case 'ml-kem-768-encapsulation-key':
      return [derivation.seed];
    case 'ml-kem-768-ciphertext':
    case 'ml-kem-768-encapsulated-secret':
      return [derivation.encapsulationKey, derivation.randomness];
    case 'ml-kem-768-decapsulated-secret':
      return [derivation.seed, derivation.ciphertext];
    case 'concatenation':
    case 'sha-256':
    case 'sha-384':
      return derivation.parts;
    case 'slice':
      return [derivation.whole];
    case 'hmac-sha-256':
    case 'hmac-sha-384':
      return [derivation.key, derivation.message];
    case 'hkdf-extract':
      return [derivation.salt, derivation.keyMaterial];
    case 'hkdf-expand-label':
      return derivation.context === undefined
        ? [derivation.secret]
        : [derivation.secret, derivation.context];
    case 'prf-sha-256':
    case 'prf-sha-384':
      return [derivation.secret, ...derivation.seeds];
    case 'srtp-key-derivation':
      return [derivation.masterKey, derivation.masterSalt];
  }
}
