// For the processes that run tests: room for what is soon garbage, which V8's 16 MB make it collect all the time.
process.execArgv.push('--max-semi-space-size=64');

const transform = {
  '^.+\\.(t|j)sx?$|^.+\\.mjs$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

/** Packages that ship ES modules only, also within another package. */
const esm = ['hucre', '@noble/hashes', '@sparticuz/chromium', 'strip-bom', 'uuid'];

const shared = {
  transform,
  transformIgnorePatterns: [
    `/node_modules/(?!((@[^/]+/)?[^/]+/node_modules/)?(${esm.join('|')})/)`,
  ],
};

/** @type {import('jest').Config} */
module.exports = {
  // No test is timed; a slow machine must not fail one.
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: '<rootDir>/test/support/node-environment.js',
      // office.js's globals are taken away by the tests that install them.
      testEnvironmentOptions: { globalsCleanup: 'off' },
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/mutation/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
