/** A whole number with its thousands apart: "1,234,567". The same in every language. */
export function countText(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Bytes in steps of 1000, three digits: "612 B", "48.2 kB", "1.25 MB". */
export function bytesText(value: number): string {
  return scaledText(value, 'B');
}

/** Bits a second in steps of 1000: "31.8 kbit/s". */
export function bitrateText(value: number): string {
  return scaledText(value, 'bit/s');
}

/** A number of up to three digits, without needless zeros: "0.42", "30", "29.9". */
export function figureText(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 100) return countText(value);
  return String(Number(value.toPrecision(size < 1 ? 2 : 3)));
}

const PREFIXES = ['', 'k', 'M', 'G', 'T'] as const;

function scaledText(value: number, unit: string): string {
  let scaled = value;
  let step = 0;
  while (Math.abs(scaled) >= 999.5 && step < PREFIXES.length - 1) {
    scaled /= 1000;
    step += 1;
  }
  const digits = step === 0 ? String(Math.round(scaled)) : scaled.toPrecision(3);
  return `${digits} ${PREFIXES[step] ?? ''}${unit}`;
}
