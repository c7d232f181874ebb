import { describe, expect, test } from 'vitest';
import { readText, type SdpText } from '@/lib/sdp/read-text';

const LINES = [
  'v=0',
  'o=- 3546004397921447048 1596742744 IN IP4 0.0.0.0',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111',
  'a=mid:0',
];
const SDP = LINES.map((line) => `${line}\r\n`).join('');
const CANDIDATE = 'candidate:1 1 udp 2130706431 192.168.1.1 53165 typ host';
const JSON_TEXT = JSON.stringify({ type: 'offer', sdp: SDP });

/** The lines of the descriptions themselves. */
function ownLines({ descriptions }: SdpText): readonly string[] {
  return descriptions.flatMap(({ lines }) =>
    lines.filter(({ line }) => line.place.in !== 'around').map(({ line }) => line.text),
  );
}

function aroundLines({ descriptions }: SdpText): readonly string[] {
  return descriptions.flatMap(({ lines }) =>
    lines.filter(({ line }) => line.place.in === 'around').map(({ line }) => line.text),
  );
}

const steps = ({ readAs }: SdpText) => readAs.map(({ step }) => step);

const escaped = (text: string) => text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');

describe('the same description, however it is pasted', () => {
  const ONE: readonly (readonly [name: string, pasted: string, steps: readonly string[]])[] = [
    ['CRLF', SDP, []],
    ['LF', LINES.join('\n'), []],
    ['bare CR', LINES.join('\r'), []],
    ['mixed ends', LINES.join('\r\n').replace('\r\n', '\n').replace('\r\n', '\r'), []],
    ['JSON', JSON_TEXT, ['object unwrapped', 'escapes turned into line ends']],
    [
      'JSON over several lines',
      JSON.stringify({ type: 'offer', sdp: SDP }, null, 2),
      ['object unwrapped', 'escapes turned into line ends'],
    ],
    [
      'JSON in JSON',
      JSON.stringify(JSON_TEXT),
      ['object unwrapped', 'escapes turned into line ends'],
    ],
    [
      'an object as a console prints it',
      `RTCSessionDescription {type: 'offer', sdp: '${escaped(SDP)}'}`,
      ['object unwrapped', 'escapes turned into line ends'],
    ],
    [
      'an object as Node prints it',
      `{\n  type: 'offer',\n  sdp: ${LINES.map((line) => `'${line}\\r\\n'`).join(' +\n    ')}\n}`,
      ['object unwrapped', 'escapes turned into line ends'],
    ],
    [
      'an object with real line ends',
      `RTCSessionDescription { type: "offer", sdp: "${SDP}" }`,
      ['quotes removed'],
    ],
    [
      'a string of a program',
      LINES.map((line) => `"${line}\\r\\n"`).join(' + '),
      ['quotes removed', 'escapes turned into line ends'],
    ],
    ['text with escapes', escaped(SDP), ['escapes turned into line ends']],
    [
      'escapes escaped again',
      escaped(SDP).replaceAll('\\', '\\\\'),
      ['escapes turned into line ends'],
    ],
    [
      'each line with escapes',
      escaped(SDP).replaceAll('\\n', '\\n\n'),
      ['escapes turned into line ends'],
    ],
    [
      'a slash escaped',
      JSON_TEXT.replaceAll('/', '\\/'),
      ['object unwrapped', 'escapes turned into line ends'],
    ],
    ['base64 of SDP', btoa(SDP), ['base64 decoded']],
    [
      'base64 of JSON',
      btoa(JSON_TEXT),
      ['base64 decoded', 'object unwrapped', 'escapes turned into line ends'],
    ],
    [
      'base64 in lines of 76',
      (btoa(JSON_TEXT).match(/.{1,76}/g) ?? []).join('\n'),
      ['base64 decoded', 'object unwrapped', 'escapes turned into line ends'],
    ],
    ['percent encoding', encodeURIComponent(SDP), ['percent decoded']],
    [
      'what rsyslog wrote',
      LINES.map((line) => `${line}#015#012`).join(''),
      ['escapes turned into line ends'],
    ],
    [
      'hexadecimal escapes',
      LINES.map((line) => `${line}\\x0d\\x0a`).join(''),
      ['escapes turned into line ends'],
    ],
    [
      'hexadecimal escapes in quotes',
      `"${LINES.map((line) => `${line}\\x0D\\x0A`).join('')}"`,
      ['quotes removed', 'escapes turned into line ends'],
    ],
    [
      'HTML',
      JSON_TEXT.replaceAll('"', '&quot;'),
      ['html unescaped', 'object unwrapped', 'escapes turned into line ends'],
    ],
    ['a log', LINES.map((line, at) => `12:01:0${at} [sdp] ${line}`).join('\n'), ['prefix removed']],
    ['a quoted mail', LINES.map((line) => `> ${line}`).join('\n'), ['prefix removed']],
    [
      'line numbers',
      LINES.map((line, at) => `  ${at + 8}: ${line}`).join('\n'),
      ['prefix removed'],
    ],
    [
      'numbers set to the right',
      LINES.map((line, at) => `${String(at + 1).padStart(6)}\t${line}`).join('\n'),
      ['prefix removed'],
    ],
    ['an old line of webrtc-internals', `type: offer, sdp: ${SDP}`, ['object unwrapped']],
    ['indentation', LINES.map((line) => `    ${line}`).join('\n'), ['indentation removed']],
    ['a byte order mark', `\ufeff${SDP}`, ['byte order mark removed']],
    ['no-break spaces', SDP.replaceAll(' ', '\u00a0'), ['no-break spaces replaced']],
  ];

  test.each(ONE)('%s', (_, pasted, expected) => {
    const read = readText(pasted);
    expect(ownLines(read)).toEqual(LINES);
    expect(aroundLines(read)).toEqual([]);
    expect(steps(read)).toEqual(expected);
  });

  const AMONG: readonly (readonly [name: string, pasted: string, around: readonly string[]])[] = [
    ['a chat', `My offer:\n\`\`\`\n${SDP}\`\`\`\nhelp?`, ['My offer:', '```', '```', 'help?']],
    ['a log line', `12:01 set ${JSON_TEXT} ok`, ['12:01 set {"type":"offer","sdp":', '} ok']],
    ['a first line of a log', `12:01 set ${SDP}`, ['12:01 set ']],
    [
      'a template literal',
      `const offer = \`v=0\n${LINES.slice(1)
        .map((line) => `    ${line}`)
        .join('\n')}\n\`;\n`,
      ['const offer = `'],
    ],
    ['a form', `data=${encodeURIComponent(JSON_TEXT)}`, ['data={"type":"offer","sdp":']],
    [
      'a diff',
      `--- a\n+++ b\n@@ -1,6 +1,6 @@\n ${LINES.slice(0, 5).join('\n ')}\n-a=mid:1\n+a=mid:0\n`,
      ['--- a', '+++ b', '@@ -1,6 +1,6 @@', '-a=mid:1'],
    ],
    [
      'an object that Firefox shortens and unfolds',
      `RTCSessionDescription { type: "offer", sdp: "v=0\\r\\no=- 35460043979…" }\n  sdp: "${SDP}"\n`,
      ['v=0', 'o=- 35460043979…'],
    ],
    [
      'an object that Chrome shortens and unfolds',
      `RTCSessionDescription {type: 'offer', sdp: 'v=0\\r\\no=- 3546…\\r\\na=mid:0\\r\\n'}\n  sdp: "${escaped(SDP)}"\n`,
      ['v=0', 'o=- 3546…', 'a=mid:0'],
    ],
    ['base64 in a log', `offer: ${btoa(JSON_TEXT)} ok`, ['} ok']],
  ];

  test.each(AMONG)('in %s', (_, pasted, around) => {
    const read = readText(pasted);
    expect(ownLines(read)).toEqual(LINES);
    expect(aroundLines(read)).toEqual(around);
    expect(read.readAs).toContainEqual({ step: 'text around', lines: around.length });
  });
});

