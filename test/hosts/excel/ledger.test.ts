import { createLedger } from '../../../src/hosts/excel/ledger';

function at(start = 0) {
  const clock = { now: start };
  return { clock, ledger: createLedger(() => clock.now) };
}

describe('the ledger of own writes', () => {
  test('knows changes within what was written, for a second', () => {
    const { clock, ledger } = at();
    ledger.wrote('a', [{ row: 4, col: 1, rows: 2, cols: 3 }]);
    expect(ledger.madeChange('a', 'B5')).toBe(true);
    expect(ledger.madeChange('a', "'表 1'!$C$5:$D$6")).toBe(true);
    expect(ledger.madeChange('a', 'B5:E6')).toBe(false);
    expect(ledger.madeChange('a', 'A5')).toBe(false);
    expect(ledger.madeChange('b', 'B5')).toBe(false);
    clock.now = 1001;
    expect(ledger.madeChange('a', 'B5')).toBe(false);
  });

  test('knows rows that were inserted or deleted', () => {
    const { ledger } = at();
    ledger.wrote('a', [{ row: 4, col: 0, rows: 2, cols: 1 }]);
    expect(ledger.madeChange('a', '5:6')).toBe(true);
    expect(ledger.madeChange('a', '5:7')).toBe(false);
    expect(ledger.madeChange('a', 'A:B')).toBe(false);
  });

  test('takes new sheets for its own while a build is under way and a second longer', () => {
    const { clock, ledger } = at();
    expect(ledger.madeSheet('new')).toBe(false);
    expect(ledger.isBuilding()).toBe(false);
    const done = ledger.building(new Set(['old']));
    clock.now = 60_000;
    expect([ledger.madeSheet('new'), ledger.madeSheet('old')]).toEqual([true, false]);
    expect(ledger.isBuilding()).toBe(true);
    expect(ledger.madeChange('new', 'A1')).toBe(true);
    expect(ledger.madeChange('old', 'A1')).toBe(false);
    done();
    clock.now += 999;
    expect(ledger.madeSheet('new')).toBe(true);
    clock.now += 2;
    expect([ledger.madeSheet('new'), ledger.isBuilding()]).toEqual([false, false]);
  });
});
