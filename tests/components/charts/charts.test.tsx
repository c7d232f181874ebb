import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Chart, isNamedState } from '@/components/charts/chart';
import { layoutChart, type TakenStep } from '@/components/charts/chart-layout';
import { english } from '@/content/en/catalogue';
import { korean } from '@/content/ko/catalogue';
import { MACHINES } from '@/lib/trace/history';
import { type ChartRegion, chartOf } from '@/machines/chart';
import { PROTOCOL_MACHINES } from '@/machines/protocol/registry';

const textOf = (input: string) => input;

/** For machines that only reports and parts move. */
function firstStep({ states: [from, to] }: ChartRegion): TakenStep | undefined {
  return from && to && { from: from.name, to: to.name };
}

describe('charts of the machines', () => {
  it.each(MACHINES)('%s: as drawn', async (machine) => {
    const regions = chartOf(PROTOCOL_MACHINES[machine]);
    const drawn = regions.map((region) =>
      renderToStaticMarkup(
        <Chart
          region={region}
          current={region.states[0]?.name}
          taken={region.arrows[0] ?? firstStep(region)}
          label={region.name}
          textOf={textOf}
        />,
      ),
    );
    const svg = `${drawn.join('\n').replaceAll('><', '>\n<')}\n`;
    await expect(svg).toMatchFileSnapshot(`../../golden/chart-${machine}.svg`);
  });

  it.each(MACHINES)('%s: no two arrows run along the same line', (machine) => {
    for (const region of chartOf(PROTOCOL_MACHINES[machine])) {
      const { arrows } = layoutChart(region, textOf);
      expect(new Set(arrows.map(({ d }) => d)).size).toBe(arrows.length);
    }
  });

  it.each(MACHINES)('%s: no box and no label overlaps another', (machine) => {
    for (const region of chartOf(PROTOCOL_MACHINES[machine])) {
      const { boxes, arrows } = layoutChart(region, textOf);
      const tops = boxes.map(({ y, height }) => ({ top: y, bottom: y + height, x: 0 }));
      const labels = arrows.map(({ label }) => ({
        top: label.y - 10,
        bottom: label.y - 10 + label.lines.length * 13,
        x: label.x,
      }));
      for (const strips of [tops, labels]) {
        const ordered = strips.toSorted((a, b) => a.x - b.x || a.top - b.top);
        for (const [index, strip] of ordered.entries()) {
          const before = ordered[index - 1];
          if (before?.x === strip.x) expect(strip.top).toBeGreaterThanOrEqual(before.bottom - 1);
        }
      }
    }
  });

  it.each(MACHINES)('%s: any step taken has one arrow, whatever led to it', (machine) => {
    for (const region of chartOf(PROTOCOL_MACHINES[machine])) {
      const names = region.states.map(({ name }) => name);
      for (const [from, to] of names.flatMap((a) => names.map((b) => [a, b] as const))) {
        if (from === to) continue;
        const { arrows } = layoutChart(region, textOf, { from, to });
        const drawn = arrows.filter(({ arrow }) => arrow.from === from && arrow.to === to);
        expect(drawn).toHaveLength(1);
        expect(new Set(arrows.map(({ d }) => d)).size).toBe(arrows.length);
      }
    }
  });

  it('the pair machine has its four parts, each with where it begins', () => {
    const regions = chartOf(PROTOCOL_MACHINES.pair);
    expect(regions.map(({ name }) => name)).toEqual(['check', 'nomination', 'use', 'presence']);
    for (const { states } of regions)
      expect(states.filter(({ initial }) => initial)).toHaveLength(1);
  });

  it.each([
    ['English', english.charts.inputs],
    ['Korean', korean.charts.inputs],
  ])('%s has words for every input that a machine takes', (_, inputs) => {
    const taken = MACHINES.flatMap((machine) =>
      chartOf(PROTOCOL_MACHINES[machine]).flatMap(({ states, arrows }) => [
        ...states.flatMap(({ fromAnywhere }) => fromAnywhere),
        ...arrows.flatMap((arrow) => arrow.inputs),
      ]),
    );
    const missing = taken.filter((input) => !isNamedState(input) && !Object.hasOwn(inputs, input));
    expect(missing).toEqual([]);
  });
});
