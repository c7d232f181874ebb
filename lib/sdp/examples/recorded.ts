import type { Example, Provenance } from './example';
import { change, pair, single } from './load-texts';
import { RECORDED_WITH } from './texts/recorded-with';

const chromium: Provenance = {
  from: 'browser',
  browser: 'Chromium',
  version: RECORDED_WITH.Chromium,
};
const firefox: Provenance = {
  from: 'browser',
  browser: 'Firefox',
  version: RECORDED_WITH.Firefox,
};

/** What the browsers of today really write, all candidates gathered. */
export const recordedExamples = [
  {
    id: 'chromium-audio-only',
    provenance: chromium,
    ...single('offer', () => import('./texts/chromium-audio-only')),
  },
  {
    id: 'chromium-data-only',
    provenance: chromium,
    ...single('offer', () => import('./texts/chromium-data-only')),
  },
  {
    id: 'chromium-audio-video-data',
    provenance: chromium,
    ...single('offer', () => import('./texts/chromium-audio-video-data')),
  },
  {
    id: 'chromium-simulcast',
    provenance: chromium,
    ...single('offer', () => import('./texts/chromium-simulcast')),
  },
  {
    id: 'chromium-viewer',
    provenance: chromium,
    ...single('offer', () => import('./texts/chromium-viewer')),
  },
  {
    id: 'chromium-call',
    provenance: chromium,
    ...pair(() => import('./texts/chromium-call')),
  },
  {
    id: 'chromium-ice-restart',
    provenance: chromium,
    ...change(() => import('./texts/chromium-ice-restart')),
  },
  {
    id: 'firefox-audio-only',
    provenance: firefox,
    ...single('offer', () => import('./texts/firefox-audio-only')),
  },
  {
    id: 'firefox-data-only',
    provenance: firefox,
    ...single('offer', () => import('./texts/firefox-data-only')),
  },
  {
    id: 'firefox-audio-video-data',
    provenance: firefox,
    ...single('offer', () => import('./texts/firefox-audio-video-data')),
  },
  {
    id: 'firefox-simulcast',
    provenance: firefox,
    ...single('offer', () => import('./texts/firefox-simulcast')),
  },
  {
    id: 'firefox-viewer',
    provenance: firefox,
    ...single('offer', () => import('./texts/firefox-viewer')),
  },
  {
    id: 'firefox-call',
    provenance: firefox,
    ...pair(() => import('./texts/firefox-call')),
  },
  {
    id: 'firefox-ice-restart',
    provenance: firefox,
    ...change(() => import('./texts/firefox-ice-restart')),
  },
] as const satisfies readonly Example[];