describe('parts that stand alone', () => {
  test('attributes without a=', () => {
    const read = readText('rtpmap:111 opus/48000/2\nfmtp:111 minptime=10');
    expect(ownLines(read)).toEqual(['a=rtpmap:111 opus/48000/2', 'a=fmtp:111 minptime=10']);
    expect(read.readAs).toContainEqual({ step: 'a= added', lines: 2 });
    expect(ownLines(readText(`${SDP}rtpmap:0 PCMU/8000`)).at(-1)).toBe('rtpmap:0 PCMU/8000');
    expect(steps(readText('type:offer'))).toEqual(['nothing found']);
  });

  test.each([
    '{"candidate":"","sdpMid":"0"}',
    '{\n  "candidate": "",\n  "sdpMid": "0"\n}',
    '"{\\"candidate\\":\\"\\",\\"sdpMid\\":\\"0\\"}"',
  ])('the empty candidate %j', (pasted) => {
    const read = readText(pasted);
    expect(ownLines(read)).toEqual(['a=end-of-candidates']);
    const step = { step: 'end of candidates', line: 1, sdpMid: '0', sdpMLineIndex: undefined };
    expect(read.readAs).toContainEqual(step);
  });

  test('two lines of a diff', () => {
    const read = readText('-a=mid:0\n+a=mid:1');
    expect(ownLines(read)).toEqual(['a=mid:1']);
    expect(read.readAs).toContainEqual({ step: 'diff read', removed: 1 });
  });

  test('a shortened string without the whole one is a description', () => {
    const read = readText('sdp: "v=0\\r\\no=- 46…"');
    expect(ownLines(read)).toEqual(['v=0', 'o=- 46…']);
  });
});

