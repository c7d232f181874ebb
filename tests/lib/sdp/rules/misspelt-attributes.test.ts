import { describe, expect, it } from 'vitest';
import { textWords as english } from '@/content/en/sdp/text-words';
import { textWords as korean } from '@/content/ko/sdp/text-words';
import { openText } from '@/lib/sdp/opened-text';
import { readDescription } from '@/lib/sdp/read-description';
import { checkDescription } from '@/lib/sdp/rules/check-description';
import { explainFinding } from '@/lib/sdp/rules/explain-finding';
import { applyFix } from '@/lib/sdp/rules/finding';
import { OFFER } from '@/tests/fixtures/sdp/offer-text';
import { corpusFiles } from '@/tests/fixtures/sdp-corpus';

const check = (text: string) => checkDescription(readDescription(text));
const misspelt = (text: string) => check(text).filter(({ rule }) => rule === 'G30');
const numberOf = (text: string, line: string) => text.split('\r\n').indexOf(line) + 1;

describe('a misspelt attribute', () => {
  it.each([
    ['a=sendrecv', 'a=sendrcv', 'sendrecv'],
    ['a=fingerprint:', 'a=fingerprnt:', 'fingerprint'],
    ['a=ice-ufrag:', 'a=ice-ufarg:', 'ice-ufrag'],
    ['a=ice-pwd:', 'a=ice_pwd:', 'ice-pwd'],
    ['a=rtpmap:111', 'a=RTPMAP:111', 'rtpmap'],
    ['a=rtpmap:111', 'a=rtpmap 111', 'rtpmap'],
    ['a=rtcp-mux', 'a=rtpc-mux', 'rtcp-mux'],
  ])('%s as %s is a warning on its own line, mended by one press', (right, wrong, meant) => {
    const text = OFFER.replace(right, wrong);
    const [finding, ...others] = misspelt(text);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', values: { meant } });
    const [line = 0] = finding?.lines ?? [];
    expect(text.split('\r\n')[line - 1]).toContain(wrong);
    expect(finding?.fix && applyFix(text, finding.fix)).toBe(OFFER);
  });

  it('two lines in one are set apart again', () => {
    const text = OFFER.replace('a=sendrecv\r\n', 'a=sendrecv');
    const [finding] = misspelt(text);
    expect(finding?.fix && applyFix(text, finding.fix)).toBe(OFFER);
  });

  it('is left to the reader where the value does not fit the known name', () => {
    const [finding] = misspelt(OFFER.replace('a=ice-pwd:', 'a=fingerprnt:'));
    expect(finding?.values['meant']).toBe('fingerprint');
    expect(finding?.fix).toBeUndefined();
  });

  it('is left to the reader where the section says the same already', () => {
    const [finding] = misspelt(OFFER.replace('a=sendrecv', 'a=recvonly\r\na=sendrcv'));
    expect(finding?.fix).toBeUndefined();
  });

  it('is left to the reader where two names are as near, or where it may not stand', () => {
    expect(misspelt(OFFER.replace('a=sendrecv', 'a=sndonly'))[0]?.fix).toBeDefined();
    const inSession = OFFER.replace('t=0 0\r\n', 't=0 0\r\na=rtcp-mx\r\n');
    expect(misspelt(inSession)[0]?.fix).toBeUndefined();
  });
});

describe('what follows from it', () => {
  it.each([
    ['M11', 'a=sendrecv', 'a=sendrcv'],
    ['D07', 'a=setup:actpass', 'a=setpu:actpass'],
    ['T01', 'a=rtcp-mux', 'a=rtcp-mx'],
    ['I01', 'a=ice-ufrag:vO53', 'a=ice-ufarg:vO53'],
    ['R01', 'a=rtpmap:111 opus/48000/2', 'a=rptmap:111 opus/48000/2'],
  ])('%s names the line, and leaves the mending to it', (rule, right, wrong) => {
    const text = OFFER.replace(right, wrong);
    const finding = check(text).find((one) => one.rule === rule);
    const line = numberOf(text, wrong);
    expect(finding?.values['misspeltLine']).toBe(line);
    expect(finding?.fix).toBeUndefined();
    for (const words of [english, korean]) {
      if (finding === undefined) return;
      const { message } = explainFinding(finding, 0, words);
      expect(message).toContain(wrong);
      expect(message).toContain(String(line));
    }
  });

  it('is not blamed on a line of another section', () => {
    const text = OFFER.replace('a=rtcp-mux\r\n', '').replace(
      'a=sctp-port:5000',
      'a=sctp-port:5000\r\na=rtcp-mx',
    );
    const finding = check(text).find(({ rule }) => rule === 'T01');
    expect(finding?.values['misspeltLine']).toBeUndefined();
    expect(finding?.fix).toBeDefined();
  });
});

const files = corpusFiles();

it.runIf(files.length > 0)('real descriptions of any dialect: no name is taken for another', () => {
  let attributes = 0;
  let unknown = 0;
  const found: string[] = [];
  for (const { text } of files) {
    const opened = openText(text);
    attributes += opened.lines.filter(({ line }) => line.text.startsWith('a=')).length;
    unknown += opened.lines.filter(({ reading }) => reading.kind === 'unknown attribute').length;
    for (const description of opened.descriptions) {
      const findings = checkDescription(description).filter(({ rule }) => rule === 'G30');
      found.push(...findings.map(({ values }) => `${values['text']} → ${values['meant']}`));
    }
  }
  console.log(
    `${attributes} attribute lines in ${files.length} files: ${unknown} unknown, ${found.length} called misspelt`,
  );
  console.log(found.join('\n'));
  // All three are: two lines in one, twice, and a flag with text behind it.
  const meant = found.map((text) => text.split(' → ')[1]);
  expect(meant.sort()).toEqual(['rtcp-mux', 'sendonly', 'sendonly']);
});
