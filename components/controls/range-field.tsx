import type { ReactNode } from 'react';
import { Field } from '@/components/controls/field';
import styles from '@/components/controls/range-field.module.css';

/** A number on a scale; `format` writes it with its unit, for the eye and for `aria-valuetext`. */
export function RangeField({
  label,
  hint,
  value,
  min,
  max,
  step,
  format,
  onChange,
  disabled,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly disabled?: boolean | undefined;
}): ReactNode {
  return (
    <Field label={label} hint={hint}>
      {(wiring) => (
        <span className={styles['row']}>
          <input
            {...wiring}
            className={styles['range']}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            disabled={disabled}
            aria-valuetext={format(value)}
            onChange={(event) => onChange(event.target.valueAsNumber)}
          />
          {/* The scale says its value itself. */}
          <output className={styles['value']} htmlFor={wiring.id} aria-live="off">
            {format(value)}
          </output>
        </span>
      )}
    </Field>
  );
}
