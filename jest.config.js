export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  testEnvironment: '<rootDir>/test/environment.ts',
  watchman: false,
  // Of two cores jest would leave one idle: 379 s instead of 306 for the whole.
  // Each file loads its modules anew: with a young generation of 64 MB (`npm test`) less is kept for the collector, and a twentieth saved.
  // Its code runs for seconds only: an eighth is saved where V8 polishes it later and forgets none of what it compiled.
  maxWorkers: '100%',
  // A limit against hanging, not a measure: pages are set in a thread, beside whatever else the machine does.
  testTimeout: 60_000,
};
