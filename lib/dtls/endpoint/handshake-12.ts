import { HANDSHAKE_TYPES } from '../handshake/handshake-type';
import { type Message12, messageCodec12Ecdhe } from '../handshake/messages';
import { transcriptForm12 } from '../handshake/transcript';
import type { HandshakeForm } from './handshake-step';

/*
 *   Client                                            Server      RFC 6347 §4.2.4, figure 1
 *
 *   ClientHello                         -------->                 and once more with a cookie
 *                                       <--------    ServerHello, Certificate, ServerKeyExchange,
 *                                                    CertificateRequest, ServerHelloDone
 *   Certificate, ClientKeyExchange,
 *   CertificateVerify, ChangeCipherSpec,
 *   Finished                            -------->
 *                                       <--------    ChangeCipherSpec, Finished
 */

export const HANDSHAKE_12: HandshakeForm<Message12> = {
  codec: messageCodec12Ecdhe,
  transcriptForm: transcriptForm12,
  epochOf: epochOf12,
};

/** Finished alone is protected in a first handshake (RFC 6347 §4.1). */
export function epochOf12(type: number): 0 | 1 {
  return type === HANDSHAKE_TYPES.finished ? 1 : 0;
}
