import type { SequencedMessage } from '../handshake/fragment-message';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import type { ClientHello } from '../handshake/hello-messages';
import type { Message12 } from '../handshake/messages';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { CLIENT_CERTIFICATE_TYPES } from '../handshake/single-byte-codes';
import type { Core12 } from './core-12';
import type { StepResult } from './failure';
import type { FlightPart } from './flight';
import { continueUnless, faultStep, type Handshake, misplaced, type Step } from './handshake-step';
import { serverHello12 } from './hello-12';
import { chooseFrom12 } from './hello-choice-12';
import type { Agreed } from './hello-parameters';
import { completeShare, offerShare } from './server-share-12';

const TYPES = HANDSHAKE_TYPES;
const SCHEME = SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256;

/**
 * The server's part of a DTLS 1.2 handshake. Without a cookie exchange, as in browsers: ICE has
 * shown that the client is where its datagrams come from.
 */
export class Server12 implements Handshake<Message12> {
  expects: readonly number[] = [TYPES.client_hello];
  #group = 0;

  constructor(private readonly core: Core12) {}

  open(): readonly FlightPart[] {
    return [];
  }

  receive(message: Message12, raw: SequencedMessage): Step {
    switch (message.type) {
      case 'client_hello':
        this.expects = [TYPES.certificate];
        return this.#takeHello(message.body, raw);
      case 'certificate':
        return this.#go(
          [TYPES.client_key_exchange],
          this.core.takeCertificate(raw, message.body.certificates),
        );
      case 'client_key_exchange':
        return this.#go(
          [TYPES.certificate_verify],
          this.#takeKeyExchange(message.body.publicKey, raw),
        );
      case 'certificate_verify':
        return this.#go([TYPES.finished], this.#takeVerify(message.body, raw));
      case 'finished':
        this.expects = [];
        return this.#takeFinished(raw, message.body.verifyData);
      default:
        return faultStep(misplaced(message.type));
    }
  }

  #go(expects: readonly number[], result: StepResult): Step {
    this.expects = expects;
    return continueUnless(result);
  }

  #takeHello(hello: ClientHello, raw: SequencedMessage): Step {
    const { core } = this;
    const chosen = chooseFrom12(hello, core.options);
    if (!chosen.ok) return faultStep(chosen.fault);
    this.#group = chosen.value.group;
    core.keep('client-hello', 'received', raw);
    core.takeRandom(hello.random);
    core.outlet.tell({ kind: 'negotiated', version: '1.2', ...chosen.value });
    return { kind: 'answer', flight: this.#answer(hello, chosen.value) };
  }

  #answer(hello: ClientHello, agreed: Agreed): readonly FlightPart[] {
    const { core } = this;
    const body = serverHello12(hello, core.drawRandom(), agreed);
    return [
      core.say('server-hello', { type: 'server_hello', body }),
      core.say('server-certificate', {
        type: 'certificate',
        body: { certificates: [core.options.own.der] },
      }),
      core.say('server-key-exchange', {
        type: 'server_key_exchange',
        body: offerShare(core, agreed.group),
      }),
      core.say('certificate-request', {
        type: 'certificate_request',
        body: {
          certificateTypes: [CLIENT_CERTIFICATE_TYPES.ecdsa_sign],
          signatureAlgorithms: [SCHEME],
          authorities: [],
        },
      }),
      core.say('server-hello-done', { type: 'server_hello_done', body: {} }),
    ];
  }

  #takeKeyExchange(share: Uint8Array, raw: SequencedMessage): StepResult {
    const { core } = this;
    const refused = completeShare(core, this.#group, share);
    if (refused !== undefined) return refused;
    core.keep('client-key-exchange', 'received', raw);
    core.deriveKeys();
    return undefined;
  }

  /** RFC 5246 §7.4.8: whoever sent the certificate has its private key. */
  #takeVerify(
    { algorithm, signature }: { readonly algorithm: number; readonly signature: Uint8Array },
    raw: SequencedMessage,
  ): StepResult {
    const refused = this.core.trust.checkSignature(algorithm, this.core.said, signature);
    if (refused === undefined) this.core.keep('client-certificate-verify', 'received', raw);
    return refused;
  }

  #takeFinished(raw: SequencedMessage, verifyData: Uint8Array): Step {
    const refused = this.core.takeFinished(raw, verifyData);
    return refused === undefined
      ? { kind: 'proven', flight: this.core.finish() }
      : faultStep(refused);
  }
}
