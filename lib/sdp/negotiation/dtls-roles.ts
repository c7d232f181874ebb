import { type LineOf, lineOrMedia, type MediaPair } from './media-pair';
import type { BySide, FactOf, SetupRole, Side } from './negotiated';

/** What a transport says about DTLS. */
export interface DtlsLines {
  readonly setup: BySide<LineOf<'setup'> | undefined>;
  /** Either side has a fingerprint. */
  readonly fingerprinted: boolean;
  /** Of the answer. */
  readonly proto: string;
}

/**
 * Who sends the ClientHello: the side that is `active` (RFC 5763 §5). The answer decides, unless the
 * offer claimed the same role. Undefined without DTLS.
 */
export function negotiateDtlsRoles(
  { offer, answer }: MediaPair,
  { setup, fingerprinted, proto }: DtlsLines,
): FactOf<'dtls roles'> | undefined {
  if (!fingerprinted && !/TLS/i.test(proto)) return undefined;
  const stated = {
    offerer: setup.offerer?.reading.setup,
    answerer: setup.answerer?.reading.setup,
  };
  return {
    value: { client: clientOf(stated), setup: stated },
    offerLine: lineOrMedia(setup.offerer, offer),
    answerLine: lineOrMedia(setup.answerer, answer),
  };
}

/** A silent offer is `active`, a silent answer `passive` (RFC 4145 §4.1). */
function clientOf(stated: BySide<SetupRole | undefined>): Side | undefined {
  const offered = stated.offerer ?? (stated.answerer === undefined ? 'active' : 'actpass');
  const answered = stated.answerer ?? 'passive';
  if (answered === 'active' && offered !== 'active') return 'answerer';
  if (answered === 'passive' && offered !== 'passive') return 'offerer';
  return undefined;
}
