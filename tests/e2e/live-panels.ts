import type { Panel } from '../../machines/workbench';

/** The panels that a live call has: its packets are not seen, and its network neither. */
export const LIVE_PANELS: readonly Panel[] = ['events', 'pairs', 'security', 'media', 'charts'];
