import type { Example } from './example';
import { pair, single } from './load-texts';

/** The mistakes that are made most often, one each, in an offer of one microphone. */
export const mistakeExamples = [
  {
    id: 'escaped-line-ends',
    provenance: { from: 'mistake in passing on' },
    ...single('offer', () => import('./texts/escaped-line-ends')),
  },
  {
    id: 'no-final-newline',
    provenance: { from: 'mistake', rule: 'G11' },
    ...single('offer', () => import('./texts/no-final-newline')),
  },
  {
    id: 'answer-actpass',
    provenance: { from: 'mistake', rule: 'D06' },
    ...pair(() => import('./texts/answer-actpass')),
  },
  {
    id: 'foreign-candidates',
    provenance: { from: 'mistake', rule: 'I19' },
    ...single('offer', () => import('./texts/foreign-candidates')),
  },
  {
    id: 'lower-case-fingerprint',
    provenance: { from: 'mistake', rule: 'D05' },
    ...single('offer', () => import('./texts/lower-case-fingerprint')),
  },
] as const satisfies readonly Example[];
