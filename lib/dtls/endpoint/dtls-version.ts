/** The versions of DTLS that an endpoint speaks. */
export type DtlsVersion = '1.2' | '1.3';
