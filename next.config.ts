import type { NextConfig } from 'next';

const config: NextConfig = {
  output: 'export',
  // One folder with an index.html per route: any static host then serves it without rewriting.
  trailingSlash: true,
  reactCompiler: true,
  // For a host that serves the site under a folder, for example BASE_PATH=/peerscope.
  basePath: process.env.BASE_PATH ?? '',
  images: { unoptimized: true },
  // There are several root layouts, one per language, so no layout can hold the page for 404.
  experimental: { globalNotFound: true },
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types of the whole project; `npm start` need not do it a second time.
  typescript: { ignoreBuildErrors: true },
};

export default config;
