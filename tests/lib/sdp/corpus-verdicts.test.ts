import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgedDescription } from '@/lib/sdp/judged-description';
import { openText } from '@/lib/sdp/opened-text';
import { readText } from '@/lib/sdp/read-text';
import { checkDescription } from '@/lib/sdp/rules/check-description';
import { foresee, foreseeText } from '@/lib/sdp/rules/verdict/foresee';

/** Descriptions of many programs, beside the project: they are not part of it. */
const folder = join(process.cwd(), '../shared/corpus/sdp');
const manifest = join(folder, 'manifest.jsonl');
const present = existsSync(manifest);

interface Row {
  readonly file: string;
  readonly browser_oracle_as_offer: Readonly<
    Record<'chromium' | 'firefox', { readonly verdict: string }>
  >;
}

const rows: readonly Row[] = present
  ? readFileSync(manifest, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const texts = new Map(rows.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]));

if (!present) console.log('corpus verdicts: no corpus beside the project, nothing to compare');

describe.runIf(present)('verdicts over the corpus', () => {
  it.each(['chromium', 'firefox'] as const)('%s', (browser) => {
    const counts = { rejected: 0, rejectionsForeseen: 0, accepted: 0, acceptancesForeseen: 0 };
    for (const { file, browser_oracle_as_offer: oracle } of rows) {
      const foreseen = foreseeText(texts.get(file) ?? '', browser).verdict;
      if (oracle[browser].verdict === 'accepted') {
        counts.accepted += 1;
        if (foreseen === 'accepts') counts.acceptancesForeseen += 1;
      } else {
        counts.rejected += 1;
        if (foreseen === 'rejects') counts.rejectionsForeseen += 1;
      }
    }
    const { rejected, rejectionsForeseen, accepted, acceptancesForeseen } = counts;
    console.log(
      `${browser}: ${rejectionsForeseen} of ${rejected} rejections foreseen, ` +
        `${acceptancesForeseen} of ${accepted} acceptances foreseen`,
    );
    expect(rejectionsForeseen / rejected).toBeGreaterThanOrEqual(0.95);
    expect(acceptancesForeseen / accepted).toBeGreaterThanOrEqual(0.97);
  });

  it.each(['chromium', 'firefox'] as const)('%s, read as a pasted text', (browser) => {
    const other = rows.filter(({ file }) => {
      const text = openText(texts.get(file) ?? '');
      const [description] = text.descriptions;
      if (description === undefined) return false;
      const { verdict } = foresee(judgedDescription(text, description), browser);
      return verdict !== foreseeText(texts.get(file) ?? '', browser).verdict;
    });
    expect(other.map(({ file }) => file)).toEqual([]);
  });

  it('find no error in what both browsers accept', () => {
    const wrong = rows.flatMap(({ file, browser_oracle_as_offer: oracle }) => {
      if (oracle.chromium.verdict !== 'accepted' || oracle.firefox.verdict !== 'accepted')
        return [];
      const [description] = readText(texts.get(file) ?? '').descriptions;
      const findings = description === undefined ? [] : checkDescription(description);
      return findings
        .filter(({ severity }) => severity === 'error')
        .map(({ rule }) => [file, rule]);
    });
    expect(wrong).toEqual([]);
  });
});
