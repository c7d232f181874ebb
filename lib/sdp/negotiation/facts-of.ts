import type { FactName, FactOf, Negotiated, NegotiatedRtp, SectionName } from './negotiated';

/** A fact with its name, and the section that it is about; undefined for the whole connection. */
export type NegotiatedFact<Names extends FactName = FactName> = {
  readonly [N in Names]: {
    readonly name: N;
    readonly section: SectionName | undefined;
    readonly fact: FactOf<N>;
  };
}[Names];

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

function rtpFacts(section: SectionName, rtp: NegotiatedRtp): readonly NegotiatedFact[] {
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
): readonly NegotiatedFact<N>[] {
  return facts.map((fact) => ({ name, section, fact }));
}
