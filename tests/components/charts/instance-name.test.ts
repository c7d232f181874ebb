import { describe, expect, test } from 'vitest';
import { nameInstances } from '@/components/charts/instance-name';
import { english } from '@/content/en/catalogue';
import { korean } from '@/content/ko/catalogue';
import { endOf } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { chromiumTrace, firefoxTrace } from '@/tests/fixtures/live-trace';
import { seamTrace } from '@/tests/ladder/seam-trace';

const TRACES = { chromium: chromiumTrace(), firefox: firefoxTrace(), seam: seamTrace() } as const;

describe.each(Object.entries(TRACES))('the machines of the %s trace', (_, trace) => {
  const instances = replay(trace).instances;
  const peers = [...new Set(instances.map(({ key }) => key.peer))];
  const named = peers.map((peer) =>
    nameInstances(
      instances.filter(({ key }) => key.peer === peer),
      trace,
      endOf(trace),
      english,
    ),
  );

  test('have names of their own, without the identifiers of the browser', () => {
    for (const ofPeer of named) {
      const texts = ofPeer.map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
      for (const { instance, text } of ofPeer) {
        const { machine } = instance.key;
        if (machine === 'pair') expect(text).toMatch(/^Pair \S+ → /);
        if (machine === 'stream') expect(text).toMatch(/^Stream (audio|video) [↓↑]/);
      }
    }
  });

  test('stand from the whole to its parts, the pair in use first among the pairs', () => {
    for (const ofPeer of named) {
      const machines = ofPeer.map(({ instance }) => instance.key.machine);
      expect(machines.slice(0, 2)).toEqual(['connection', 'signaling']);
      const pairs = ofPeer.filter(({ instance }) => instance.key.machine === 'pair');
      for (const { instance } of pairs.filter(({ text }) => text.endsWith(', selected'))) {
        const { transport, generation } = instance.key;
        const first = pairs.find(
          ({ instance: { key } }) => key.transport === transport && key.generation === generation,
        );
        expect(first?.instance).toBe(instance);
      }
    }
  });

  test('are named in Korean on a Korean page', () => {
    const texts = nameInstances(instances, trace, endOf(trace), korean).map(({ text }) => text);
    expect(texts.filter((text) => /\b(Pair|Stream|Channel|restart|selected)\b/.test(text))).toEqual(
      [],
    );
  });
});
