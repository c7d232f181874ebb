import type { ReactNode } from 'react';
import { Field } from '@/components/controls/field';
import styles from '@/components/controls/input.module.css';

/** One of several values, with the platform's own list. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  disabled,
}: {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean | undefined;
}): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <select
          {...wiring}
          className={styles['input']}
          value={value}
          disabled={disabled}
          onChange={(event) => choose(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