test('spaces around every = leave the lines where they belong', () => {
  const spaced = LINES.map((line) => line.replace('=', ' = '));
  expect(ownLines(readText(spaced.join('\n')))).toEqual(spaced);
  expect(ownLines(readText('a = 5\nv = 0'))).toEqual([]);
});

describe('several descriptions', () => {
  test('an array in JSON, each with its type', () => {
    const read = readText(
      JSON.stringify([
        { sdp: SDP, type: 'offer' },
        { type: 'answer', sdp: SDP },
      ]),
    );
    expect(read.descriptions.map(({ type }) => type)).toEqual(['offer', 'answer']);
    expect(ownLines(read)).toEqual([...LINES, ...LINES]);
  });

  test('one after the other, under headings', () => {
    const read = readText(`Offer:\n${SDP}\nAnswer:\n${SDP}`);
    expect(read.descriptions.map(({ type }) => type)).toEqual(['offer', 'answer']);
    expect(read.descriptions.map(({ media }) => media.length)).toEqual([1, 1]);
    expect(read.readAs).toContainEqual({ step: 'several descriptions', count: 2 });
  });

  test('lines are numbered over all of them, and stand in the text where they say', () => {
    const read = readText(`${SDP}between\n${SDP}`);
    const lines = read.descriptions.flatMap((description) => description.lines);
    expect(lines.map(({ line }) => line.number)).toEqual(lines.map((_, at) => at + 1));
    for (const { line } of lines) expect(read.text.startsWith(line.text, line.offset)).toBe(true);
  });
});

describe('candidates of a list of lines', () => {
  const lines = [...LINES, `a=${CANDIDATE}`, 'a=end-of-candidates', `a=${CANDIDATE}1`];
  test.each([
    [
      'an array',
      `const sdp = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('\\r\\n');`,
    ],
    ['a sum', `const sdp = ${lines.map((line) => `'${line}\\r\\n'`).join(' +\n  ')};`],
  ])('%s: they begin no description of their own', (_, pasted) => {
    const read = readText(pasted);
    expect(read.descriptions).toHaveLength(1);
    expect(ownLines(read)).toEqual(lines);
  });
});

