'use client';

import { useEffect, useState } from 'react';
import { parseBase64 } from '@/lib/bytes/base64';
import { type CertificateResult, decodeCertificate } from '@/lib/dtls/certificate';
import { type CertificateDigests, digestsOf } from '@/lib/dtls/fingerprint';

/** A certificate read and hashed in this browser. */
export interface ReadCertificate {
  /** The base64 DER that was read. */
  readonly base64: string;
  readonly decoded: CertificateResult;
  readonly digests: CertificateDigests;
}

/**
 * Decodes and hashes a certificate, once for each text. Undefined while it is being read: the
 * decoder is fetched when the first certificate is seen, and WebCrypto answers later.
 */
export function useCertificate(base64: string): ReadCertificate | undefined {
  const [read, setRead] = useState<ReadCertificate | undefined>();
  useEffect(() => {
    let wanted = true;
    void readCertificate(base64).then((result) => {
      if (wanted) setRead(result);
    });
    return () => {
      wanted = false;
    };
  }, [base64]);
  return read?.base64 === base64 ? read : undefined;
}

async function readCertificate(base64: string): Promise<ReadCertificate> {
  const der = parseBase64(base64) ?? new Uint8Array();
  const subtle = webCrypto();
  const [decoded, digests] = await Promise.all([
    decodeCertificate(der, subtle),
    digestsOf(der, subtle),
  ]);
  return { base64, decoded, digests };
}

/** Missing in an insecure context, whatever the types say. */
function webCrypto(): SubtleCrypto | undefined {
  return globalThis.crypto?.subtle;
}
