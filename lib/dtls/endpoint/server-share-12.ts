import {
  type EcdhParameters,
  encodeEcdhParameters,
  type ServerKeyExchange,
} from '../handshake/key-exchange-messages';
import { SIGNATURE_SCHEMES } from '../handshake/signature-schemes';
import { EC_CURVE_TYPES } from '../handshake/single-byte-codes';
import { bytesOf } from '../keys/schedule-place';
import { serverKeyExchangeContent } from '../signature-check';
import type { Core12 } from './core-12';
import { fault, type StepResult } from './failure';
import { agreementOf12, groups12 } from './hello-12';
import type { Chosen } from './hello-parameters';

/** RFC 8422 §5.4: the server's share of a group, signed together with both randoms. */
export function offerShare(core: Core12, group: number): ServerKeyExchange {
  const random = core.options.random.stream('key share');
  const publicKey = agreementOf12(group)?.offer(core.schedule, 'server', random);
  const parameters: EcdhParameters = {
    curveType: EC_CURVE_TYPES.named_curve,
    group,
    publicKey: publicKey ?? new Uint8Array(),
  };
  const algorithm = SIGNATURE_SCHEMES.ecdsa_secp256r1_sha256;
  return { ...parameters, algorithm, signature: core.sign(signedContent(core, parameters)) };
}

/** Takes the server's share, and gives the client's that answers it. */
export function answerShare(core: Core12, exchange: ServerKeyExchange): Chosen<Uint8Array> {
  const { algorithm, signature, ...parameters } = exchange;
  const { group, publicKey } = parameters;
  const { groups, random } = core.options;
  const agreement = groups12(groups).includes(group) ? agreementOf12(group) : undefined;
  if (agreement === undefined) return refused('a group that was not offered');
  const wrong = core.trust.checkSignature(algorithm, signedContent(core, parameters), signature);
  if (wrong !== undefined) return { ok: false, fault: wrong };
  const answer = agreement.answer(core.schedule, 'client', publicKey, random.stream('key share'));
  if (!answer.ok) return refused(`key share: ${answer.problem.kind}`);
  return { ok: true, value: answer.share };
}

/** Takes the share that answers the one that the server offered. */
export function completeShare(core: Core12, group: number, share: Uint8Array): StepResult {
  const agreed = agreementOf12(group)?.complete(core.schedule, 'server', share);
  if (agreed?.ok) return undefined;
  const why = agreed?.problem.kind ?? 'none was asked for';
  return fault('illegal-message', 'illegal_parameter', `key share: ${why}`);
}

function signedContent({ schedule }: Core12, parameters: EcdhParameters): Uint8Array {
  return serverKeyExchangeContent(
    bytesOf(schedule, 'client-random'),
    bytesOf(schedule, 'server-random'),
    encodeEcdhParameters(parameters),
  );
}

function refused(detail: string): Chosen<Uint8Array> {
  return { ok: false, fault: fault('illegal-message', 'illegal_parameter', detail) };
}
