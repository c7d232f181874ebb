import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CandidatePairs } from '@/components/graph/candidate-pairs';
import { MediaPanel } from '@/components/media/media-panel';
import { SecurityPanel } from '@/components/security/security-panel';
import { EnglishWords } from '@/components/site/english-words';
import { KoreanWords } from '@/components/site/korean-words';
import { milliseconds } from '@/lib/time';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';

const ignore = () => {};

const PANELS = {
  pairs: CandidatePairs,
  security: SecurityPanel,
  media: MediaPanel,
} as const;

function draw(panel: keyof typeof PANELS, trace: Trace, at: number = endOf(trace)): ReactNode {
  const Panel = PANELS[panel];
  return (
    <Panel
      trace={trace}
      history={replay(trace)}
      cursor={milliseconds(at)}
      selection={undefined}
      onSelect={ignore}
      onSeek={ignore}
      onOpenPacket={ignore}
    />
  );
}

function english(node: ReactNode): string {
  return renderToStaticMarkup(<EnglishWords>{node}</EnglishWords>);
}

function korean(node: ReactNode): string {
  return renderToStaticMarkup(<KoreanWords>{node}</KoreanWords>);
}

const TRACES = {
  chromium: chromiumTrace(),
  firefox: firefoxTrace(),
  seam: seamTrace(),
  'one-sided': oneSidedTrace(),
} as const;

const EVERY = Object.keys(PANELS).flatMap((panel) =>
  Object.keys(TRACES).map((trace) => [panel, trace]),
) as readonly (readonly [keyof typeof PANELS, keyof typeof TRACES])[];

describe.each(EVERY)('the %s panel with the %s trace', (panel, name) => {
  const trace = TRACES[name];

  test('draws at every tenth of it', () => {
    for (let tenth = 0; tenth <= 10; tenth += 1) {
      expect(english(draw(panel, trace, (endOf(trace) * tenth) / 10))).toContain('<section');
    }
  });

  test('speaks Korean without an English sentence of its own', () => {
    const text = korean(draw(panel, trace)).replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/[가-힣]/);
    expect(text).not.toMatch(/\b(the|this|with|from|not)\b/);
  });
});

describe('what they say', () => {
  test('pairs: Firefox does not expose the request counters', () => {
    expect(english(draw('pairs', TRACES.firefox))).toContain(
      'Not exposed by this browser: Checks sent, Checks received',
    );
    expect(english(draw('pairs', TRACES.chromium))).not.toContain('Not exposed by this browser');
  });

  test('pairs: a hidden address is explained', () => {
    expect(english(draw('pairs', TRACES.chromium))).toContain('multicast DNS');
    expect(english(draw('pairs', TRACES.seam))).not.toContain('multicast DNS');
  });

  test('security: Firefox hides its own certificate, Chromium does not', () => {
    expect(english(draw('security', TRACES.firefox))).toContain('not exposed by this browser');
    expect(english(draw('security', TRACES.chromium))).not.toContain('not exposed by this browser');
  });

  test('security: the transports that BUNDLE closed are one closed line', () => {
    const text = english(draw('security', TRACES.chromium));
    const line =
      /<summary>Transports 1, 2<small[^>]*>· closed: BUNDLE moved its media to transport 0</;
    expect(text).toMatch(line);
    expect(text).not.toMatch(/<details[^>]* open/);
  });

  test('security and media: the far end of a one-sided recording was not observed', () => {
    expect(english(draw('security', TRACES['one-sided']))).toContain('was not observed');
    expect(english(draw('media', TRACES['one-sided']))).toContain('was not observed');
  });

  test('media: nothing flows yet, then something does', () => {
    expect(english(draw('media', TRACES.chromium, 0))).toContain('Nothing flows yet');
    expect(english(draw('media', TRACES.chromium))).not.toContain('Nothing flows yet');
  });
});
