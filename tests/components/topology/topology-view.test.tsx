import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ForkContext } from '@/components/nat/fork-context';
import { EnglishWords } from '@/components/site/english-words';
import { KoreanWords } from '@/components/site/korean-words';
import { TopologyView } from '@/components/topology/topology-view';
import type { TopologyWords } from '@/components/topology/use-topology-words';
import { dropWords } from '@/content/en/nat/drops';
import { topologyWords } from '@/content/en/nat/topology';
import { dropWords as koreanDrops } from '@/content/ko/nat/drops';
import { topologyWords as koreanWords } from '@/content/ko/nat/topology';
import { type ScenarioId, scenarioEntry } from '@/lib/simulator/scenarios/catalogue';
import { scenarioOf } from '@/lib/simulator/setup/build-scenario';
import { simulate } from '@/lib/simulator/simulate';
import { milliseconds } from '@/lib/time';
import { endOf, type Trace } from '@/lib/trace/trace';
import { chromiumTrace } from '@/tests/fixtures/live-trace';

const ENGLISH: TopologyWords = { ...topologyWords, reasons: dropWords };
const KOREAN: TopologyWords = { ...koreanWords, reasons: koreanDrops };
const ignore = () => {};

function traceOf(id: ScenarioId): Trace {
  return simulate(scenarioOf(scenarioEntry(id).setup)).trace;
}

function view(trace: Trace, at: number, words: TopologyWords): ReactNode {
  return (
    <TopologyView
      trace={trace}
      cursor={milliseconds(at)}
      selection={undefined}
      words={words}
      onSeek={ignore}
      onSelect={ignore}
    />
  );
}

function english(trace: Trace, at: number): string {
  return renderToStaticMarkup(<EnglishWords>{view(trace, at, ENGLISH)}</EnglishWords>);
}

function forkable(trace: Trace, at: number): string {
  return renderToStaticMarkup(
    <EnglishWords>
      <ForkContext value={{ apply: ignore, has: () => false, takeBack: ignore }}>
        {view(trace, at, ENGLISH)}
      </ForkContext>
    </EnglishWords>,
  );
}

function labelsIn(markup: string): readonly string[] {
  return [...markup.matchAll(/<button[^>]*aria-label="([^"]*)"/g)].map(([, label = '']) => label);
}

const SHOWN = [
  'home-routers',
  'turn-relay',
  'udp-blocked',
  'who-knocks-first',
  'unsolicited',
] as const;

describe.each(SHOWN)('the topology of %s', (id) => {
  const trace = traceOf(id);

  test('draws at every tenth of it', () => {
    for (let tenth = 0; tenth <= 10; tenth += 1) {
      expect(english(trace, (endOf(trace) * tenth) / 10)).toContain('<svg');
    }
  });

  test('speaks Korean without an English sentence of its own', () => {
    const markup = renderToStaticMarkup(<KoreanWords>{view(trace, 300, KOREAN)}</KoreanWords>);
    const text = markup.replace(/<[^>]*>/g, ' ');
    expect(text).toMatch(/[가-힣]/);
    expect(text).not.toMatch(/\b(the|this|with|from|not)\b/);
  });

  test('gives every fork a name of its own', () => {
    const labels = labelsIn(forkable(trace, 150));
    expect(labels.length).toBeGreaterThan(0);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('what it says', () => {
  test('why the unsolicited packet was dropped', () => {
    const trace = traceOf('unsolicited');
    expect(english(trace, endOf(trace))).toMatch(/no mapping for [\d.]+:\d+/);
  });

  test('nothing to fork without the page of the simulator', () => {
    expect(labelsIn(english(traceOf('home-routers'), 150))).toEqual([]);
  });

  test('a live call has no packets to show', () => {
    expect(english(chromiumTrace(), 100)).toContain(topologyWords.empty);
  });
});
