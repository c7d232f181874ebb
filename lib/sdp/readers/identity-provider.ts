/**
 * The domain of the identity provider in an assertion (RFC 8827 §7.4: base64 of
 * `{"idp":{"domain":…,"protocol":…},"assertion":…}`); undefined where it is anything else.
 * It is looked up, never trusted: whether the assertion holds, only the provider can say.
 */
export function providerOf(assertion: string): string | undefined {
  const json = decoded(assertion);
  if (!isRecord(json) || !isRecord(json['idp'])) return undefined;
  const domain = json['idp']['domain'];
  return typeof domain === 'string' && domain !== '' ? domain : undefined;
}

function decoded(base64: string): unknown {
  try {
    return JSON.parse(atob(base64));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
