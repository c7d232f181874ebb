import { Eye, EyeOff, Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Secrecy } from '@/lib/selectors/key-secrecy';

const SIGNS = { public: Eye, encrypted: EyeOff, secret: Lock } as const;

/** Who knows a value, as a shape; the words stand beside it or in the legend. */
export function SecrecySign({ secrecy }: { readonly secrecy: Secrecy }): ReactNode {
  const Sign = SIGNS[secrecy];
  return <Sign size={13} aria-hidden data-secrecy={secrecy} />;
}
