import type { Description, ReadLine, Section } from './reading';
import type { Reference } from './reference';

/*
 * The grammar of RFC 8866 §9 as a map:
 *
 * session description   v= o= s= [i=] [u=] e=* p=* [c=] b=*  (time description)+  [k=] a=*
 *   time description    t= (r=* z=?)
 *   media description*  m= [i=] c=* b=* [k=] a=*
 */

/** A line's place in the grammar: its letter within its part. */
export const GRAMMAR_NODES = [
  'session v',
  'session o',
  'session s',
  'session i',
  'session u',
  'session e',
  'session p',
  'session c',
  'session b',
  'session k',
  'session a',
  'time t',
  'time r',
  'time z',
  'media m',
  'media i',
  'media c',
  'media b',
  'media k',
  'media a',
] as const;
export type GrammarNodeId = (typeof GRAMMAR_NODES)[number];

export type GrammarPartId = 'session' | 'time' | 'media';

export interface GrammarNode {
  readonly id: GrammarNodeId;
  readonly letter: string;
  /** `either`: c= stands in the session or in every m-section. */
  readonly need: 'mandatory' | 'optional' | 'either';
  readonly repeats: boolean;
  /** What WebRTC does with it: writes it always, sometimes, or never. */
  readonly webrtc: 'always' | 'sometimes' | 'never';
  /** What browsers write there as long as nothing else is known; without the `x=`. */
  readonly usual?: string | undefined;
  readonly reference: Reference;
}

/** The parts in their order, the time descriptions standing within the session's lines. */
export interface GrammarPart {
  readonly id: GrammarPartId;
  readonly need: 'mandatory' | 'optional';
  readonly repeats: boolean;
  /** Nodes and parts in the order that RFC 8866 demands. */
  readonly content: readonly (GrammarNode | GrammarPart)[];
}

type Row = readonly [
  id: GrammarNodeId,
  need: GrammarNode['need'],
  repeats: 'once' | 'many',
  webrtc: GrammarNode['webrtc'],
  section: string,
  usual?: string,
];

function node([id, need, repeats, webrtc, section, usual]: Row): GrammarNode {
  const letter = id.slice(-1);
  const reference = { rfc: 8866, section };
  return { id, letter, need, repeats: repeats === 'many', webrtc, usual, reference };
}

const TIME: GrammarPart = {
  id: 'time',
  need: 'mandatory',
  repeats: true,
  content: [
    node(['time t', 'mandatory', 'once', 'always', '5.9', '0 0']),
    node(['time r', 'optional', 'many', 'never', '5.10']),
    node(['time z', 'optional', 'once', 'never', '5.11']),
  ],
};

const MEDIA: GrammarPart = {
  id: 'media',
  need: 'optional',
  repeats: true,
  content: [
    node(['media m', 'mandatory', 'once', 'always', '5.14']),
    node(['media i', 'optional', 'once', 'never', '5.4']),
    node(['media c', 'either', 'many', 'always', '5.7', 'IN IP4 0.0.0.0']),
    node(['media b', 'optional', 'many', 'sometimes', '5.8']),
    node(['media k', 'optional', 'once', 'never', '5.12']),
    node(['media a', 'optional', 'many', 'always', '5.13']),
  ],
};

export const SDP_GRAMMAR: GrammarPart = {
  id: 'session',
  need: 'mandatory',
  repeats: false,
  content: [
    node(['session v', 'mandatory', 'once', 'always', '5.1', '0']),
    node(['session o', 'mandatory', 'once', 'always', '5.2']),
    node(['session s', 'mandatory', 'once', 'always', '5.3', '-']),
    node(['session i', 'optional', 'once', 'never', '5.4']),
    node(['session u', 'optional', 'once', 'never', '5.5']),
    node(['session e', 'optional', 'many', 'never', '5.6']),
    node(['session p', 'optional', 'many', 'never', '5.6']),
    node(['session c', 'either', 'once', 'never', '5.7']),
    node(['session b', 'optional', 'many', 'never', '5.8']),
    TIME,
    node(['session k', 'optional', 'once', 'never', '5.12']),
    node(['session a', 'optional', 'many', 'always', '5.13']),
    MEDIA,
  ],
};

/** The numbers of the lines at a node; none where the description does not have it. */
export type LinesAtNode = (id: GrammarNodeId) => readonly number[];

export interface GrammarLines {
  /** Of the session's own nodes and of its times. */
  readonly session: LinesAtNode;
  /** Of each m-section by itself. */
  readonly media: readonly LinesAtNode[];
}

/** Which lines of a description stand at which node. Lines that cannot be read count by their letter. */
export function linesInGrammar(description: Description): GrammarLines {
  return {
    session: linesOfPart(description.session, 'session'),
    media: description.media.map((section) => linesOfPart(section, 'media')),
  };
}

function linesOfPart(section: Section, part: 'session' | 'media'): LinesAtNode {
  const byNode = new Map<string, number[]>();
  for (const line of section.lines) {
    const letter = letterOf(line);
    if (letter === undefined) continue;
    // Times belong to the session; one behind an m= is out of its place and at no node.
    const id = part === 'session' && /[trz]/.test(letter) ? `time ${letter}` : `${part} ${letter}`;
    const numbers = byNode.get(id);
    if (numbers === undefined) byNode.set(id, [line.line.number]);
    else numbers.push(line.line.number);
  }
  return (id) => byNode.get(id) ?? [];
}

function letterOf({ line }: ReadLine): string | undefined {
  const text = line.text.trimStart();
  if (text.startsWith('candidate:')) return 'a';
  return text.charAt(1) === '=' ? text.charAt(0) : undefined;
}
