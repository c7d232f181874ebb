import { p256 } from '@noble/curves/nist.js';
import { joined } from '../bytes/joined';
import { SIGNATURE_SCHEMES } from './handshake/signature-schemes';
import type { Role } from './keys/value-name';

/** Whether a signature holds; of the schemes only `ecdsa_secp256r1_sha256` is computed here. */
export type SignatureVerdict = 'valid' | 'invalid' | 'unsupported-scheme';

/**
 * What a CertificateVerify of 1.3 signs (RFC 8446 §4.4.3): 64 spaces, whose it is, a zero, and the
 * hash of the transcript up to the signer's Certificate.
 */
export function certificateVerifyContent13(signer: Role, transcriptHash: Uint8Array): Uint8Array {
  // DTLS keeps the words of TLS: only the labels of the key schedule differ (RFC 9147 §5.9).
  const context = `${' '.repeat(64)}TLS 1.3, ${signer} CertificateVerify`;
  return joined([new TextEncoder().encode(context), Uint8Array.of(0), transcriptHash]);
}

/**
 * What a CertificateVerify of 1.2 signs (RFC 5246 §7.4.8): all messages from the ClientHello to the
 * ClientKeyExchange, each with its header of 12 bytes as if never fragmented (RFC 6347 §4.2.6).
 */
export function certificateVerifyContent12(messages: readonly Uint8Array[]): Uint8Array {
  return joined(messages);
}

/**
 * What a ServerKeyExchange signs (RFC 8422 §5.4): both randoms of 32 bytes and `ServerECDHParams`,
 * from the curve type to the end of the public key.
 */
export function serverKeyExchangeContent(
  clientRandom: Uint8Array,
  serverRandom: Uint8Array,
  parameters: Uint8Array,
): Uint8Array {
  return joined([clientRandom, serverRandom, parameters]);
}

/**
 * An ECDSA signature on P-256 over the SHA-256 of `content`, as DER (RFC 3279 §2.2.3). Without
 * chance (RFC 6979), so that a run can be repeated. Throws for a private key that is none.
 */
export function signEcdsaP256(privateKey: Uint8Array, content: Uint8Array): Uint8Array {
  return p256.sign(content, privateKey, { format: 'der', lowS: false });
}

/** Checks a signature with the 65 bytes of a public key on P-256. Never throws. */
export function checkSignature(
  scheme: number,
  publicKey: Uint8Array,
  content: Uint8Array,
  signature: Uint8Array,
): SignatureVerdict {
  if (scheme !== SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256) return 'unsupported-scheme';
  try {
    const holds = p256.verify(signature, content, publicKey, { format: 'der', lowS: false });
    return holds ? 'valid' : 'invalid';
  } catch {
    return 'invalid';
  }
}
