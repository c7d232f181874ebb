import type { CertificateRequest12 } from '../handshake/certificate-messages';
import type { SequencedMessage } from '../handshake/fragment-message';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import type { ServerHello } from '../handshake/hello-messages';
import type { ServerKeyExchange } from '../handshake/key-exchange-messages';
import type { Message12 } from '../handshake/messages';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { CLIENT_CERTIFICATE_TYPES } from '../handshake/single-byte-codes';
import { type Core12, partOf12 } from './core-12';
import { fault, type StepResult } from './failure';
import type { FlightPart } from './flight';
import { continueUnless, faultStep, type Handshake, misplaced, type Step } from './handshake-step';
import { clientHello12 } from './hello-12';
import { readServerHello12 } from './hello-choice-12';
import type { Agreed } from './hello-parameters';
import { answerShare } from './server-share-12';

const TYPES = HANDSHAKE_TYPES;
const SCHEME = SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256;
const EMPTY = new Uint8Array();

/** The client's part of a DTLS 1.2 handshake. */
export class Client12 implements Handshake<Message12> {
  expects: readonly number[] = [];
  #random: Uint8Array = EMPTY;
  /** The last ClientHello: one that a cookie answered is not part of the transcript. */
  #hello: SequencedMessage | undefined;
  #agreed: Omit<Agreed, 'group'> | undefined;
  #share: Uint8Array = EMPTY;
  #isAsked = false;

  constructor(private readonly core: Core12) {}

  open(): readonly FlightPart[] {
    this.#random = this.core.drawRandom();
    this.expects = [TYPES.hello_verify_request, TYPES.server_hello];
    return this.#sayHello(EMPTY);
  }

  receive(message: Message12, raw: SequencedMessage): Step {
    switch (message.type) {
      case 'hello_verify_request':
        this.expects = [TYPES.server_hello];
        return { kind: 'answer', flight: this.#sayHello(message.body.cookie) };
      case 'server_hello':
        return this.#go([TYPES.certificate], this.#takeHello(message.body, raw));
      case 'certificate':
        return this.#go(
          [TYPES.server_key_exchange],
          this.core.takeCertificate(raw, message.body.certificates),
        );
      case 'server_key_exchange':
        return this.#go(
          [TYPES.certificate_request, TYPES.server_hello_done],
          this.#takeKeyExchange(message.body, raw),
        );
      case 'certificate_request':
        return this.#go([TYPES.server_hello_done], this.#takeRequest(message.body, raw));
      case 'server_hello_done':
        return this.#answer(raw);
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

  #sayHello(cookie: Uint8Array): readonly FlightPart[] {
    const body = clientHello12(this.core.options, this.#random, cookie);
    this.#hello = this.core.number({ type: 'client_hello', body });
    return [partOf12(this.#hello)];
  }

  #takeHello(hello: ServerHello, raw: SequencedMessage): StepResult {
    const chosen = readServerHello12(hello, this.core.options);
    if (!chosen.ok) return chosen.fault;
    if (this.#hello !== undefined) this.core.keep('client-hello', 'sent', this.#hello);
    this.core.keep('server-hello', 'received', raw);
    this.core.takeRandom(hello.random);
    this.#agreed = chosen.value;
    return undefined;
  }

  #takeKeyExchange(body: ServerKeyExchange, raw: SequencedMessage): StepResult {
    this.core.keep('server-key-exchange', 'received', raw);
    const answer = answerShare(this.core, body);
    if (!answer.ok) return answer.fault;
    this.#share = answer.value;
    if (this.#agreed !== undefined) {
      const agreed = { ...this.#agreed, group: body.group };
      this.core.outlet.tell({ kind: 'negotiated', version: '1.2', ...agreed });
    }
    return undefined;
  }

  #takeRequest(body: CertificateRequest12, raw: SequencedMessage): StepResult {
    this.core.keep('certificate-request', 'received', raw);
    this.#isAsked = true;
    const { certificateTypes, signatureAlgorithms } = body;
    const fits =
      certificateTypes.includes(CLIENT_CERTIFICATE_TYPES.ecdsa_sign) &&
      signatureAlgorithms.includes(SCHEME);
    if (fits) return undefined;
    return fault('no-common-parameters', 'handshake_failure', 'no certificate of that kind');
  }

  #answer(raw: SequencedMessage): Step {
    if (!this.#isAsked) {
      // RFC 8827 §6.5: both sides present certificates.
      const detail = 'the server asked for no certificate';
      return faultStep(fault('no-common-parameters', 'handshake_failure', detail));
    }
    const { core } = this;
    core.keep('server-hello-done', 'received', raw);
    this.expects = [TYPES.finished];
    const certificate = core.say('client-certificate', {
      type: 'certificate',
      body: { certificates: [core.options.own.der] },
    });
    const exchange = core.say('client-key-exchange', {
      type: 'client_key_exchange',
      body: { publicKey: this.#share },
    });
    core.deriveKeys();
    const verify = core.say('client-certificate-verify', {
      type: 'certificate_verify',
      body: { algorithm: SCHEME, signature: core.sign(core.said) },
    });
    return { kind: 'answer', flight: [certificate, exchange, verify, ...core.finish()] };
  }

  #takeFinished(raw: SequencedMessage, verifyData: Uint8Array): Step {
    const refused = this.core.takeFinished(raw, verifyData);
    return refused === undefined ? { kind: 'proven', flight: [] } : faultStep(refused);
  }
}
