import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from '@/components/controls/field';
import styles from '@/components/controls/input.module.css';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'onChange' | 'value'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Addresses, keys and SDP are set in the mono face. */
  readonly mono?: boolean | undefined;
};

/** One line of text with its label, hint and error. */
export function TextField({ label, hint, error, onChange, mono, ...rest }: Props): ReactNode {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input
          type="text"
          {...rest}
          {...wiring}
          className={styles['input']}
          data-mono={mono ? '' : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
