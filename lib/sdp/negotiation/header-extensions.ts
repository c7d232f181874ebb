import type { ReadingOf } from '../reading';
import { sendersOf } from './direction';
import { heldLines, type LineOf, type MediaPair } from './media-pair';
import type { Direction, FactOf, NegotiatedRtp } from './negotiated';

type ExtensionFacts = Pick<NegotiatedRtp, 'headerExtensions' | 'declinedHeaderExtensions'>;

/**
 * The header extensions that both sides name, known by their URI (RFC 8285 §5 and §7), in the
 * answer's order; then those of the offer that the answer leaves out.
 */
export function negotiateHeaderExtensions({ offer, answer }: MediaPair): ExtensionFacts {
  const waiting = new Map<string, LineOf<'extmap'>>();
  for (const line of heldLines(offer, 'extmap')) {
    const key = keyOf(line.reading);
    if (!waiting.has(key)) waiting.set(key, line);
  }
  const headerExtensions = heldLines(answer, 'extmap').flatMap((answered) => {
    const key = keyOf(answered.reading);
    const offered = waiting.get(key);
    waiting.delete(key);
    return offered === undefined ? [] : [extensionFact(offered, answered)];
  });
  const declinedHeaderExtensions = [...waiting.values()].map(({ line, reading }) => ({
    value: { id: reading.id, uri: reading.uri },
    offerLine: line.number,
    answerLine: answer.own.lines[0]?.line.number,
  }));
  return { headerExtensions, declinedHeaderExtensions };
}

/** Two encrypted extensions differ in what they encrypt, which stands behind the URI (RFC 6904 §4). */
function keyOf({ uri, attributes }: ReadingOf<'extmap'>): string {
  return uri === 'urn:ietf:params:rtp-hdrext:encrypt' ? `${uri} ${attributes ?? ''}` : uri;
}

function extensionFact(
  offered: LineOf<'extmap'>,
  answered: LineOf<'extmap'>,
): FactOf<'header extension'> {
  const { uri, extension } = answered.reading;
  return {
    value: {
      uri,
      extension,
      id: { offerer: offered.reading.id, answerer: answered.reading.id },
      sends: sendersOf(directionOf(offered), directionOf(answered)),
    },
    offerLine: offered.line.number,
    answerLine: answered.line.number,
  };
}

function directionOf({ reading }: LineOf<'extmap'>): Direction {
  const written = reading.direction?.toLowerCase();
  return DIRECTIONS.find((direction) => direction === written) ?? 'sendrecv';
}

const DIRECTIONS = ['sendrecv', 'sendonly', 'recvonly', 'inactive'] as const;
