import { classOfAddress, familyOfAddress } from '../../address';
import type { DescriptionIndex, SectionIndex } from './description-index';
import { replaceLine, together } from './fixes';
import { ANY, type Found, facts, ONLY_WEBRTC, PORTS_SAID, type Rule, rfc, WEBRTC } from './rule';
import type { ChannelRuleId } from './rule-id';

const one = { needs: 'description' } as const;
const verdict = { needs: 'verdict' } as const;

/** C: data channels; P: privacy, and what comes of it all. */
export const channelRules: Readonly<Record<ChannelRuleId, Rule>> = {
  C01: { ...facts('warning', WEBRTC, 'ok', 'ok', rfc(8841, '4.4')), ...one, check: oldForm },
  C02: { ...facts('warning', WEBRTC, 'ok', 'ok', rfc(8841, '5')), ...one, check: missingPort },
  C03: { ...facts('information', WEBRTC, 'ok', 'ok', rfc(8841, '6')), ...one, check: messageSize },
  C04: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8841, '5')), ...verdict },
  C05: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8841, '6')), ...verdict },
  C06: { ...facts('error', ONLY_WEBRTC, 'rej', 'ok', rfc(8841)), ...verdict },
  P01: { ...facts('warning', ANY, 'ok', 'ok', rfc(9429, '5.2.1')), ...one, check: revealingOrigin },
  P02: {
    ...facts('information', PORTS_SAID, 'ok', 'var', rfc(3264, '6')),
    ...one,
    check: allRefused,
  },
};

function dataSections({ media }: DescriptionIndex): readonly SectionIndex[] {
  return media.filter(({ media: line }) => /DTLS\/SCTP$/i.test(line?.proto ?? ''));
}

/** `m=application 9 DTLS/SCTP 5000` with its `a=sctpmap`, as before 2017; the fix writes it anew. */
function oldForm(index: DescriptionIndex): readonly Found[] {
  return dataSections(index).flatMap((section) => {
    const { proto, formats } = section.media ?? { proto: '', formats: [] };
    const [port = ''] = formats;
    if (proto !== 'DTLS/SCTP' || !/^\d+$/.test(port)) return [];
    return [{ lines: [section.line.line.number], values: { port }, fix: renewed(section, port) }];
  });
}

function renewed(section: SectionIndex, port: string) {
  const map = section.first('sctpmap');
  const rest = section.first('sctp-port') ?? section.of('sctpmap')[1];
  if (map?.reading.protocol !== 'webrtc-datachannel' || rest !== undefined) return undefined;
  const { text } = section.line.line;
  const line = text.replace(`DTLS/SCTP ${port}`, 'UDP/DTLS/SCTP webrtc-datachannel');
  return together([replaceLine(section.line, line), replaceLine(map, `a=sctp-port:${port}`)]);
}

function missingPort(index: DescriptionIndex): readonly Found[] {
  return dataSections(index).flatMap((section) => {
    if (section.refused || section.media?.proto === 'DTLS/SCTP') return [];
    const unread = section.of('unreadable').some(({ reading }) => reading.of === 'sctp-port');
    if (section.first('sctp-port') || unread) return [];
    return [{ lines: [section.line.line.number] }];
  });
}

function messageSize(index: DescriptionIndex): readonly Found[] {
  return dataSections(index).flatMap((section) => {
    const size = section.first('max-message-size');
    if (section.refused || (size !== undefined && size.reading.size !== 0)) return [];
    const line = size?.line.number ?? section.line.line.number;
    return [{ lines: [line], values: { given: size === undefined ? '' : '0' } }];
  });
}

/** P01: a user name, or an address that is one of the machine's own. */
function revealingOrigin({ session }: DescriptionIndex): readonly Found[] {
  return session.of('origin').flatMap(({ line, reading: { username, address } }) => {
    const harmless = ['unspecified', 'loopback', 'documentation', 'redacted', 'multicast'];
    const isName = familyOfAddress(address) === 'name';
    const shows = isName ? address !== 'localhost' : !harmless.includes(classOfAddress(address));
    return shows ? [{ lines: [line.number], values: { username, address } }] : [];
  });
}

function allRefused({ media }: DescriptionIndex): readonly Found[] {
  const [first] = media;
  if (first === undefined || !media.every(({ refused }) => refused)) return [];
  return [{ lines: media.map(({ line }) => line.line.number), values: { count: media.length } }];
}
