import { describe, expect, test } from 'vitest';
import { meanings as english } from '@/content/en/sdp/meanings';
import { meanings as korean } from '@/content/ko/sdp/meanings';
import { corpusFiles, ownDescriptions, type SdpFile } from '../fixtures/sdp-corpus';
import { isWebRtc, specificityOf, type WeakLine } from './specificity';

/*
 * How many lines are explained so specifically that changing any one value changes the text.
 */

interface Total {
  readonly lines: number;
  readonly specific: number;
  readonly weak: readonly WeakLine[];
}

function measure(files: readonly SdpFile[], meanings: typeof english): Total {
  const each = files.map(({ text }) => specificityOf(text, meanings));
  return {
    lines: each.reduce((sum, { lines }) => sum + lines, 0),
    specific: each.reduce((sum, { specific }) => sum + specific, 0),
    weak: each.flatMap(({ weak }) => weak),
  };
}

function report(name: string, { lines, specific, weak }: Total): void {
  const share = lines === 0 ? 100 : (specific / lines) * 100;
  const reasons = new Map<string, readonly WeakLine[]>();
  for (const line of weak) {
    const reason = `${line.kind}: ${line.because}`;
    reasons.set(reason, [...(reasons.get(reason) ?? []), line]);
  }
  const most = [...reasons].sort(([, a], [, b]) => b.length - a.length).slice(0, 12);
  console.log(`${name}: ${specific} of ${lines} lines specific (${share.toFixed(2)} %)`);
  for (const [reason, found] of most)
    console.log(`  ${found.length} × ${reason}: ${found[0]?.text.slice(0, 90)}`);
}

describe.each([
  ['en', english],
  ['ko', korean],
] as const)('lines explained specifically, %s', (locale, meanings) => {
  test('the recorded calls of this project', () => {
    const total = measure(ownDescriptions(), meanings);
    report(`own descriptions, ${locale}`, total);
    expect(total.lines).toBeGreaterThan(100);
    expect(total.specific / total.lines).toBeGreaterThanOrEqual(0.99);
  });

  test('the corpus beside the project, where it is', { timeout: 300_000 }, () => {
    const files = corpusFiles();
    if (files.length === 0) console.log('no corpus beside the project: only own descriptions');
    const webRtc = measure(
      files.filter(({ text }) => isWebRtc(text)),
      meanings,
    );
    report(`corpus, WebRTC, ${locale}`, webRtc);
    report(
      `corpus, the rest, ${locale}`,
      measure(
        files.filter(({ text }) => !isWebRtc(text)),
        meanings,
      ),
    );
    expect(webRtc.specific).toBeGreaterThanOrEqual(webRtc.lines * 0.99);
  });
});
