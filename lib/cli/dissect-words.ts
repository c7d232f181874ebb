import type { dissectWords } from '../../content/en/nat/dissect';
import type { Words } from '../../content/words';
import type { DecryptedPart, DecryptionProblem } from '../decryption/outcome';
import type { FieldWords, ProblemWords } from '../packet/field-words';
import type { PacketField } from '../packet/packet-field';
import type { PacketProblem } from '../packet/packet-problem';
import type { Lang } from './arguments';

/** What `dissect` says in one language. */
export interface DissectWords {
  readonly report: Words<typeof dissectWords>;
  readonly fields: FieldWords;
  readonly problems: ProblemWords;
}

/** Loads the words of one language only. */
export async function loadDissectWords(lang: Lang): Promise<DissectWords> {
  const [{ dissectWords: report }, { packetFieldWords }] =
    lang === 'ko'
      ? await Promise.all([
          import('../../content/ko/nat/dissect'),
          import('../../content/ko/nat/packet-fields'),
        ])
      : await Promise.all([
          import('../../content/en/nat/dissect'),
          import('../../content/en/nat/packet-fields'),
        ]);
  const { fields, problems } = packetFieldWords;
  return { report, fields, problems };
}

/** Attributes of STUN go by their names in the specifications. */
export function fieldLabel({ name }: PacketField, { fields }: DissectWords): string {
  const words = fields[name];
  return typeof words === 'function' ? name : words.name;
}

/** What is wrong with a field. */
export function faultText(problem: PacketProblem, { problems }: DissectWords): string {
  // Each kind has the words for its own values; the union of all of them cannot say so.
  const say = problems[problem.kind] as (of: PacketProblem) => string;
  return say(problem);
}

/** What was opened, and where it stands in its stream. */
export function openedText({ place, sender }: DecryptedPart, { report }: DissectWords): string {
  // Each kind has the words for its own place; the union of all of them cannot say so.
  const say = report.opened[place.of] as (of: DecryptedPart['place']) => string;
  return `${say(place)}, ${report.sender[sender]}`;
}

/** Why something encrypted stays closed. */
export function closedText(problem: DecryptionProblem, { report }: DissectWords): string {
  const say = report.decryptionProblems[problem.kind] as (of: DecryptionProblem) => string;
  return say(problem);
}
