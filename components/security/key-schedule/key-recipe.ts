import { hexText } from '@/lib/bytes/hex';
import { joined } from '@/lib/bytes/joined';
import type { Derivation, HashName } from '@/lib/derivation/derivation';
import { hkdfLabel } from '@/lib/derivation/hkdf-label';
import { srtpInputBlock } from '@/lib/derivation/srtp-key-stream';

/*
 * Each recipe is a line or a few for a POSIX shell with `openssl` (3.0 or later), `xxd` and `head`;
 * it prints the value in hexadecimal. A test runs those of whole calls and compares.
 */

type BytesOf = (id: string) => Uint8Array;

/**
 * Commands that compute a value from its parents; undefined for a given value, and for ML-KEM, which
 * OpenSSL knows from 3.5 on only.
 */
export function recipeOf(derivation: Derivation, bytesOf: BytesOf): string | undefined {
  const hex = (id: string) => hexText(bytesOf(id));
  const all = (ids: readonly string[]) => joined(ids.map(bytesOf));
  switch (derivation.function) {
    case 'given':
    case 'ml-kem-768-encapsulation-key':
    case 'ml-kem-768-ciphertext':
    case 'ml-kem-768-encapsulated-secret':
    case 'ml-kem-768-decapsulated-secret':
      return undefined;
    case 'x25519':
    case 'ecdh-p256': {
      const curve = derivation.function === 'x25519' ? X25519 : P256;
      return agree(curve, hex(derivation.privateKey), hex(derivation.publicKey));
    }
    case 'x25519-public-key':
    case 'p256-public-key': {
      const curve = derivation.function === 'x25519-public-key' ? X25519 : P256;
      return publicKey(curve, hex(derivation.privateKey));
    }
    case 'concatenation':
      return `echo ${derivation.parts.map(hex).join('')}`;
    case 'slice': {
      const { whole, start, end } = derivation;
      return `echo ${hex(whole)} | cut -c ${2 * start + 1}-${2 * end}`;
    }
    case 'sha-256':
    case 'sha-384':
      return piped(all(derivation.parts), `openssl dgst -${digest(derivation.function)} -binary`);
    case 'hmac-sha-256':
    case 'hmac-sha-384': {
      const name = digest(derivation.function.slice('hmac-'.length));
      const key = `-mac HMAC -macopt hexkey:${hex(derivation.key)}`;
      return piped(bytesOf(derivation.message), `openssl dgst -${name} ${key} -binary`);
    }
    case 'hkdf-extract':
      return kdf('HKDF', HASH_LENGTHS[derivation.hash], derivation.hash, [
        'mode:EXTRACT_ONLY',
        `hexkey:${hex(derivation.keyMaterial)}`,
        `hexsalt:${hex(derivation.salt)}`,
      ]);
    case 'hkdf-expand-label': {
      const { secret, prefix, label, context, length, hash } = derivation;
      const value = context === undefined ? new Uint8Array() : bytesOf(context);
      return kdf('HKDF', length, hash, [
        'mode:EXPAND_ONLY',
        `hexkey:${hex(secret)}`,
        `hexinfo:${hexText(hkdfLabel(prefix + label, value, length))}`,
      ]);
    }
    case 'prf-sha-256':
    case 'prf-sha-384': {
      const seed = joined([new TextEncoder().encode(derivation.label), all(derivation.seeds)]);
      return kdf('TLS1-PRF', derivation.length, derivation.function.slice('prf-'.length), [
        `hexsecret:${hex(derivation.secret)}`,
        `hexseed:${hexText(seed)}`,
      ]);
    }
    case 'srtp-key-derivation': {
      const { masterKey, masterSalt, label, length } = derivation;
      const block = hexText(srtpInputBlock(bytesOf(masterSalt), label));
      const cipher = `aes-${8 * bytesOf(masterKey).length}-ctr`;
      const command = `openssl enc -${cipher} -K ${hex(masterKey)} -iv ${block}`;
      return lines([`head -c ${length} /dev/zero |`, `${command} |`, PRINT]);
    }
  }
}

const HASH_LENGTHS: Readonly<Record<HashName, number>> = { 'sha-256': 32, 'sha-384': 48 };

interface Curve {
  /** DER before and after the private key (RFC 8410 §7, RFC 5915 §3). */
  readonly privateKey: readonly [before: string, after: string];
  /** DER before the public key (RFC 5280 §4.1.2.7). */
  readonly publicKey: string;
  /** Of a public key, in bytes. */
  readonly length: number;
}

const X25519: Curve = {
  privateKey: ['302e020100300506032b656e04220420', ''],
  publicKey: '302a300506032b656e032100',
  length: 32,
};

const P256: Curve = {
  privateKey: ['30310201010420', 'a00a06082a8648ce3d030107'],
  publicKey: '3059301306072a8648ce3d020106082a8648ce3d030107034200',
  length: 65,
};

/** No value that a recipe computes is longer than a line. */
const PRINT = 'xxd -p -c 256';

function lines(parts: readonly string[]): string {
  return parts.join(' \\\n  ').replaceAll('| \\\n', '|\n');
}

function digest(hash: string): string {
  return hash.replace('-', '');
}

function piped(bytes: Uint8Array, command: string): string {
  return lines([`echo ${hexText(bytes)} | xxd -r -p |`, `${command} |`, PRINT]);
}

function kdf(name: string, length: number, hash: string, options: readonly string[]): string {
  const given = [`digest:${digest(hash).toUpperCase()}`, ...options];
  return lines([
    `openssl kdf -keylen ${length} -binary`,
    ...given.map((option) => `-kdfopt ${option}`),
    `${name} |`,
    PRINT,
  ]);
}

function keyFile({ privateKey: [before, after] }: Curve, key: string): string {
  return `echo ${before}${key}${after} | xxd -r -p > private.der`;
}

function publicKey(curve: Curve, key: string): string {
  const command = 'openssl pkey -inform DER -in private.der -pubout -outform DER |';
  return `${keyFile(curve, key)}\n${lines([command, `tail -c ${curve.length} |`, PRINT])}`;
}

function agree(curve: Curve, ours: string, theirs: string): string {
  const keys = '-keyform DER -inkey private.der -peerform DER -peerkey public.der |';
  return [
    keyFile(curve, ours),
    `echo ${curve.publicKey}${theirs} | xxd -r -p > public.der`,
    lines(['openssl pkeyutl -derive', keys, PRINT]),
  ].join('\n');
}
