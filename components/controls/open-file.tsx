import { FolderOpen } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button, type ButtonVariant } from '@/components/controls/button';

interface Props {
  readonly label: string;
  readonly variant?: ButtonVariant | undefined;
  /** Kinds of file, as the platform's `accept` names them; any where it is left out. */
  readonly accept?: string | undefined;
}

/** Reads a file of the visitor's as text; it leaves nothing behind and goes nowhere. */
export function OpenFile({
  onText,
  ...rest
}: Props & { readonly onText: (text: string) => void }): ReactNode {
  return <ChooseFile {...rest} onFile={(file) => void file.text().then(onText)} />;
}

/** Lets the visitor choose a file, to be read by the caller. */
export function ChooseFile({
  label,
  variant,
  accept,
  onFile,
}: Props & { readonly onFile: (file: File) => void }): ReactNode {
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
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
