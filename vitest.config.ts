import { defineConfig } from 'vitest/config';

// Browser walks run apart from the rest: they need a build and a browser.
export default defineConfig({
  test: {
    // A core is left free by default: of two cores, one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          globalSetup: 'tests/run-folder.ts',
          // What is imported is kept for the next file: nothing of ours holds what a test did, each opens a desk of its own.
          isolate: false,
          // Ends what hangs; a busy machine takes ten times as long as a quiet one.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/run-folder.ts', 'tests/e2e/setup.ts'],
          // What is waited for comes at once on a quiet machine; two walks on two cores are not quiet.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
