import { type ReactNode, useId } from 'react';
import styles from '@/components/controls/checkbox.module.css';

type Props = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
};

/** A choice that takes effect later, with the form that it belongs to. */
export function Checkbox(props: Props): ReactNode {
  return <Tick {...props} />;
}

/** A choice that takes effect at once. */
export function Switch(props: Props): ReactNode {
  return <Tick {...props} role="switch" />;
}

function Tick({
  label,
  hint,
  checked,
  onChange,
  disabled,
  role,
}: Props & { readonly role?: 'switch' | undefined }): ReactNode {
  const id = useId();
  return (
    <div className={styles['row']}>
      <input
        id={id}
        className={styles['input']}
        type="checkbox"
        role={role}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </p>
      ) : undefined}
    </div>
  );
}
