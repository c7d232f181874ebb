import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTES, attributeNamed } from '@/lib/sdp/attributes/dictionary';
import { PLAIN_ATTRIBUTE_NAMES } from '@/lib/sdp/attributes/plain-attributes';

/** The attributes that RFCs, drafts and makers define and that a visitor may meet, by subject. */
const NAMES: Readonly<Record<string, string>> = {
  base: `rtpmap fmtp ptime maxptime sendrecv sendonly recvonly inactive framerate quality orient
    type charset sdplang lang cat keywds tool`,
  grouping: 'group mid bundle-only msid msid-semantic identity label content',
  ice: `ice-ufrag ice-pwd ice-options ice-lite ice-mismatch ice-pacing candidate
    remote-candidates end-of-candidates`,
  security: `fingerprint setup connection tls-id crypto key-mgmt mikey zrtp-hash cryptex
    psk-fingerprint ike-setup ike-esp ike-esp-udpencap`,
  rtcp: `rtcp rtcp-mux rtcp-mux-only rtcp-rsize rtcp-fb rtcp-xr rtcp-unicast multicast-rtcp
    rtcp-idms ecn-capable-rtp rams-updates`,
  sources: `extmap extmap-allow-mixed ssrc ssrc-group cname previous-ssrc mslabel rid simulcast
    imageattr depend duplication-delay maxprate x-google-flag framesize`,
  data: 'sctp-port max-message-size sctpmap dcmap dcsa sctp-init',
  capabilities: `sqn cdsc cpar cparmin cparmax pcfg acfg acap tcap csup creq rmcap omcap mfcap
    mscap lcfg sescap bcap ccap icap`,
  rtsp: 'control range mtag etag x-dimensions cliprect',
  sip: `curr des conf qos-mech-send qos-mech-recv altc source-filter portmapping-req
    fec-source-flow fec-repair-flow repair-window dccp-service-code dccp-port cs-correlation
    rtpred1 rtpred2`,
  clocks: 'ts-refclk mediaclk',
  conference: `floorctrl confid userid floorid bfcpver path accept-types accept-wrapped-types
    max-size msrp-cema chatroom file-selector file-transfer-id file-disposition file-date
    file-icon file-range resource channel cmid cfw-id`,
  fax: `T38FaxVersion T38MaxBitRate T38FaxFillBitRemoval T38FaxTranscodingMMR
    T38FaxTranscodingJBIG T38FaxRateManagement T38FaxMaxBuffer T38FaxMaxDatagram T38FaxUdpEC`,
  others: `loopback loopback-source loopback-mirror hlang-send hlang-recv silenceSupp calgextmap
    X-nat X-sqn X-cap alt`,
};

describe.each(Object.entries(NAMES))('%s', (_, names) => {
  test.each(names.split(/\s+/))('%s is in the dictionary', (name) => {
    expect(attributeNamed(name)).toMatchObject({ name });
  });
});

test('every name stands once', () => {
  const names = ATTRIBUTES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  ['candidate', ['media']],
  ['group', ['session']],
  ['ice-ufrag', ['session', 'media']],
  ['cname', ['source']],
  ['msid', ['media', 'source']],
])('%s stands at the levels %j (RFC 8859)', (name, levels) => {
  expect(attributeNamed(name)?.levels).toEqual(levels);
});

test.each([
  ['crypto', 'deprecated'],
  ['mslabel', 'non-standard, deprecated'],
  ['x-dimensions', 'non-standard'],
  ['mid', 'current'],
])('%s is %s', (name, standing) => {
  expect(attributeNamed(name)?.standing).toBe(standing);
});

test('what every object has is no attribute, nor is a name with other capitals', () => {
  for (const name of ['constructor', '__proto__', 'toString', 'RTPMAP', '']) {
    expect(attributeNamed(name)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), (name) => {
      const known = ATTRIBUTES.some((attribute) => attribute.name === name);
      expect(attributeNamed(name) !== undefined).toBe(known);
    }),
  );
});

test('a plain attribute has no reader in another group', () => {
  expect(PLAIN_ATTRIBUTE_NAMES).not.toContain('rtpmap');
  expect(PLAIN_ATTRIBUTE_NAMES).not.toContain('candidate');
  expect(PLAIN_ATTRIBUTE_NAMES).toContain('control');
});
