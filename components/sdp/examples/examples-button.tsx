'use client';

import { BookOpen } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/controls/button';
import { Dialog } from '@/components/controls/dialog';
import { ExampleList } from '@/components/sdp/examples/example-list';
import type { Example } from '@/lib/sdp/examples/example';
import type { ExampleId } from '@/lib/sdp/examples/examples';

/** Opens the library of examples in a dialog; choosing one closes it. */
export function ExamplesButton({
  label,
  onChoose,
}: {
  readonly label: string;
  readonly onChoose: (example: Example<ExampleId>) => void;
}): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        icon={<BookOpen size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} heading={label}>
        {open ? (
          <ExampleList
            onChoose={(example) => {
              setOpen(false);
              onChoose(example);
            }}
          />
        ) : undefined}
      </Dialog>
    </>
  );
}
