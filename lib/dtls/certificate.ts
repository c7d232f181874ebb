import type { AlgorithmIdentifier, Certificate, Name, Time } from '@peculiar/asn1-x509';
import { nameAndMessage } from '../name-and-message';

/** What a certificate says (RFC 5280 §4.1), as text ready to be read. */
export interface DecodedCertificate {
  readonly subject: string;
  readonly issuer: string;
  /** True where issuer and subject are the same name, as WebRTC certificates are. */
  readonly selfIssued: boolean;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** Two's complement bytes as the certificate has them, hexadecimal with colons. */
  readonly serial: string;
  readonly version: number;
  readonly key: CertificateKey;
  /** `ECDSA with SHA-256`; the object identifier where we have no name for it. */
  readonly signature: string;
  /** Size of the whole certificate in bytes. */
  readonly size: number;
}

export type CertificateKey =
  | { readonly kind: 'ec'; readonly curve: string }
  /** `bits` is undefined where the platform could not import the key. */
  | { readonly kind: 'rsa'; readonly bits: number | undefined }
  | { readonly kind: 'other'; readonly algorithm: string };

export type CertificateResult =
  | { readonly kind: 'certificate'; readonly certificate: DecodedCertificate }
  | { readonly kind: 'problem'; readonly message: string };

/**
 * Decodes a DER certificate. The ASN.1 library is loaded only here, so that a page without a
 * certificate never fetches it. `subtle` measures an RSA key; without it the size stays unknown.
 * A broken certificate gives a problem, never an exception.
 */
export async function decodeCertificate(
  der: Uint8Array<ArrayBuffer>,
  subtle: Pick<SubtleCrypto, 'importKey'> | undefined,
): Promise<CertificateResult> {
  const [{ AsnConvert }, x509] = await Promise.all([
    import('@peculiar/asn1-schema'),
    import('@peculiar/asn1-x509'),
  ]);
  try {
    const parsed = AsnConvert.parse(der, x509.Certificate);
    const keyInfo = parsed.tbsCertificate.subjectPublicKeyInfo;
    const spki = AsnConvert.serialize(keyInfo);
    const key = await describeKey(keyInfo.algorithm, spki, subtle);
    return { kind: 'certificate', certificate: describe(parsed, key, der.length) };
  } catch (error) {
    return { kind: 'problem', message: nameAndMessage(error).message };
  }
}

function describe(parsed: Certificate, key: CertificateKey, size: number): DecodedCertificate {
  const { subject, issuer, validity, serialNumber, version } = parsed.tbsCertificate;
  const names = { subject: formatName(subject), issuer: formatName(issuer) };
  const algorithm = parsed.signatureAlgorithm.algorithm;
  return {
    ...names,
    selfIssued: names.subject === names.issuer,
    notBefore: formatTime(validity.notBefore),
    notAfter: formatTime(validity.notAfter),
    serial: formatHexadecimal(new Uint8Array(serialNumber)),
    version: version + 1,
    key,
    signature: SIGNATURES[algorithm] ?? algorithm,
    size,
  };
}

async function describeKey(
  { algorithm, parameters }: AlgorithmIdentifier,
  spki: ArrayBuffer,
  subtle: Pick<SubtleCrypto, 'importKey'> | undefined,
): Promise<CertificateKey> {
  if (algorithm === EC_PUBLIC_KEY) {
    const oid = formatHexadecimal(new Uint8Array(parameters ?? new ArrayBuffer(0)));
    return { kind: 'ec', curve: CURVES[oid] ?? oid };
  }
  if (algorithm === RSA_ENCRYPTION) return { kind: 'rsa', bits: await rsaBits(spki, subtle) };
  return { kind: 'other', algorithm: KEYS[algorithm] ?? algorithm };
}

async function rsaBits(
  spki: ArrayBuffer,
  subtle: Pick<SubtleCrypto, 'importKey'> | undefined,
): Promise<number | undefined> {
  if (subtle === undefined) return undefined;
  const as = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  try {
    const { algorithm } = await subtle.importKey('spki', spki, as, true, ['verify']);
    return 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : undefined;
  } catch {
    return undefined;
  }
}

/** Most specific last, as it stands in the certificate: `CN=WebRTC`. */
function formatName(name: Name): string {
  return name
    .flatMap((set) => set.map(({ type, value }) => `${ATTRIBUTES[type] ?? type}=${value}`))
    .join(', ');
}

function formatTime(time: Time): string {
  return time.getTime().toISOString();
}

function formatHexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';
const RSA_ENCRYPTION = '1.2.840.113549.1.1.1';

/** Other keys that a certificate may hold (RFC 8410). */
const KEYS: Readonly<Record<string, string>> = { '1.3.101.112': 'Ed25519', '1.3.101.113': 'Ed448' };

/** The DER of the curve's object identifier (RFC 5480 §2.1.1.1). */
const CURVES: Readonly<Record<string, string>> = {
  '06:08:2a:86:48:ce:3d:03:01:07': 'P-256',
  '06:05:2b:81:04:00:22': 'P-384',
  '06:05:2b:81:04:00:23': 'P-521',
};

/** RFC 5758 §3.2, RFC 8017 appendix A.2, RFC 8410 §9. */
const SIGNATURES: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  '1.2.840.113549.1.1.5': 'RSA PKCS #1 v1.5 with SHA-1',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  '1.2.840.113549.1.1.11': 'RSA PKCS #1 v1.5 with SHA-256',
  '1.2.840.113549.1.1.12': 'RSA PKCS #1 v1.5 with SHA-384',
  '1.2.840.113549.1.1.13': 'RSA PKCS #1 v1.5 with SHA-512',
  '1.3.101.112': 'Ed25519',
};

/** RFC 4514 §3, RFC 5280 appendix A.1. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};
