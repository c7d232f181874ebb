import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExplainedDocument } from '@/lib/cli/explained-document';
import { run } from '@/lib/cli/run';

const OFFER = [
  'v=0',
  'o=- 1 2 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 9 UDP/TLS/RTP/SAVPF 111 0',
  'c=IN IP4 0.0.0.0',
  'a=mid:0',
  'a=ice-ufrag:EsAw',
  'a=ice-pwd:bP+XJMM09aR8AiX1jdukzR6Y',
  `a=fingerprint:sha-256 ${'AB:'.repeat(31)}AB`,
  'a=setup:actpass',
  'a=sendrecv',
  'a=rtcp-mux',
  'a=rtpmap:111 opus/48000/2',
  'a=rtpmap:0 PCMU/8000',
  '',
].join('\r\n');
const ANSWER = OFFER.replace('actpass', 'active')
  .replace('111 0', '111')
  .replace(/a=rtpmap:0.*\r\n/, '');

const FILES: Readonly<Record<string, string>> = {
  'offer.sdp': OFFER,
  'answer.sdp': ANSWER,
  // Another kind of media than the offer's: good for itself, no answer to it.
  'other.sdp': ANSWER.replace('m=audio 9', 'm=video 9'),
  'broken.sdp': OFFER.replace('t=0 0\r\n', ''),
  'hello.txt': 'hello\nworld\n',
  'spaced.sdp': OFFER.replace(/=/g, ' = '),
  '-': OFFER,
};

async function call(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    read: async (file) => {
      const text = FILES[file];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
    readBytes: async () => {
      throw new Error('no such file');
    },
    checkWritable: async () => undefined,
    write: async () => undefined,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

const documents = (out: string): ExplainedDocument[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('explain', () => {
  it('says every line of every file, a document a line', async () => {
    const { code, out } = await call('explain', 'offer.sdp', 'answer.sdp', '--json');
    const [offer, answer] = documents(out);
    expect(code).toBe(0);
    expect(offer?.file).toBe('offer.sdp');
    expect(offer?.lines.map(({ text }) => text)).toEqual(OFFER.split('\r\n').slice(0, -1));
    expect(offer?.lines.every(({ meaning }) => meaning !== '')).toBe(true);
    expect(offer?.lines.map(({ number }) => number)).toEqual(
      offer?.lines.map((_, index) => index + 1),
    );
    expect(offer?.lines[4]).toMatchObject({ section: 'media 0', reference: 'RFC 8866 §5.14' });
    expect(offer?.foreseen).toEqual({
      chromium: { verdict: 'accepts' },
      firefox: { verdict: 'accepts' },
    });
    expect(answer?.summary.join(' ')).toContain('Opus');
  });

  it('ends with 1 where errors are found, and names rule and line', async () => {
    const { code, out } = await call('explain', 'broken.sdp', '--json');
    const [document] = documents(out);
    expect(code).toBe(1);
    expect(document?.findings).toContainEqual(
      expect.objectContaining({ rule: 'G05', severity: 'error' }),
    );
    expect(document?.foreseen.chromium).toMatchObject({ verdict: 'rejects', rule: 'G05' });
  });

  it('reads standard input without a file', async () => {
    const { code, out } = await call('explain');
    expect(code).toBe(0);
    expect(out).toContain('a=rtpmap:111 opus/48000/2');
    expect(out).toContain('Chromium 156: accepts it');
  });

  it('speaks Korean', async () => {
    const { out } = await call('explain', 'offer.sdp', '--lang', 'ko');
    expect(out).toContain('받아들임');
  });

  it('ends with 2 where nothing could be read, and keeps the lines', async () => {
    const { code, out, err } = await call('explain', 'hello.txt', '--json');
    expect(code).toBe(2);
    expect(err).toContain('hello.txt');
    expect(documents(out)[0]?.lines.map(({ text }) => text)).toEqual(['hello', 'world']);
    expect((await call('explain', 'missing.sdp')).code).toBe(2);
  });

  it('ends with 1 where spaces stand around every =, and says what was expected', async () => {
    const { code, out } = await call('explain', 'spaced.sdp', '--json');
    const [document] = documents(out);
    expect(code).toBe(1);
    expect(document?.lines[0]?.section).toBe('session');
    expect(document?.lines[0]?.meaning).toContain('one letter and “=”');
  });

  it('ends with 1 where only some files could be read', async () => {
    const { code, err } = await call('explain', 'offer.sdp', 'missing.sdp');
    expect(code).toBe(1);
    expect(err).toContain('missing.sdp: no such file');
  });

  it('shows the control characters of a hostile text, and sends none to the terminal', async () => {
    const bell = 'v=0\r\ns=\u001b[2J\u0007\r\n';
    const { out } = await callWith(bell);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(out).toContain('\\u{1b}[2J');
  });
});

describe('explain an offer with its answer', () => {
  it('says what both agree on, with the lines that cause it', async () => {
    const { code, out } = await call(
      'explain',
      '--offer',
      'offer.sdp',
      '--answer',
      'answer.sdp',
      '--json',
    );
    const [offer, answer] = documents(out);
    expect(code).toBe(0);
    expect(offer?.negotiated).toBeUndefined();
    expect(answer?.negotiated).toContainEqual(
      expect.objectContaining({ fact: 'dtls roles', offerLine: 11, answerLine: 11 }),
    );
  });
});

it('an answer is foreseen as the answer to its offer, not as an offer', async () => {
  const { out } = await call('explain', '--offer', 'offer.sdp', '--answer', 'other.sdp', '--json');
  const [offer, answer] = documents(out);
  expect(offer?.foreseen.chromium.verdict).toBe('accepts');
  expect(answer?.foreseen.chromium.verdict).toBe('rejects');
  const alone = documents((await call('explain', 'other.sdp', '--json')).out);
  expect(alone[0]?.foreseen.chromium.verdict).toBe('accepts');
  const said = await call('explain', '--offer', 'offer.sdp', '--answer', 'answer.sdp');
  expect(said.out).toContain('As the answer to the offer (foreseen)');
});

describe('redact', () => {
  it('prints the copy and nothing else', async () => {
    const { code, out } = await call('redact', 'offer.sdp');
    expect(code).toBe(0);
    expect(out.split('\r\n')).toHaveLength(OFFER.split('\r\n').length);
    expect(out).not.toContain('EsAw');
  });
});

it('the usage is told on a wrong command line', async () => {
  const { code, err } = await call('translate');
  expect(code).toBe(2);
  expect(err).toContain('no such command: translate');
  expect(err).toContain('explain --offer FILE --answer FILE');
});

it('the usage is told in the language that was asked for', async () => {
  const { err } = await call('explain', '--lang', 'ko', '--offer', 'offer.sdp');
  expect(err).toContain('--answer');
  expect(err).toContain('사용법');
  expect(err).not.toContain('Usage');
  expect((await call('help', '--lang=ko')).out).toContain('종료 코드');
  expect((await call('redact', 'hello.txt', '--lang', 'ko')).err).toContain('SDP 줄이');
});

it('the program itself runs without a build', () => {
  const project = join(import.meta.dirname, '..', '..', '..');
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(project, 'lib', 'cli', 'main.ts'), 'explain', '--json'],
    { cwd: project, input: OFFER, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(documents(stdout)[0]?.file).toBe('-');
});

async function callWith(text: string) {
  let out = '';
  await run(['explain'], {
    read: async () => text,
    readBytes: async () => {
      throw new Error('no such file');
    },
    checkWritable: async () => undefined,
    write: async () => undefined,
    out: (said) => {
      out += said;
    },
    err: () => undefined,
  });
  return { out };
}
