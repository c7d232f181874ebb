import { p256 } from '@noble/curves/nist.js';
import { AsnConvert } from '@peculiar/asn1-schema';
import { type AlgorithmIdentifier, Certificate } from '@peculiar/asn1-x509';
import { hexText } from '../bytes/hex';

/** The public key that a certificate binds, for checking signatures in the handshake. */
export type CertificatePublicKey =
  | {
      readonly ok: true;
      /** 65 bytes: the uncompressed point on P-256. */
      readonly publicKey: Uint8Array;
    }
  | {
      readonly ok: false;
      /** A sound key of another kind: its signatures are not checked here. */
      readonly problem: 'unsupported-key';
      /** `RSA`, `P-384`, `Ed25519`; an object identifier where there is no name for it. */
      readonly algorithm: string;
    }
  | { readonly ok: false; readonly problem: 'no-certificate' | 'no-point-on-the-curve' };

/** Reads the key out of a DER certificate (RFC 5280 §4.1.2.7, RFC 5480). Never throws. */
export function certificatePublicKey(der: Uint8Array): CertificatePublicKey {
  const info = keyInfoOf(der);
  if (info === undefined) return { ok: false, problem: 'no-certificate' };
  const algorithm = keyName(info.algorithm);
  if (algorithm !== 'P-256') return { ok: false, problem: 'unsupported-key', algorithm };
  return pointOf(new Uint8Array(info.subjectPublicKey));
}

function keyInfoOf(der: Uint8Array) {
  try {
    return AsnConvert.parse(new Uint8Array(der), Certificate).tbsCertificate.subjectPublicKeyInfo;
  } catch {
    return undefined;
  }
}

/** RFC 5480 §2.2 allows compressed points as well. */
function pointOf(encoded: Uint8Array): CertificatePublicKey {
  try {
    return { ok: true, publicKey: p256.Point.fromBytes(encoded).toBytes(false) };
  } catch {
    return { ok: false, problem: 'no-point-on-the-curve' };
  }
}

function keyName({ algorithm, parameters }: AlgorithmIdentifier): string {
  if (algorithm !== EC_PUBLIC_KEY) return KEYS[algorithm] ?? algorithm;
  const curve = hexText(new Uint8Array(parameters ?? new ArrayBuffer(0)));
  return CURVES[curve] ?? algorithm;
}

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

/** The DER of the curve's object identifier (RFC 5480 §2.1.1.1). */
const CURVES: Readonly<Record<string, string>> = {
  '06082a8648ce3d030107': 'P-256',
  '06052b81040022': 'P-384',
  '06052b81040023': 'P-521',
};

/** RFC 8017 appendix A.1, RFC 8410. */
const KEYS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};
