import { expect, test } from 'vitest';
import { descriptionOf, exchangedDescriptions } from '@/lib/selectors/exchanged-descriptions';
import type { Milliseconds } from '@/lib/time';
import type { TraceEvent } from '@/lib/trace/events/event';
import { type EventOf, eventsOf } from '@/lib/trace/events/event';
import type { Trace } from '@/lib/trace/trace';
import { LIVE_TRACE_NAMES, liveTrace } from '../../fixtures/live-trace';
