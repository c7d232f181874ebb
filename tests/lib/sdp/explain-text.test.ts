import { describe, expect, it, test } from 'vitest';
import { textWords } from '@/content/en/sdp/text-words';
import { explainText } from '@/lib/sdp/explain-text';
import { openText } from '@/lib/sdp/opened-text';

const LINES = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
  'a=setup:actpass',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
];
const SDP = LINES.map((line) => `${line}\r\n`).join('');
const JSEP = { type: 'offer', sdp: SDP };
const EVENT = { event: 'x', data: { payload: { id: 7, jsep: JSEP } } };

const explained = (pasted: string) => {
  const text = openText(pasted);
  return { text, ...explainText(text, textWords) };
};

test.each(['', 'a='])('a candidate alone (“%s” before it) has nothing wrong with it', (before) => {
  const pasted = `${before}candidate:1 1 udp 1677729535 203.0.113.9 46154 typ srflx raddr 10.0.0.1 rport 9`;
  const [one] = explained(pasted).descriptions;
  expect(one?.kind).toBe('fragment');
  expect(one?.findings).toEqual([]);
  expect(one?.paragraph.join(' ')).toContain('1 srflx (203.0.113.9');
});

describe('text around what was unwrapped is not judged', () => {
  test.each([
    ['an object in an object', JSON.stringify(EVENT, null, 2)],
    ['a log line', `[12:01:02] DEBUG sending offer: ${JSON.stringify(JSEP)} to peer 7`],
    ['a template literal', `const sdp = \`${LINES.join('\n')}\n\`;\nawait pc.set(sdp);`],
    [
      'a string of C',
      `const char* sdp =\n${LINES.map((line) => `  "${line}\\r\\n"`).join('\n')};\nrun(sdp);`,
    ],
    ['a fence', `My offer:\n\`\`\`sdp\n${LINES.join('\n')}\n\`\`\`\nWhy?`],
    ['a log', `up\n${LINES.map((line) => `[sdp] ${line}`).join('\n')}\n[sdp] that was all`],
    ['base64', `offer: ${btoa(SDP)} ok`],
  ])('%s', (_, pasted) => {
    const { text, descriptions } = explained(pasted);
    const [one] = descriptions;
    expect(descriptions).toHaveLength(1);
    expect(one?.foreseen).toEqual({
      chromium: { verdict: 'accepts' },
      firefox: { verdict: 'accepts' },
    });
    expect(one?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { first = 0, last = 0 } = one?.own ?? {};
    expect(text.lines.slice(first - 1, last).map(({ line }) => line.text)).toEqual(LINES);
  });

  test('a fault keeps the number of its line', () => {
    const broken = { ...JSEP, sdp: SDP.replace('s=-', 'x=-') };
    const { text, descriptions } = explained(`12:01 set ${JSON.stringify(broken)} ok`);
    const { foreseen } = descriptions[0] ?? {};
    expect(foreseen?.chromium).toMatchObject({ verdict: 'rejects', line: 4 });
    expect(text.lines[3]?.line.text).toBe('x=-');
  });

  test('an empty line at the end of a string is the description’s own', () => {
    const { descriptions } = explained(JSON.stringify({ type: 'offer', sdp: `${SDP}\r\n` }));
    expect(descriptions[0]?.own.last).toBe(LINES.length + 1);
    expect(descriptions[0]?.foreseen.chromium.verdict).toBe('rejects');
  });

  test('a string that ends without a line end is judged so', () => {
    const { descriptions } = explained(JSON.stringify({ ...JSEP, sdp: LINES.join('\r\n') }));
    expect(descriptions[0]?.own.ended).toBe(false);
    expect(explained(`set ${JSON.stringify(JSEP)} ok`).descriptions[0]?.own.ended).toBe(true);
  });
});

it('judges junk around a plain text, which a browser would get too', () => {
  const { descriptions } = explained(`My offer\r\n${SDP}`);
  expect(descriptions[0]?.foreseen.chromium.verdict).toBe('rejects');
  expect(descriptions[0]?.own).toEqual({ first: 1, last: LINES.length + 1, ended: true });
});
