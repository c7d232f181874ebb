import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import { type Message13, messageCodec13 } from '../handshake/messages';
import { transcriptForm13 } from '../handshake/transcript';
import { HANDSHAKE_EPOCH } from '../keys/traffic-keys-13';
import type { HandshakeForm } from './handshake-step';

/*
 *   Client                                            Server      RFC 9147 §5.7, figures 6 and 7
 *
 *   ClientHello                         -------->                 and once more with another
 *                                       <--------                 share: HelloRetryRequest
 *                                       <--------    ServerHello, {EncryptedExtensions,
 *                                                    CertificateRequest, Certificate,
 *                                                    CertificateVerify, Finished}
 *   {Certificate, CertificateVerify,
 *   Finished}                           -------->                 { } epoch 2, [ ] epoch 3
 *                                       <--------    [ACK]
 */

export const APPLICATION_EPOCH = 3;

export const HANDSHAKE_13: HandshakeForm<Message13> = {
  codec: messageCodec13,
  transcriptForm: transcriptForm13,
  epochOf: epochOf13,
};

const IN_CLEAR: readonly number[] = [
  HANDSHAKE_TYPES.client_hello,
  HANDSHAKE_TYPES.server_hello,
  HANDSHAKE_TYPES.hello_verify_request,
];

const AFTER_IT: readonly number[] = [
  HANDSHAKE_TYPES.new_session_ticket,
  HANDSHAKE_TYPES.key_update,
];

/** The hellos are in clear, and what comes after the handshake is in the epoch of the data. */
export function epochOf13(type: number): number {
  if (IN_CLEAR.includes(type)) return 0;
  return AFTER_IT.includes(type) ? APPLICATION_EPOCH : HANDSHAKE_EPOCH;
}
