/** @type {import('jest').Config} */
module.exports = {
  rootDir: '..',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // Every page in every look takes a quarter of an hour: `npm run test:looks`.
  testPathIgnorePatterns: process.env.MATCHVERK_TESTS_EVERY_LOOK ? [] : ['/tests/e2e/accessibility'],
  testEnvironment: 'node',
  // A limit for what hangs, not for what is slow: databases, browsers and other tests run beside each.
  testTimeout: 60_000,
  // Jest leaves a core free, which on two cores is one suite at a time, and most of a suite is waiting for Postgres.
  maxWorkers: '100%',
  // A worker that has loaded the whole house a few times over spends its time collecting garbage.
  workerIdleMemoryLimit: '768MB',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // ES modules, which Node requires as they are and Jest does not.
  transformIgnorePatterns: ['/node_modules/(?!(openid-client|oauth4webapi|jose)/)'],
  transform: {
    '^.+\\.(t|m?j)s$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs', ignoreDynamic: true },
        sourceMaps: 'inline',
      },
    ],
  },
};
