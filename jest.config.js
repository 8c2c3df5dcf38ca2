export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }] },
  watchman: false,
  // A limit against hanging, not a measure: pages are set in a thread, beside whatever else the machine does.
  testTimeout: 60_000,
};
