/** "Firefox 153.0", "Chrome 156.0.0.0": the part of the user agent that names the browser. */
export function browserName(userAgent: string): string {
  const found = /(Firefox|Edg|OPR|Chrome|Version)\/([\d.]+)/.exec(userAgent);
  if (!found) return userAgent;
  const [, name, version] = found;
  return `${name === 'Version' ? 'Safari' : name} ${version}`;
}
