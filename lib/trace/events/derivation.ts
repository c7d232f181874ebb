import * as v from 'valibot';
import { Count, Text } from './base';

const Hash = v.picklist(['sha-256', 'sha-384']);
const Ids = v.pipe(v.array(Text), v.readonly());

const diffieHellman = { privateKey: Text, publicKey: Text };
const encapsulation = { encapsulationKey: Text, randomness: Text };

/** The functions of `Derivation` (lib/derivation) as a file has them; a test holds the two together. */
export const DerivationSchema = v.variant('function', [
  v.object({
    function: v.literal('given'),
    from: v.picklist(['drawn', 'sent', 'received', 'constant', 'key-log']),
  }),
  v.object({ function: v.picklist(['x25519', 'ecdh-p256']), ...diffieHellman }),
  v.object({ function: v.picklist(['x25519-public-key', 'p256-public-key']), privateKey: Text }),
  v.object({ function: v.literal('ml-kem-768-encapsulation-key'), seed: Text }),
  v.object({
    function: v.picklist(['ml-kem-768-ciphertext', 'ml-kem-768-encapsulated-secret']),
    ...encapsulation,
  }),
  v.object({
    function: v.literal('ml-kem-768-decapsulated-secret'),
    seed: Text,
    ciphertext: Text,
  }),
  v.object({ function: v.literal('concatenation'), parts: Ids }),
  v.object({ function: v.literal('slice'), whole: Text, start: Count, end: Count }),
  v.object({ function: Hash, parts: Ids }),
  v.object({
    function: v.picklist(['hmac-sha-256', 'hmac-sha-384']),
    key: Text,
    message: Text,
  }),
  v.object({ function: v.literal('hkdf-extract'), hash: Hash, salt: Text, keyMaterial: Text }),
  v.object({
    function: v.literal('hkdf-expand-label'),
    hash: Hash,
    secret: Text,
    prefix: v.picklist(['dtls13', 'tls13 ']),
    label: Text,
    context: v.optional(Text),
    length: Count,
  }),
  v.object({
    function: v.picklist(['prf-sha-256', 'prf-sha-384']),
    secret: Text,
    label: Text,
    seeds: Ids,
    length: Count,
  }),
  v.object({
    function: v.literal('srtp-key-derivation'),
    masterKey: Text,
    masterSalt: Text,
    label: Count,
    length: Count,
  }),
]);

/** A value of a key schedule, its bytes in hexadecimal, and how it came about. */
export const DerivedValueSchema = v.object({
  id: Text,
  bytes: Text,
  derivation: DerivationSchema,
});
