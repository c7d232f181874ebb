import type { Example } from './example';
import { single } from './load-texts';

/** What is met outside of browsers, or was written by older ones. Addresses are for documentation. */
export const composedExamples = [
  {
    id: 'introductory-answer',
    provenance: { from: 'hand', because: 'introduction' },
    ...single('answer', () => import('./texts/introductory-answer')),
  },
  {
    id: 'sfu-answer',
    provenance: { from: 'hand', because: 'ice-lite' },
    ...single('answer', () => import('./texts/sfu-answer')),
  },
  {
    id: 'plan-b-offer',
    provenance: { from: 'hand', because: 'plan-b' },
    ...single('offer', () => import('./texts/plan-b-offer')),
  },
  {
    id: 'sip-gateway-offer',
    provenance: { from: 'hand', because: 'sip' },
    ...single('offer', () => import('./texts/sip-gateway-offer')),
  },
  {
    id: 'sip-sdes-offer',
    provenance: { from: 'hand', because: 'sdes' },
    ...single('offer', () => import('./texts/sip-sdes-offer')),
  },
  {
    id: 'rtsp-camera',
    provenance: { from: 'hand', because: 'rtsp' },
    ...single('other', () => import('./texts/rtsp-camera')),
  },
  {
    id: 'aes67-stream',
    provenance: { from: 'hand', because: 'broadcast' },
    ...single('other', () => import('./texts/aes67-stream')),
  },
] as const satisfies readonly Example[];
