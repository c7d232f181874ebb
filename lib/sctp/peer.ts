import type { InitFields } from './chunks';
import { type Parameter, parameterCode, parameterOf } from './parameters';
import { encodeTlv } from './tlv';

/** Chunk types that are announced in Supported Extensions: RE-CONFIG and FORWARD-TSN. */
const RE_CONFIG = 130;
const FORWARD_TSN = 192;

/** What an endpoint knows of the other one, from its INIT or INIT-ACK. */
export interface Peer {
  /** What every packet to it has to bear. */
  readonly tag: number;
  readonly initialTsn: number;
  readonly receiverWindow: number;
  readonly outboundStreams: number;
  readonly inboundStreams: number;
  readonly partialReliability: boolean;
  readonly reconfiguration: boolean;
}

/** What every INIT and INIT-ACK of ours offers, in dcSCTP's order. */
export const CAPABILITIES: readonly Parameter[] = [
  { type: 'FORWARD-TSN-SUPPORTED' },
  { type: 'SUPPORTED-EXTENSIONS', chunkTypes: [RE_CONFIG, FORWARD_TSN] },
];

export function peerOf(init: InitFields): Peer {
  const extensions = parameterOf(init.parameters, 'SUPPORTED-EXTENSIONS')?.chunkTypes ?? [];
  const { initialTsn, receiverWindow, outboundStreams, inboundStreams } = init;
  return {
    tag: init.initiateTag,
    initialTsn,
    receiverWindow,
    outboundStreams,
    inboundStreams,
    partialReliability:
      parameterOf(init.parameters, 'FORWARD-TSN-SUPPORTED') !== undefined ||
      extensions.includes(FORWARD_TSN),
    reconfiguration: extensions.includes(RE_CONFIG),
  };
}

/** More reports than this might not fit an INIT-ACK. */
const MOST_REPORTS = 8;

/** The parameters to be told back: the second highest bit of their type asks for it, and the
 * highest one, if not set, ends the reading (RFC 9260 §3.2.1). */
export function unrecognizedParameters(parameters: readonly Parameter[]): readonly Parameter[] {
  const reports: Parameter[] = [];
  for (const parameter of parameters) {
    if (reports.length === MOST_REPORTS) break;
    if (parameter.type !== 'unknown') continue;
    const code = parameterCode(parameter);
    if ((code & 0x4000) !== 0) {
      const whole = encodeTlv(code, parameter.value);
      reports.push({ type: 'UNRECOGNIZED-PARAMETER', parameter: whole });
    }
    if ((code & 0x8000) === 0) break;
  }
  return reports;
}
