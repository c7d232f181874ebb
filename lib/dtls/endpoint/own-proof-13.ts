import { deriveVerifyData13 } from '../keys/finished-13';
import { certificateVerifyContent13, signEcdsaP256 } from '../signature-check';
import type { Core13 } from './core-13';
import type { FlightPart } from './flight';
import { SCHEME_13 } from './hello-13';

/**
 * Certificate, CertificateVerify and Finished: the same three of both sides (RFC 8446 §4.4).
 * `context`: of the CertificateRequest that they answer; a server's is empty.
 */
export function proveOurselves13(core: Core13, context: Uint8Array): readonly FlightPart[] {
  const { role, own } = core.options;
  const entries = [{ certificate: own.der, extensions: [] }];
  const certificate = core.say(`${role}-certificate`, {
    type: 'certificate',
    body: { context, entries },
  });
  const content = certificateVerifyContent13(role, core.hash());
  const signature = signEcdsaP256(own.privateKey, content);
  const verify = core.say(`${role}-certificate-verify`, {
    type: 'certificate_verify',
    body: { algorithm: SCHEME_13, signature },
  });
  const verifyData = deriveVerifyData13(core.schedule, role, core.transcript);
  const finished = core.say(`${role}-finished`, { type: 'finished', body: { verifyData } });
  return [certificate, verify, finished];
}
