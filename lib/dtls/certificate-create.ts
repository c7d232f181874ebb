import { p256 } from '@noble/curves/nist.js';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import type { Random } from '../random';
import { drawP256PrivateKey } from './keys/diffie-hellman-share';
import { signEcdsaP256 } from './signature-check';

/** What a browser fills into the certificate of a connection. */
export interface CertificateFields {
  /** `WebRTC` in Chromium; Firefox takes random digits. */
  readonly commonName: string;
  /** Big-endian without a sign; Chromium draws 8 bytes. */
  readonly serialNumber: Uint8Array;
  /** Whole seconds are kept. */
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** A certificate with the key that only its owner has. */
export interface OwnCertificate {
  readonly der: Uint8Array<ArrayBuffer>;
  /** 32 bytes. */
  readonly privateKey: Uint8Array;
  /** 65 bytes: the uncompressed point. */
  readonly publicKey: Uint8Array;
}

const DAY = 86_400_000;

/**
 * A certificate as Chromium makes them (RFC 8827 §6.5): valid from a day before `today` until 30
 * days after it. The same stream and time give the same bytes.
 */
export function createCertificate(random: Random, today: Date): OwnCertificate {
  const privateKey = drawP256PrivateKey(random.stream('private key'));
  return signCertificate(privateKey, {
    commonName: 'WebRTC',
    serialNumber: random.stream('serial number').bytes(8),
    notBefore: new Date(today.getTime() - DAY),
    notAfter: new Date(today.getTime() + 30 * DAY),
  });
}

/**
 * Self-signed X.509 v3 without extensions (RFC 5280 §4.1), ECDSA on P-256 with SHA-256. Throws for
 * a private key that is none.
 */
export function signCertificate(privateKey: Uint8Array, fields: CertificateFields): OwnCertificate {
  const publicKey = p256.getPublicKey(privateKey, false);
  const tbsCertificate = contentToSign(publicKey, fields);
  const signature = signEcdsaP256(privateKey, new Uint8Array(AsnConvert.serialize(tbsCertificate)));
  const certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: ECDSA_WITH_SHA256,
    signatureValue: bufferOf(signature),
  });
  return { der: new Uint8Array(AsnConvert.serialize(certificate)), privateKey, publicKey };
}

function contentToSign(publicKey: Uint8Array, fields: CertificateFields): TBSCertificate {
  const { commonName, notAfter, notBefore, serialNumber } = fields;
  return new TBSCertificate({
    version: Version.v3,
    serialNumber: bufferOf(integerContent(serialNumber)),
    signature: ECDSA_WITH_SHA256,
    issuer: nameOf(commonName),
    validity: new Validity({ notBefore, notAfter }),
    subject: nameOf(commonName),
    subjectPublicKeyInfo: new SubjectPublicKeyInfo({
      algorithm: EC_P256,
      subjectPublicKey: bufferOf(publicKey),
    }),
  });
}

/** X.690 §8.3.2: as short as can be, and with a zero in front where the first bit is set. */
function integerContent(unsigned: Uint8Array): Uint8Array {
  const first = unsigned.findIndex((byte) => byte !== 0);
  const digits = first === -1 ? new Uint8Array(1) : unsigned.slice(first);
  return (digits[0] ?? 0) < 0x80 ? digits : Uint8Array.of(0, ...digits);
}

function nameOf(commonName: string): Name {
  const value = new AttributeValue({ utf8String: commonName });
  const attribute = new AttributeTypeAndValue({ type: '2.5.4.3', value });
  return new Name([new RelativeDistinguishedName([attribute])]);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** RFC 5758 §3.2: without parameters. */
const ECDSA_WITH_SHA256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });

/** RFC 5480 §2.1.1: the curve's object identifier, in DER, is the parameter. */
const EC_P256 = new AlgorithmIdentifier({
  algorithm: '1.2.840.10045.2.1',
  parameters: bufferOf(Uint8Array.of(6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7)),
});
