import { type ReactNode, useId } from 'react';
import styles from '@/components/controls/segmented-control.module.css';
import { VisuallyHidden } from '@/components/controls/visually-hidden';

export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
};

/** One of a few values, all in sight: native radios in a fieldset. */
export function SegmentedControl<Value extends string>({
  legend,
  hideLegend = false,
  iconsOnly = false,
  options,
  value,
  onChange,
}: {
  readonly legend: string;
  readonly hideLegend?: boolean | undefined;
  readonly iconsOnly?: boolean | undefined;
  readonly options: readonly Segment<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles['control']}>
      <legend className={styles['legend']}>
        {hideLegend ? <VisuallyHidden>{legend}</VisuallyHidden> : legend}
      </legend>
      <div className={styles['segments']} data-icons-only={iconsOnly ? '' : undefined}>
        {options.map((option) => (
          <label
            key={option.value}
            className={styles['segment']}
            title={iconsOnly ? option.label : undefined}
          >
            <input
              className={styles['radio']}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.icon}
            {iconsOnly ? <VisuallyHidden>{option.label}</VisuallyHidden> : option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
