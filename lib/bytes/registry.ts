/** The way back from a code to its name; undefined for a code that the registry does not hold. */
export function registryNames<Name extends string>(
  registry: Readonly<Record<Name, number>>,
): (code: number) => Name | undefined {
  // The keys of a literal are its names.
  const names = Object.keys(registry) as Name[];
  const byCode = new Map(names.map((name) => [registry[name], name]));
  return (code) => byCode.get(code);
}
