import { callWords } from '@/content/en/call';
import { chartWords } from '@/content/en/charts';
import { experimentWords } from '@/content/en/experiments';
import { interfaceWords } from '@/content/en/interface';
import { mediaWords } from '@/content/en/media';
import { pairsWords } from '@/content/en/pairs';
import { phaseWords } from '@/content/en/phases';
import { securityWords } from '@/content/en/security';
import { statisticsWords } from '@/content/en/statistics';
import { timelineWords } from '@/content/en/timeline';
import { workbenchWords } from '@/content/en/workbench';

/** The English texts, one row per part. Their shape is the contract for every other language. */
export const english = {
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
