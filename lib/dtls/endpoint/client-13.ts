import type { CertificateRequest13 } from '../handshake/certificate-messages';
import type { SequencedMessage } from '../handshake/fragment-message';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import type {
  EncryptedExtensions,
  HelloRetryRequest,
  ServerHello,
} from '../handshake/hello-messages';
import type { Message13 } from '../handshake/messages';
import { type Core13, partOf13 } from './core-13';
import { fault, type StepResult } from './failure';
import type { FlightPart } from './flight';
import { continueUnless, faultStep, type Handshake, misplaced, type Step } from './handshake-step';
import { agreementOf13, clientHello13, firstShares } from './hello-13';
import { readProfile13, readRetry13, readServerHello13 } from './hello-answer-13';
import { type Agreed, hasTwice, illegal } from './hello-parameters';
import { proveOurselves13 } from './own-proof-13';

const TYPES = HANDSHAKE_TYPES;
const EMPTY = new Uint8Array();

/** The side that speaks first: `a=setup:active` (RFC 8842). */
export class Client13 implements Handshake<Message13> {
  expects: readonly number[] = [];
  #random: Uint8Array = EMPTY;
  /** The last ClientHello, and the groups of its shares. */
  #hello: SequencedMessage | undefined;
  #offered: readonly number[] = [];
  #wasAskedAgain = false;
  #agreed: Agreed | undefined;
  #requestContext: Uint8Array = EMPTY;

  constructor(private readonly core: Core13) {}

  open(): readonly FlightPart[] {
    this.#random = this.core.drawRandom();
    this.expects = [TYPES.server_hello];
    return this.#sayHello(firstShares(this.core.options.groups), undefined);
  }

  receive(message: Message13, raw: SequencedMessage): Step {
    switch (message.type) {
      case 'hello_retry_request':
        return this.#retry(message.body, raw);
      case 'server_hello':
        return this.#go([TYPES.encrypted_extensions], this.#takeHello(message.body, raw));
      case 'encrypted_extensions':
        return this.#go([TYPES.certificate_request], this.#takeExtensions(message.body, raw));
      case 'certificate_request':
        return this.#go([TYPES.certificate], this.#takeRequest(message.body, raw));
      case 'certificate':
        return this.#go([TYPES.certificate_verify], this.core.takeCertificate(raw, message.body));
      case 'certificate_verify':
        return this.#go([TYPES.finished], this.core.takeCertificateVerify(raw, message.body));
      case 'finished':
        return this.#finish(raw, message.body.verifyData);
      default:
        return faultStep(misplaced(message.type));
    }
  }

  #go(expects: readonly number[], result: StepResult): Step {
    this.expects = expects;
    return continueUnless(result);
  }

  #sayHello(groups: readonly number[], cookie: Uint8Array | undefined): readonly FlightPart[] {
    const { schedule, options } = this.core;
    this.#offered = groups;
    const shares = groups.flatMap((group) => {
      const random = options.random.stream(`share ${group}`);
      const keyExchange = agreementOf13(group)?.offer(schedule, 'client', random);
      return keyExchange === undefined ? [] : [{ group, keyExchange }];
    });
    const body = clientHello13(options, this.#random, shares, cookie);
    this.#hello = this.core.number({ type: 'client_hello', body });
    return [partOf13(this.#hello)];
  }

  /** RFC 8446 §4.1.4: at most one. */
  #retry(request: HelloRetryRequest, raw: SequencedMessage): Step {
    if (this.#wasAskedAgain || this.#hello === undefined) {
      return faultStep(misplaced('a second HelloRetryRequest'));
    }
    this.#wasAskedAgain = true;
    const wanted = readRetry13(request, this.core.options, this.#offered);
    if (!wanted.ok) return faultStep(wanted.fault);
    this.core.replaceFirstHello('sent', this.#hello);
    this.core.keep('hello-retry-request', 'received', raw);
    return { kind: 'answer', flight: this.#sayHello([wanted.value.group], wanted.value.cookie) };
  }

  #takeHello(body: ServerHello, raw: SequencedMessage): StepResult {
    const { core } = this;
    const chosen = readServerHello13(body, this.#offered);
    if (!chosen.ok) return chosen.fault;
    const { cipherSuite, group, share } = chosen.value;
    core.takeRandom(body.random);
    const agreed = agreementOf13(group)?.complete(core.schedule, 'client', share);
    if (agreed === undefined || !agreed.ok) {
      const why = agreed?.problem.kind ?? 'unknown group';
      return fault('illegal-message', 'illegal_parameter', `key share: ${why}`);
    }
    if (this.#hello !== undefined) core.keep('client-hello', 'sent', this.#hello);
    core.keep('server-hello', 'received', raw);
    core.deriveHandshakeKeys();
    this.#agreed = { cipherSuite, group, srtpProfile: undefined };
    return undefined;
  }

  #takeExtensions(body: EncryptedExtensions, raw: SequencedMessage): StepResult {
    this.core.keep('encrypted-extensions', 'received', raw);
    const profile = readProfile13(body, this.core.options);
    if (!profile.ok) return profile.fault;
    if (this.#agreed !== undefined) this.#agreed = { ...this.#agreed, srtpProfile: profile.value };
    return undefined;
  }

  #takeRequest({ context, extensions }: CertificateRequest13, raw: SequencedMessage): StepResult {
    this.core.keep('certificate-request', 'received', raw);
    this.#requestContext = context;
    if (!hasTwice(extensions)) return undefined;
    return illegal('an extension stands twice in the CertificateRequest').fault;
  }

  #finish(raw: SequencedMessage, verifyData: Uint8Array): Step {
    const { core } = this;
    const refused = core.takeFinished(raw, verifyData);
    if (refused !== undefined) return faultStep(refused);
    this.expects = [];
    core.deriveApplicationKeys();
    const flight = proveOurselves13(core, this.#requestContext);
    if (this.#agreed !== undefined) {
      core.outlet.tell({ kind: 'negotiated', version: '1.3', ...this.#agreed });
    }
    return { kind: 'proven', flight };
  }
}
