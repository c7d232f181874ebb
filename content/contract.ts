import type { english } from '@/content/en/catalogue';
import type { Words } from '@/content/words';

/** What every language must say: the shape of the English catalogue, widened. */
export type Catalogue = Words<typeof english>;
