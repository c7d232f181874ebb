import type { FactName, FactOf, FactValues, Negotiated, SectionName } from './negotiated';

/** A fact with its name, and the section that it is about; undefined for the whole connection. */
export type NegotiatedFact = {
  readonly [N in FactName]: {
    readonly name: N;
    readonly section: SectionName | undefined;
    readonly fact: FactOf<N>;
  };
}[FactName];

/** All facts one after the other, as a table shows them: the transports', then each section's. */
export function factsOf({ ice, transports, sections }: Negotiated): readonly NegotiatedFact[] {
  return [
    ...rows('ice', undefined, ice === undefined ? [] : [ice]),
    ...transports.flatMap(({ transport, ufrags, dtlsRoles, fingerprints }) => {
      const { sections: members, bundled } = transport.value;
      const section = bundled ? undefined : members[0];
      return [
        ...rows('transport', section, [transport]),
        ...rows('ufrag', section, ufrags),
        ...rows('dtls roles', section, dtlsRoles === undefined ? [] : [dtlsRoles]),
        ...rows('fingerprint', section, fingerprints),
      ];
    }),
    ...sections.flatMap(({ name, outcome, media, mid, rtp, sctp }) => [
      ...rows('media', name, [media]),
      ...rows('outcome', name, [outcome]),
      ...rows('mid', name, mid === undefined ? [] : [mid]),
      ...(rtp === undefined ? [] : rtpFacts(name, rtp)),
      ...rows('sctp port', name, sctp === undefined ? [] : [sctp.port]),
      ...rows('message size', name, sctp?.messageSizes ?? []),
    ]),
  ];
}

function rtpFacts(
  section: SectionName,
  rtp: NonNullable<Negotiated['sections'][number]['rtp']>,
): readonly NegotiatedFact[] {
  return [
    ...rows('direction', section, [rtp.direction]),
    ...rows('first codec', section, rtp.firstCodecs),
    ...rows('codec', section, rtp.codecs),
    ...rows('declined codec', section, rtp.declinedCodecs),
    ...rows('added codec', section, rtp.addedCodecs),
    ...rows('rtcp-mux', section, [rtp.rtcpMux]),
    ...rows('header extension', section, rtp.headerExtensions),
    ...rows('declined header extension', section, rtp.declinedHeaderExtensions),
    ...rows('rid', section, rtp.rids),
    ...rows('simulcast', section, rtp.simulcast),
  ];
}

function rows<N extends FactName>(
  name: N,
  section: SectionName | undefined,
  facts: readonly FactOf<N>[],
): readonly Extract<NegotiatedFact, { readonly name: N }>[] {
  return facts.map((fact) => ({ name, section, fact }) as Extract<NegotiatedFact, { name: N }>);
}

/** The words for one kind of fact. */
export interface FactText<Value> {
  /** Of a row: "DTLS client". */
  readonly label: string;
  /** For a cell: "answerer". */
  readonly short: (value: Value) => string;
  /** One sentence with all of its values. */
  readonly sentence: (value: Value) => string;
}

/** Content fills it in each language; a missing fact is a compile error. */
export type FactTexts = { readonly [N in FactName]: FactText<FactValues[N]> };

/** A fact in the language of `texts`. */
export function factText(
  texts: FactTexts,
  { name, fact }: NegotiatedFact,
): { readonly label: string; readonly short: string; readonly sentence: string } {
  const text = texts[name] as FactText<FactValues[typeof name]>;
  return {
    label: text.label,
    short: text.short(fact.value),
    sentence: text.sentence(fact.value),
  };
}
