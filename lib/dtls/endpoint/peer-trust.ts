import { type CertificatePublicKey, certificatePublicKey } from '../certificate-key';
import { checkSignature } from '../signature-check';
import type { ExpectedFingerprint } from './expected-fingerprint';
import { fault, type StepResult } from './failure';
import type { Outlet } from './outlet';
import { checkFingerprint } from './peer-proof';

/**
 * The other side's certificate: whether it is the one that its description promised (RFC 8122 §6.2),
 * and what its key signed. Certificate and description come in either order; the check is made as
 * soon as both are here.
 */
export class PeerTrust {
  #certificate: Uint8Array | undefined;
  #key: CertificatePublicKey | undefined;
  #isTrusted = false;

  constructor(
    private expected: readonly ExpectedFingerprint[] | undefined,
    private readonly outlet: Outlet,
  ) {}

  /** The certificate is here, and it is the promised one. */
  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  /** The chain as it came, the end entity first; nothing of the others is looked at. */
  take(chain: readonly Uint8Array[]): StepResult {
    const [first] = chain;
    if (first === undefined) {
      return fault('proof-failed', 'handshake_failure', 'no certificate came');
    }
    this.outlet.tell({ kind: 'certificate-received', chain });
    this.#certificate = first;
    this.#key = certificatePublicKey(first);
    return this.#check();
  }

  /** Once trusted, a later description changes nothing. */
  expect(expected: readonly ExpectedFingerprint[]): StepResult {
    this.expected = expected;
    return this.#isTrusted ? undefined : this.#check();
  }

  /** A signature that shows who has the private key of the certificate. */
  checkSignature(scheme: number, content: Uint8Array, signature: Uint8Array): StepResult {
    const key = this.#key;
    if (key === undefined || !key.ok) {
      const why = key?.problem ?? 'no certificate';
      return fault('proof-failed', 'unsupported_certificate', `no key to check with: ${why}`);
    }
    const verdict = checkSignature(scheme, key.publicKey, content, signature);
    if (verdict === 'valid') return undefined;
    const alert = verdict === 'invalid' ? 'decrypt_error' : 'illegal_parameter';
    return fault('proof-failed', alert, `signature: ${verdict}`);
  }

  #check(): StepResult {
    const { expected } = this;
    if (this.#certificate === undefined || expected === undefined) return undefined;
    const check = checkFingerprint(this.#certificate, expected);
    this.outlet.tell({ kind: 'fingerprint-checked', ...check, expected });
    this.#isTrusted = check.matches;
    if (check.matches) return undefined;
    const detail = 'the certificate is not the one that the description promised';
    return fault('fingerprint-mismatch', 'bad_certificate', detail);
  }
}
