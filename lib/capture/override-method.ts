type Call = (args: readonly unknown[]) => unknown;

/**
 * Puts a method of our own on one object, in front of the one that it has: `make` gets what calls
 * the original. Returns what brings the former state back. Does nothing where there is no method.
 */
export function overrideMethod(
  target: object,
  name: string,
  make: (original: Call) => Call,
): () => void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') return () => {};
  const former = Object.getOwnPropertyDescriptor(target, name);
  const replacement = make((args) => Reflect.apply(method, target, args));
  const value = (...args: readonly unknown[]) => replacement(args);
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
  return () => {
    if (former) Object.defineProperty(target, name, former);
    else Reflect.deleteProperty(target, name);
  };
}
