'use client';

import { type ReactNode, useState } from 'react';
import { TextField } from '@/components/controls/text-field';

/** A number within bounds. What does not fit is told beside it, and the last one that fits stays. */
export function NumberField({
  label,
  hint,
  value,
  min,
  max,
  whole = false,
  onChange,
  problem,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean | undefined;
  readonly onChange: (value: number) => void;
  readonly problem: (min: number, max: number) => string;
}): ReactNode {
  const [entry, setEntry] = useState<Entry>();
  // A value from elsewhere (the browser's Back) counts, whatever was typed before.
  const typed = entry !== undefined && isSame(entry.value, value) ? entry.text : undefined;
  const text = typed ?? String(value);
  const fits = (number: number) =>
    Number.isFinite(number) &&
    number >= min &&
    number <= max &&
    (!whole || Number.isInteger(number));
  const isFaulty = typed !== undefined && (typed.trim() === '' || !fits(Number(typed)));
  return (
    <TextField
      label={label}
      hint={hint}
      error={isFaulty ? problem(min, max) : undefined}
      inputMode={whole ? 'numeric' : 'decimal'}
      value={text}
      onChange={(next) => {
        const isFit = next.trim() !== '' && fits(Number(next));
        setEntry({ text: next, value: isFit ? Number(next) : value });
        if (isFit) onChange(Number(next));
      }}
      onBlur={() => {
        if (!isFaulty) setEntry(undefined);
      }}
    />
  );
}

/** What was typed, and the value that stood for it. */
interface Entry {
  readonly text: string;
  readonly value: number;
}

/** A percentage comes back from a share with its rounding. */
function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6;
}
