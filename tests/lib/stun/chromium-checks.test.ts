import { expect, test } from 'vitest';
import { hexText, parseHex } from '@/lib/bytes/hex';
import { shortTermKey } from '@/lib/stun/credentials';
import { stunCodec } from '@/lib/stun/message-codec';
import { verifyFingerprint, verifyIntegrity } from '@/lib/stun/verify';

// Three packets of a call between two pages of Chromium 156 over IPv6, seen on the wire.
const OFFERER_PASSWORD = 'Mt64ORrGLBLBttIOGPccA5la';
const ANSWERER_PASSWORD = 'ucU7Lq72WJn3K52Fvnm37DuP';

test.each([
  {
    name: 'the controlled agent checks',
    password: OFFERER_PASSWORD,
    hex: '0001004c2112a442534c79646a55616274794b34000600096e3339723a584b6430000000c0570004000200008029000801988786fc0693af002400046e7f32ff0008001453e101c5583b730b67beaa4b2ef298009ba1fe418028000493fa6c4c',
    attributes: [
      { type: 'USERNAME', value: 'n39r:XKd0' },
      { type: 'GOOG-NETWORK-INFO', value: { networkId: 2, networkCost: 0 } },
      { type: 'ICE-CONTROLLED', value: 0x01988786fc0693afn },
      { type: 'PRIORITY', value: 0x6e7f32ff },
    ],
  },
  {
    name: 'and is answered',
    password: OFFERER_PASSWORD,
    hex: '010100382112a442534c79646a55616274794b34002000140002ae21dc12a442534c79646a55616274794b3600080014df5739a30adf87ff4ea9393aa6db76510a71ee6b802800040288f70d',
    attributes: [{ type: 'XOR-MAPPED-ADDRESS', value: { address: 'fd00::2', port: 36659 } }],
  },
  {
    name: 'the controlling agent checks and nominates',
    password: ANSWERER_PASSWORD,
    hex: '000100502112a4426f424859744f6e6255417a7800060009584b64303a6e333972000000c057000400020000802a0008c66c13fc057d3b5400250000002400046e7f32ff00080014f9be6f891bcf62cc3441943d0e53324219e895c680280004ca5d0575',
    attributes: [
      { type: 'USERNAME', value: 'XKd0:n39r' },
      { type: 'GOOG-NETWORK-INFO', value: { networkId: 2, networkCost: 0 } },
      { type: 'ICE-CONTROLLING', value: 0xc66c13fc057d3b54n },
      { type: 'USE-CANDIDATE', value: true },
      { type: 'PRIORITY', value: 0x6e7f32ff },
    ],
  },
])('$name', ({ hex, password, attributes }) => {
  const decoded = stunCodec.decode(parseHex(hex) ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.problem.kind);
  const { message } = decoded;
  const bare = message.attributes.slice(0, -2);
  expect(bare).toEqual(attributes);
  expect(verifyIntegrity(decoded, shortTermKey(password))).toBe('right');
  expect(verifyFingerprint(decoded)).toBe('right');
  const protection = { integrity: shortTermKey(password), fingerprint: true };
  expect(hexText(stunCodec.encode({ ...message, attributes: bare }, protection))).toBe(hex);
});
