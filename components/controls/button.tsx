import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import styles from '@/components/controls/button.module.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet';
export type ButtonSize = 'small' | 'medium' | 'large';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
  /** Drawn before the text; alone, the button needs an `aria-label`. */
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
};

/** A button of the platform; one primary one per view. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  children,
  type = 'button',
  className,
  ...rest
}: Props): ReactNode {
  return (
    <button
      {...rest}
      type={type}
      className={className === undefined ? styles['button'] : `${styles['button']} ${className}`}
      data-variant={variant}
      data-size={size}
      data-icon-only={children === undefined ? '' : undefined}
    >
      {icon}
      {children}
    </button>
  );
}
