import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number];
type Theme = 'light' | 'dark';

const tokens = readTokens(
  readFileSync(new URL('../../../components/styles/tokens.css', import.meta.url), 'utf8'),
);
const themes: readonly Theme[] = ['light', 'dark'];
const phases = ['signaling', 'ice', 'dtls', 'media'] as const;
const tones = ['waiting', 'progress', 'succeeded', 'failed', 'warning', 'ended'] as const;
const grounds = ['paper', 'paper-sunk', 'paper-raised'] as const;

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const sights: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

describe.each(themes)('tokens in the %s theme', (theme) => {
  const texts = [
    'ink',
    'ink-soft',
    'ink-faint',
    ...phases.map((phase) => `phase-${phase}`),
    ...tones.map((tone) => `tone-${tone}`),
  ];
  it.each(texts)('%s reads on every ground (WCAG 2.2, 1.4.3)', (name) => {
    for (const ground of grounds) {
      expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(texts.filter((name) => !name.startsWith('ink')))(
    '%s reads on its own soft ground',
    (name) => {
      const ground = colour(`${name}-soft`, theme);
      expect(contrast(colour(name, theme), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour('ink', theme), ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([...phases.map((phase) => `phase-${phase}-stroke`), 'line-strong', 'focus'])(
    '%s can be seen as a line (WCAG 2.2, 1.4.11)',
    (name) => {
      for (const ground of grounds) {
        expect(contrast(colour(name, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(Object.keys(sights))('phases stay apart in %s sight', (sight) => {
    for (const variant of ['', '-stroke']) {
      const seen = phases.map((phase) => seenAs(colour(`phase-${phase}${variant}`, theme), sight));
      const distances = seen.flatMap((one, index) =>
        seen.slice(index + 1).map((other) => distance(one, other)),
      );
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(10);
    }
  });
});

function readTokens(css: string): ReadonlyMap<string, Readonly<Record<Theme, string>>> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** A token in linear RGB. */
function colour(name: string, theme: Theme): Colour {
  const hex = tokens.get(name)?.[theme];
  if (hex === undefined) throw new Error(`there is no colour --${name}`);
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function seenAs(seen: Colour, sight: string): Colour {
  const rows = sights[sight];
  if (rows === undefined) throw new Error(`there is no sight ${sight}`);
  const channel = (row: Colour): number =>
    Math.min(1, Math.max(0, row[0] * seen[0] + row[1] * seen[1] + row[2] * seen[2]));
  return [channel(rows[0]), channel(rows[1]), channel(rows[2])];
}

/** Euclidean distance in OKLab, times 100; about 2 can just be noticed. */
function distance(one: Colour, other: Colour): number {
  const [a, b] = [oklab(one), oklab(other)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([red, green, blue]: Colour): Colour {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
