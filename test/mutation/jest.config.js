const { projects } = require('../../jest.config');

const { transform, transformIgnorePatterns, testEnvironment } = projects[0];

/** What judges a mutant of checks/ and scoring/: their own tests, without the random tables. */
module.exports = {
  rootDir: '../..',
  transform,
  transformIgnorePatterns,
  testEnvironment,
  testMatch: ['<rootDir>/test/mutation/suite.test.ts'],
};
