import type { CaptureEnd } from '../importers/transport-layer';
import { endpointText } from '../transport-address';

/** `192.0.2.1:3478`, or the address alone. */
export function endText({ address, port }: CaptureEnd): string {
  return port === undefined ? address : endpointText({ address, port });
}
