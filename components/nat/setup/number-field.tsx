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
  const [typed, setTyped] = useState<string>();
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
        setTyped(next);
        if (next.trim() !== '' && fits(Number(next))) onChange(Number(next));
      }}
      onBlur={() => {
        if (!isFaulty) setTyped(undefined);
      }}
    />
  );
}
