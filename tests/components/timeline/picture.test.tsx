import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Ahead } from '@/components/timeline/ahead';
import { Picture } from '@/components/timeline/picture';
import { layoutRows } from '@/components/timeline/rows';
import { drawScene, SCENE_BUDGET, type Scene, sizeOf } from '@/components/timeline/scene';
import { timeScale } from '@/components/timeline/time-scale';
import { setupWindow, wholeWindow, windowOf } from '@/components/timeline/window';
import { type TimelineModel, timelineModel } from '@/lib/selectors/timeline/model';
import type { TimeWindow } from '@/lib/selectors/timeline/visible';
import type { Milliseconds } from '@/lib/time';
import { endOf, type Trace } from '@/lib/trace/trace';
import { replay } from '@/machines/replay';
import { oneSidedTrace, seamTrace } from '@/tests/ladder/seam-trace';
import { manyChecksTrace } from './many-checks-trace';

const OPEN = { closed: new Set<string>(), spread: new Set<string>() };
const WIDTH = 900;

function sceneOf(model: TimelineModel, window: TimeWindow): Scene {
  return drawScene(model, layoutRows(model, OPEN), timeScale(window, WIDTH));
}

const modelOf = (trace: Trace) => timelineModel(trace, replay(trace));

function setupScene(trace: Trace): Scene {
  const model = modelOf(trace);
  return sceneOf(model, setupWindow({ ...model, end: endOf(trace) }));
}

/** One element a line, so that a change reads as a change of lines. */
function svgOf(scene: Scene): string {
  const inside = renderToStaticMarkup(<Picture scene={scene} />);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${scene.layout.height}">`;
  return `${svg}\n${inside.replaceAll('><', '>\n<')}\n</svg>\n`;
}

describe('the picture', () => {
  it('of the seam trace: packets, drops, BUNDLE, a restart, bounded moments', async () => {
    const svg = svgOf(setupScene(seamTrace()));
    await expect(svg).toMatchFileSnapshot('../../golden/timeline-seam.svg');
  });

  it('of a recording from one side', async () => {
    const trace = oneSidedTrace();
    const svg = svgOf(sceneOf(modelOf(trace), wholeWindow(endOf(trace))));
    await expect(svg).toMatchFileSnapshot('../../golden/timeline-one-sided.svg');
  });

  it('draws a bounded beginning as an interval of some width', () => {
    const { rows } = setupScene(seamTrace());
    const intervals = rows.flatMap(({ spans, marks }) =>
      [...spans, ...marks].flatMap(({ interval }) => interval ?? []),
    );
    expect(intervals.length).toBeGreaterThan(0);
    for (const { width } of intervals) expect(width).toBeGreaterThan(1);
  });
});

describe('the veil over what is still to come', () => {
  const scale = timeScale(windowOf(0, 100), WIDTH);
  const veil = (from: number | undefined) =>
    renderToStaticMarkup(<Ahead from={from as Milliseconds} scale={scale} height={50} />);

  it('reaches from the cursor to the right edge', () => {
    expect(veil(25)).toContain('x="225" width="675" height="50"');
    expect(veil(-10)).toContain('x="0" width="900"');
  });

  it('is not there where nothing is to come, or nothing of it in sight', () => {
    expect(veil(undefined)).toBe('');
    expect(veil(100)).toBe('');
  });

  it('lies over the shapes and under the texts', () => {
    const scene = setupScene(seamTrace());
    const svg = renderToStaticMarkup(
      <Picture scene={scene}>
        <Ahead from={scale.window.from} scale={scale} height={50} />
      </Picture>,
    );
    expect(svg.indexOf('<rect')).toBeGreaterThan(svg.lastIndexOf('<path'));
    expect(svg.indexOf('<rect')).toBeLessThan(svg.indexOf('<text'));
  });
});

describe('a trace of 20,000 events', () => {
  const trace = manyChecksTrace(20_000);
  const model = modelOf(trace);
  const end = endOf(trace);

  it('stays within the budget in every window, down to a thousandth', () => {
    for (const share of [1, 0.5, 0.1, 0.01, 0.001]) {
      const from = end * 0.4;
      const window = { from, to: from + end * share } as TimeWindow;
      const scene = sceneOf(model, window);
      const most = SCENE_BUDGET.picture + SCENE_BUDGET.row * scene.rows.length;
      expect(sizeOf(scene)).toBeLessThanOrEqual(most);
      const nodes = svgOf(scene).match(/<[a-z]/g)?.length ?? 0;
      expect(nodes).toBeLessThan(2000);
    }
  });

  it('keeps the parts of a picture few, however many things the window holds', () => {
    const { rows, links } = sceneOf(model, wholeWindow(end));
    const drawn = rows.flatMap(({ spans, marks }) => [...spans, ...marks]);
    expect(drawn.length + links.length).toBeLessThanOrEqual(1200);
    expect(drawn.reduce((total, { many }) => total + many, 0)).toBeGreaterThan(10_000);
  });

  it('in a narrow window draws each thing that has three pixels', () => {
    const from = end * 0.4;
    const { rows } = sceneOf(model, windowOf(from, from + end * 0.001));
    for (const { many } of rows.flatMap(({ spans }) => spans)) expect(many).toBe(1);
  });

  it('says how many things share a place', () => {
    const { rows } = sceneOf(model, wholeWindow(end));
    const together = rows.flatMap(({ marks }) => marks).filter(({ many }) => many > 1);
    expect(together.length).toBeGreaterThan(0);
  });
});
