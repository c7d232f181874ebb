import { serveSite } from '../../lib/site/serve.mjs';

/** Serves the export for the whole run; the returned function ends that. */
export default async function serveExport(): Promise<() => Promise<void>> {
  const site = await serveSite(0);
  process.env.PEERSCOPE_URL = site.url;
  return () => site.close();
}