describe('parts of a description', () => {
  const PARTS: readonly (readonly [string, string, string])[] = [
    ['a candidate', CANDIDATE, 'candidates'],
    ['a candidate as an attribute', `a=${CANDIDATE}\r\n`, 'candidates'],
    ['an m-section', 'm=audio 9 UDP/TLS/RTP/SAVPF 111\na=mid:0', 'm-sections'],
    ['an attribute', 'a=fmtp:111 minptime=10', 'lines'],
  ];

  test.each(PARTS)('%s', (_, pasted, of) => {
    const read = readText(pasted);
    expect(read.readAs).toEqual([{ step: 'fragment', of }]);
    expect(ownLines(read).join('\n')).toBe(pasted.trimEnd());
  });

  test('a candidate object says where it belongs', () => {
    const object = {
      candidate: CANDIDATE,
      sdpMid: '0',
      sdpMLineIndex: 0,
      usernameFragment: 'EsAw',
    };
    const read = readText(JSON.stringify(object));
    expect(ownLines(read)).toEqual([CANDIDATE]);
    expect(read.descriptions[0]?.lines[0]?.reading.kind).toBe('candidate');
    expect(read.readAs).toContainEqual({
      step: 'candidate object',
      line: 1,
      sdpMid: '0',
      sdpMLineIndex: 0,
    });
  });
});

describe('what browsers reject stays to be seen', () => {
  test('blank lines', () => {
    const read = readText(LINES.join('\n\n'));
    expect(read.descriptions[0]?.lines.map(({ reading }) => reading.kind)).toEqual([
      ...['version', 'blank', 'origin', 'blank', 'session name', 'blank', 'timing', 'blank'],
      ...['media', 'blank', 'mid'],
    ]);
  });

  test('a leading space on one line, which is read all the same', () => {
    const line = readText(SDP.replace('a=mid', ' a=mid')).descriptions[0]?.lines.at(-1);
    expect(line?.line.text).toBe(' a=mid:0');
    expect(line?.reading).toEqual({ kind: 'mid', mid: '0' });
  });

  test('bare CR, NUL, and a missing last line end, also within JSON', () => {
    const ends = (text: string) =>
      readText(text).descriptions[0]?.lines.map(({ line }) => line.end);
    expect(ends('v=0\rs=-\n')).toEqual(['\r', '\n']);
    expect(ends(JSON.stringify({ sdp: 'v=0\r\ns=-' }))).toEqual(['\r\n', '']);
    expect(ends(`x ${JSON.stringify({ sdp: 'v=0\r\ns=-' })} y`)).toEqual(['', '\r\n', '', '']);
    expect(ownLines(readText('v=0\r\ns=\0\r\n'))).toEqual(['v=0', 's=\0']);
  });

  test('lines that are none, within and right behind the description', () => {
    const read = readText(`${SDP}foo\r\na=rtcp-mux\r\nrtpmap:111 opus/48000/2\r\n`);
    expect(ownLines(read).slice(-3)).toEqual(['foo', 'a=rtcp-mux', 'rtpmap:111 opus/48000/2']);
  });
});

describe('continuation lines', () => {
  const FOLDED = [
    ['indented', `a=${CANDIDATE.replace(' typ', '\n  typ')}`, `a=${CANDIDATE}`],
    ['behind a backslash', 'a=rtpmap:111 \\\nopus/48000/2', 'a=rtpmap:111 opus/48000/2'],
    ['a line that is none alone', `a=${CANDIDATE.replace(' typ', '\ntyp')}`, `a=${CANDIDATE}`],
  ] as const;

  test.each(FOLDED)('%s', (_, pasted, joined) => {
    const read = readText(`v=0\n${pasted}\ns=-\n`);
    expect(ownLines(read)).toEqual(['v=0', joined, 's=-']);
    expect(read.readAs).toEqual([{ step: 'folded lines joined', line: 2, joined: 1 }]);
  });

  test('what does not make the line readable is not joined', () => {
    const read = readText('v=0\na=rtcp-mux\n  junk\ns=-\n');
    expect(ownLines(read)).toEqual(['v=0', 'a=rtcp-mux', '  junk', 's=-']);
    expect(read.readAs).toEqual([]);
  });
});

describe('nothing to read', () => {
  test('an empty text says so and has no description', () => {
    expect(readText('')).toEqual({ readAs: [{ step: 'empty' }], text: '', descriptions: [] });
  });

  test('blank lines alone say so and stay', () => {
    const read = readText(' \n\n');
    expect(steps(read)).toEqual(['empty']);
    expect(read.descriptions[0]?.lines).toHaveLength(2);
  });

  test('text without SDP stays as lines around', () => {
    const read = readText('hello\nworld');
    expect(steps(read)).toEqual(['nothing found']);
    expect(aroundLines(read)).toEqual(['hello', 'world']);
  });
});
