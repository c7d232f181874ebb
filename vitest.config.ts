import { defineConfig } from 'vitest/config';

// Golden files hold rendered times; every machine must print the same ones.
process.env.TZ = 'UTC';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // Readable class names that do not change from build to build, for golden SVG files.
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // A property test on a busy two-core machine takes longer than the default of 5 s.
    testTimeout: 30_000,
  },
});
