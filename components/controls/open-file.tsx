import { FolderOpen } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button, type ButtonVariant } from '@/components/controls/button';

/** Reads a file of the visitor's as text; it leaves nothing behind and goes nowhere. */
export function OpenFile({
  label,
  variant,
  onText,
}: {
  readonly label: string;
  readonly variant?: ButtonVariant | undefined;
  readonly onText: (text: string) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        variant={variant}
        icon={<FolderOpen size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
          void file?.text().then(onText);
        }}
      />
    </>
  );
}
