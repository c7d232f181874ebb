import type { SequencedMessage } from '../handshake/fragment-message';
import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import type { ClientHello } from '../handshake/hello-messages';
import type { Message13 } from '../handshake/messages';
import type { Core13 } from './core-13';
import { fault, type StepResult } from './failure';
import type { FlightPart } from './flight';
import { continueUnless, faultStep, type Handshake, misplaced, type Step } from './handshake-step';
import { agreementOf13, helloRetryRequest13, SCHEME_13, serverHello13 } from './hello-13';
import { chooseFrom13 } from './hello-choice-13';
import type { Agreed } from './hello-parameters';
import { proveOurselves13 } from './own-proof-13';

const TYPES = HANDSHAKE_TYPES;
const EMPTY = new Uint8Array();

/** The side that answers: `a=setup:passive`, or the offerer whose answer was `active` (RFC 8842). */
export class Server13 implements Handshake<Message13> {
  expects: readonly number[] = [TYPES.client_hello];
  /** The group that a HelloRetryRequest asked for. */
  #asked: number | undefined;

  constructor(private readonly core: Core13) {}

  open(): readonly FlightPart[] {
    return [];
  }

  receive(message: Message13, raw: SequencedMessage): Step {
    switch (message.type) {
      case 'client_hello':
        return this.#takeHello(message.body, raw);
      case 'certificate':
        return this.#go([TYPES.certificate_verify], this.core.takeCertificate(raw, message.body));
      case 'certificate_verify':
        return this.#go([TYPES.finished], this.core.takeCertificateVerify(raw, message.body));
      case 'finished': {
        const refused = this.core.takeFinished(raw, message.body.verifyData);
        this.expects = [];
        return refused === undefined ? { kind: 'proven', flight: [] } : faultStep(refused);
      }
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
    const chosen = chooseFrom13(hello, core.options, this.#asked);
    if (!chosen.ok) return faultStep(chosen.fault);
    if (chosen.value.kind === 'retry') return this.#askAgain(chosen.value.group, raw);
    const { agreed, share } = chosen.value;
    core.takeRandom(hello.random);
    const random = core.drawRandom();
    const stream = core.options.random.stream(`share ${agreed.group}`);
    const answered = agreementOf13(agreed.group)?.answer(core.schedule, 'server', share, stream);
    if (answered === undefined || !answered.ok) {
      const why = answered?.problem.kind ?? 'unknown group';
      return faultStep(fault('illegal-message', 'illegal_parameter', `key share: ${why}`));
    }
    core.keep('client-hello', 'received', raw);
    const body = serverHello13(random, agreed, answered.share);
    return this.#answer(core.say('server-hello', { type: 'server_hello', body }), agreed);
  }

  /** A share of another group than those that came. */
  #askAgain(group: number, raw: SequencedMessage): Step {
    this.#asked = group;
    this.core.replaceFirstHello('received', raw);
    const body = helloRetryRequest13(group);
    const request = this.core.say('hello-retry-request', { type: 'hello_retry_request', body });
    return { kind: 'retry', flight: [request] };
  }

  #answer(hello: FlightPart, agreed: Agreed): Step {
    const { core } = this;
    this.expects = [TYPES.certificate];
    core.deriveHandshakeKeys();
    const encrypted = this.#encrypted(agreed.srtpProfile);
    const flight = [hello, ...encrypted, ...proveOurselves13(core, EMPTY)];
    core.deriveApplicationKeys();
    core.outlet.tell({ kind: 'negotiated', version: '1.3', ...agreed });
    return { kind: 'answer', flight };
  }

  /** RFC 8827 §6.5: the client must prove itself, too. */
  #encrypted(srtpProfile: number | undefined): readonly FlightPart[] {
    const profiles = srtpProfile === undefined ? [] : [srtpProfile];
    return [
      this.core.say('encrypted-extensions', {
        type: 'encrypted_extensions',
        body: {
          extensions: profiles.map(() => ({ type: 'use_srtp', value: { profiles, mki: EMPTY } })),
        },
      }),
      this.core.say('certificate-request', {
        type: 'certificate_request',
        body: {
          context: EMPTY,
          extensions: [{ type: 'signature_algorithms', value: [SCHEME_13] }],
        },
      }),
    ];
  }
}
