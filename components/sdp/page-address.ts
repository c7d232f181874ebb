import type { Example } from '@/lib/sdp/examples/example';
import { type ExampleId, exampleOf } from '@/lib/sdp/examples/examples';

/*
 * What of the page stands in its address: an example and a line of it, as in
 * /en/sdp/?example=chromium-call#L12. A visitor's own text never does.
 */

const PARAMETER = 'example';

/** The example that the address names; undefined where it names none that exists. */
export function exampleInAddress(): Example<ExampleId> | undefined {
  const id = new URLSearchParams(window.location.search).get(PARAMETER);
  return id === null ? undefined : exampleOf(id);
}

/** The line that the address points at, from 1. */
export function lineInAddress(): number | undefined {
  const digits = /^#L(\d{1,7})$/.exec(window.location.hash)?.[1];
  return digits === undefined ? undefined : Math.max(1, Number(digits));
}

/** Writes what is shown into the address, in the place of what stood there. */
export function showInAddress(example: ExampleId | undefined, line: number | undefined): void {
  const { pathname } = window.location;
  const search = example === undefined ? '' : `?${PARAMETER}=${example}`;
  const hash = line === undefined || line === 1 ? '' : `#L${line}`;
  window.history.replaceState(window.history.state, '', `${pathname}${search}${hash}`);
}
