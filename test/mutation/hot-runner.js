const path = require('node:path');
const { expect } = require('expect');
const fc = require('fast-check');

/**
 * A test runner for Stryker that loads the judged modules once and switches mutants on in the running process: their
 * tests are pure functions, so nothing is left from one mutant to the next. Jest loads everything anew for each of
 * thousands of mutants, which takes hours. It understands what those tests use of jest: describe, test, their `each`,
 * and expect.
 */
const SUITE = 'test/mutation/suite.ts';
const NAMESPACE = '__stryker__';
const PASSED = 0;
const FAILED = 1;

/** The tests of the suite, in order, with names that are told apart by a number. */
function collect() {
  const tests = [];
  let place = [];
  const test = (name, run) => {
    tests.push({ id: `${String(tests.length)} ${[...place, name].join(' › ')}`, run });
  };
  const describe = (name, declare) => {
    place = [...place, name];
    declare();
    place = place.slice(0, -1);
  };
  const each = (declare) => (rows) => (name, run) => {
    for (const row of rows) declare(name, () => run(...(Array.isArray(row) ? row : [row])));
  };
  test.each = each(test);
  describe.each = each(describe);
  Object.assign(globalThis, { test, it: test, describe, expect });
  require('tsx/cjs/api').register();
  // Nobody reads the stacks of killed mutants, and mapping one back to its source takes seconds.
  process.setSourceMapsEnabled(false);
  Error.stackTraceLimit = 0;
  require(path.resolve(SUITE));
  return tests;
}

async function outcomeOf({ id, run }) {
  const start = performance.now();
  try {
    await run();
    return { id, name: id, status: PASSED, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { id, name: id, status: FAILED, failureMessage, timeSpentMs: performance.now() - start };
  }
}

async function cheapestFirst(tests) {
  const timed = [];
  for (const one of tests) timed.push([(await outcomeOf(one)).timeSpentMs, one]);
  return timed.sort(([a], [b]) => a - b).map(([, one]) => one);
}

class HotRunner {
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.switches = globalThis[NAMESPACE] ??= {};
    // A mutant is dead at the first counterexample; making that smaller would cost more than all the rest.
    fc.configureGlobal({ endOnFailure: true });
    const tests = collect();
    // Every module keeps this object: it is emptied, never replaced.
    const { static: loading = {} } = this.switches.mutantCoverage ?? {};
    this.coveredByLoading = { ...loading };
    this.tests = await cheapestFirst(tests);
    for (const id of Object.keys(loading)) delete loading[id];
  }

  async dryRun() {
    const tests = [];
    for (const one of this.tests) {
      this.switches.currentTestId = one.id;
      tests.push(await outcomeOf(one));
    }
    delete this.switches.currentTestId;
    return { status: 'complete', tests, mutantCoverage: this.coverage() };
  }

  /** What only loading the modules runs is static; what a test runs too can be switched on for that test. */
  coverage() {
    const { perTest } = this.switches.mutantCoverage;
    const tested = new Set(Object.values(perTest).flatMap(Object.keys));
    const still = Object.entries(this.coveredByLoading).filter(([id]) => !tested.has(id));
    return { static: Object.fromEntries(still), perTest };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const wanted = testFilter && new Set(testFilter);
    const tests = this.tests.filter(({ id }) => !wanted || wanted.has(id));
    Object.assign(this.switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      return await this.judge(tests, hitLimit);
    } finally {
      this.switches.activeMutant = undefined;
    }
  }

  async judge(tests, hitLimit) {
    for (const [nth, one] of tests.entries()) {
      const { status, failureMessage } = await outcomeOf(one);
      if (this.switches.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
      if (status === FAILED) {
        return { status: 'killed', killedBy: [one.id], failureMessage, nrOfTests: nth + 1 };
      }
    }
    return { status: 'survived', nrOfTests: tests.length };
  }
}

exports.strykerPlugins = [{ kind: 'TestRunner', name: 'hot', injectableClass: HotRunner }];
