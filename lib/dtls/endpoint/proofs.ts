import type { ExpectedFingerprint } from './expected-fingerprint';
import type { Lifetime } from './lifetime';
import type { PeerTrust } from './peer-trust';

/** Both proofs that a connection waits for: Finished, and the certificate that was promised. */
export class Proofs {
  readonly #trust: PeerTrust;
  readonly #lifetime: Lifetime;
  #hasFinished = false;

  constructor(trust: PeerTrust, lifetime: Lifetime) {
    this.#trust = trust;
    this.#lifetime = lifetime;
  }

  /** The other side's Finished fits. */
  get hasFinished(): boolean {
    return this.#hasFinished;
  }

  finished(): void {
    this.#hasFinished = true;
  }

  /** What the description promises is known, or is another one now. */
  expect(expected: readonly ExpectedFingerprint[]): void {
    const refused = this.#trust.expect(expected);
    if (refused === undefined) this.connectIfProven();
    else this.#lifetime.refuse(refused);
  }

  connectIfProven(): void {
    if (!this.#hasFinished || !this.#trust.isTrusted || this.#lifetime.wasConnected) return;
    this.#lifetime.connect();
  }
}
