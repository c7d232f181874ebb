/** A section of an RFC. */
export interface RfcSection {
  readonly rfc: number;
  readonly section: string;
}

export function rfcSection(rfc: number, section: string): RfcSection {
  return { rfc, section };
}
