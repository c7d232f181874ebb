import { Association12 } from './association-12';
import { Association13 } from './association-13';
import { AssociationEndpoint } from './association-endpoint';
import type { DtlsEndpoint, DtlsOptions } from './endpoint';

/** One end of a DTLS association of the version that the options name. */
export function createDtlsEndpoint(options: DtlsOptions): DtlsEndpoint {
  const association =
    options.version === '1.2' ? new Association12(options) : new Association13(options);
  return new AssociationEndpoint(options, association);
}
