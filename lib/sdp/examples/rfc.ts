import type { Example } from './example';
import { pair, single } from './load-texts';

/** The descriptions that everybody who has read the RFCs knows. */
export const rfcExamples = [
  {
    id: 'rfc-8866-call',
    provenance: { from: 'rfc', rfc: 8866, section: '5' },
    ...single('other', () => import('./texts/rfc-8866-call')),
  },
  {
    id: 'rfc-4566-seminar',
    provenance: { from: 'rfc', rfc: 4566, section: '5' },
    ...single('other', () => import('./texts/rfc-4566-seminar')),
  },
  {
    id: 'rfc-3264-call',
    provenance: { from: 'rfc', rfc: 3264, section: '10.1' },
    ...pair(() => import('./texts/rfc-3264-call')),
  },
  {
    id: 'rfc-9429-call',
    provenance: { from: 'rfc', rfc: 9429, section: '7.1' },
    ...pair(() => import('./texts/rfc-9429-call')),
  },
] as const satisfies readonly Example[];
