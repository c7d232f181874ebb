import type { ReactNode } from 'react';
import { Field } from '@/components/controls/field';
import styles from '@/components/controls/input.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly group?: string | undefined;
}

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
  /** Neighbours of one `group` stand under its heading. */
  readonly options: readonly Option<Value>[];
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
          {grouped(options).map(({ group, members }) =>
            group === undefined ? (
              members.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function optionOf({ value, label }: Option<string>): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function grouped<Value extends string>(options: readonly Option<Value>[]) {
  const found: { readonly group: string | undefined; readonly members: Option<Value>[] }[] = [];
  for (const option of options) {
    const last = found.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else found.push({ group: option.group, members: [option] });
  }
  return found;
}
