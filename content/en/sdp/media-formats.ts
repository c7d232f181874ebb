import { grouped } from '@/content/grouped';
import type { FactOf, FormatDescription, FormatFact } from '@/lib/sdp/formats/format-fact';
import type { LineContext } from '@/lib/sdp/line-context';
import { flagFacts, numberFacts, textFacts } from './media-format-facts';

/** "payload type 111 (opus)", or without the codec where none is known. */
export function payloadTypeName(payloadType: number, context: LineContext): string {
  const codec = context.codecOf(payloadType)?.codec;
  return codec === undefined
    ? `payload type ${payloadType}`
    : `payload type ${payloadType} (${codec})`;
}

/** The clauses of all parameters. */
export function formatText(description: FormatDescription, context: LineContext): string {
  return description.facts.map((fact) => factText(fact, description.codec, context)).join('; ');
}

/** What one parameter says, as a clause. */
export function factText(fact: FormatFact, codec: string, context: LineContext): string {
  switch (fact.shape) {
    case 'number':
      return numberFacts[fact.meaning](grouped(fact.value));
    case 'flag':
      return flagFacts[fact.meaning][fact.on ? 'on' : 'off'];
    case 'text':
      return textFacts[fact.meaning](fact.text);
    case 'h264 profile-level-id':
      return `${h264Profile(fact)}, ${h264Level(fact)} (${fact.id})`;
    case 'h265 level':
      return fact.level === undefined
        ? `level-id ${fact.id}, which is no level of H.265`
        : `level ${fact.level} (level-id ${fact.id})`;
    case 'h265 tier':
    case 'av1 tier':
      return `${fact.tier} tier`;
    case 'av1 level':
      return av1Level(fact);
    case 'apt':
      return `carries lost packets of ${payloadTypeName(fact.payloadType, context)} again`;
    case 'redundancy':
      return redundancy(fact, context);
    case 'events':
      return `can receive the events ${fact.text} (0 to 9 are the digits, 10 is *, 11 is #, 12 to 15 are A to D)`;
    case 'amr modes':
      return `only the bitrate modes ${fact.modes.join(', ')}`;
    case 'unfit':
      return unfit(fact, codec);
    case 'own':
      return own(fact, codec);
  }
}

/** What a profile-level-id allows, for those who ask for more: the sizes of its level. */
export function h264LevelText({ level, levelIdc }: FactOf<'h264 profile-level-id'>): string {
  if (level === undefined) return `level_idc ${levelIdc} is no level of H.264.`;
  return `Level ${level.name}: pictures of up to ${grouped(level.pictureSize)} macroblocks (16×16 pixels), ${grouped(level.pictureRate)} of them per second.`;
}

function h264Profile({
  profile,
  profileIdc,
  constraints,
}: FactOf<'h264 profile-level-id'>): string {
  if (profile !== undefined) return `${profile} profile`;
  const flags =
    constraints.length === 0 ? 'no constraint flags' : `constraint flags ${constraints.join(', ')}`;
  return `profile_idc ${profileIdc} with ${flags}, which names no profile`;
}

function h264Level({ level, levelIdc }: FactOf<'h264 profile-level-id'>): string {
  return level === undefined ? `level_idc ${levelIdc}, which is no level` : `level ${level.name}`;
}

function av1Level({ index, level }: FactOf<'av1 level'>): string {
  if (level !== undefined) return `level ${level} (index ${index})`;
  return index === 31
    ? 'no bounds on the level (index 31)'
    : `level index ${index}, which is reserved`;
}

function redundancy({ payloadTypes }: FactOf<'redundancy'>, context: LineContext): string {
  const [newest = 0, ...older] = payloadTypes;
  const current = `each packet carries ${payloadTypeName(newest, context)}`;
  if (older.length === 0) return current;
  return `${current} together with older data as ${older.map((payloadType) => payloadTypeName(payloadType, context)).join(', ')}`;
}

function unfit({ name, value }: FactOf<'unfit'>, codec: string): string {
  return value === undefined
    ? `“${name}” is nothing that ${codec} defines`
    : `${name} is “${value}”, a value that ${codec} does not define`;
}

function own({ name, value }: FactOf<'own'>, codec: string): string {
  const owner = codec === '' ? 'a parameter of the format itself' : `a parameter of ${codec}’s own`;
  return value === undefined ? `“${name}”, ${owner}` : `${name} is “${value}”, ${owner}`;
}
