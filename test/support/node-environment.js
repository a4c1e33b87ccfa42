const { AsyncLocalStorage } = require('node:async_hooks');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

/** Stores that are in use. Jest makes one for each test file, and Node asks all that there ever were at each promise. */
const stores = new Set();
const { run } = AsyncLocalStorage.prototype;
AsyncLocalStorage.prototype.run = function (...args) {
  stores.add(this);
  return run.apply(this, args);
};

/**
 * Jest's environment for Node, in a context whose globals are ordinary ones. Jest's own asks a proxy for each `Map` and
 * `String` that is named in a test or in what it tests, which costs a fifth of the time of all of them.
 */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    const { createContext } = vm;
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
  }

  async teardown() {
    await super.teardown();
    for (const store of stores) store.disable();
    stores.clear();
  }
};
