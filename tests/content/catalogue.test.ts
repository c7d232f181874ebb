import { describe, expect, it } from 'vitest';
import { catalogue } from '@/content/catalogue';

/** Names that are the same in every language: of specifications, of APIs, of programs. */
const NAMES = new Set(
  `Peerscope ICE DTLS SRTP SCTP NAT SSRC RSA URL Wi-Fi VPN WiMAX fps all relay mid transport policy
   alert fatal close_notify negotiationneeded webrtc-stats controlling controlled Foundation
   Chromium Firefox 153 156 SDP draft-ietf-mmusic-mdns-ice-candidates`.split(/\s+/),
);
const REFERENCE = /^RFC \d+( §[\d.]+)?$/;

function isName(text: string): boolean {
  return REFERENCE.test(text) || text.split(' ').every((word) => NAMES.has(word));
}

describe('catalogues', () => {
  const english = texts(catalogue('en'));
  const korean = new Map(texts(catalogue('ko')));

  it('hold no empty text', () => {
    for (const [path, text] of [...english, ...korean]) expect(text.trim(), path).not.toBe('');
  });

  it('say the same things, the Korean one in Korean', () => {
    expect([...korean.keys()]).toEqual(english.map(([path]) => path));
    const left = english.filter(([path, text]) => korean.get(path) === text);
    expect(left.filter(([, text]) => !isName(text))).toEqual([]);
  });
});

/** Every plain text of a tree with its path; texts with values are left to the compiler. */
function texts(tree: object, above = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const path = `${above}/${key}`;
    if (typeof value === 'string') return [[path, value] as const];
    return typeof value === 'object' && value !== null ? texts(value, path) : [];
  });
}
