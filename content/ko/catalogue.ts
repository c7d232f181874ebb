import type { Catalogue } from '@/content/contract';
import { callWords } from '@/content/ko/call';
import { chartWords } from '@/content/ko/charts';
import { experimentWords } from '@/content/ko/experiments';
import { interfaceWords } from '@/content/ko/interface';
import { mediaWords } from '@/content/ko/media';
import { pairsWords } from '@/content/ko/pairs';
import { phaseWords } from '@/content/ko/phases';
import { securityWords } from '@/content/ko/security';
import { statisticsWords } from '@/content/ko/statistics';
import { timelineWords } from '@/content/ko/timeline';
import { workbenchWords } from '@/content/ko/workbench';

/** The Korean texts, one row per part. */
export const korean: Catalogue = {
  interface: interfaceWords,
  call: callWords,
  experiments: experimentWords,
  charts: chartWords,
  phases: phaseWords,
  timeline: timelineWords,
  workbench: workbenchWords,
  media: mediaWords,
  pairs: pairsWords,
  security: securityWords,
  statistics: statisticsWords,
};
