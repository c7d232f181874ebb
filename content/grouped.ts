const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 9 });

/** A number as both languages write it: "48,000", "29.97". */
export function grouped(value: number): string {
  return FORMAT.format(value);
}
