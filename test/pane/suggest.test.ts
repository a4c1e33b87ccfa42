import * as fc from 'fast-check';
import { bandOf, inBand } from '../../src/checks/scores/outside-band';
import type { ScoreSuggestion } from '../../src/engine/session';
import { suggestionsOf } from '../../src/engine/suggestions';
import { decimal } from '../../src/model/decimal';
import { fillView } from '../../src/pane/view-model/fill';
import { suggestionView } from '../../src/pane/view-model/suggest';
import { projectTable } from '../support/table-builder';
import { assessed } from './support';

const LEVELS = ['attained', 'partly', 'missed'] as const;
const BANDS = { attained: [0.8, 1], partly: [0.6, 0.8], missed: [0, 0.6] } as const;
const inBandOf = (level: (typeof LEVELS)[number], weight: string): ScoreSuggestion => ({
  row: 0,
  seen: '',
  points: { kind: 'band', ...bandOf(level, decimal(weight), BANDS) },
  agrees: false,
});

describe('what a click writes', () => {
  test.each([
    ['attained', '5', undefined, '5.00'],
    ['attained', '5', '3', '4.00'],
    ['attained', '5', '6', '5.00'],
    ['partly', '20', undefined, '15.50'],
    ['partly', '20', '16', '15.50'],
    ['partly', '20', '3', '12.00'],
    ['missed', '15', '15', '8.50'],
    ['missed', '15', '-1', '0.00'],
    ['partly', '1', '1', '0.70'],
    ['missed', '0.5', '0.5', '0.20'],
  ] as const)('%s of %s points, %s typed: %s', (level, weight, typed, written) => {
    const stated = typed === undefined ? undefined : decimal(typed);
    expect(suggestionView(inBandOf(level, weight), stated).written).toBe(written);
  });

  test('of a formula is what it gives', () => {
    const value = decimal('9.5');
    const view = suggestionView(
      { row: 0, seen: '', points: { kind: 'formula', value }, agrees: false },
      decimal(6),
    );
    expect(view).toEqual({
      kind: 'formula',
      agrees: false,
      points: value,
      written: '9.50',
      band: null,
    });
  });

  test('lies in the band, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.integer({ min: 1, max: 10_000 }),
        fc.option(fc.integer({ min: -100, max: 20_000 })),
        (level, cents, typed) => {
          const weight = decimal(cents).div(100);
          const suggestion = inBandOf(level, weight.toFixed());
          const stated = typed === null ? undefined : decimal(typed).div(100);
          const band = bandOf(level, weight, BANDS);
          // Of a weight of a cent or two, a band may hold no score of two places at all.
          fc.pre(band.from.lt(band.to));
          expect(inBand(suggestionView(suggestion, stated).points, band)).toBe(true);
        },
      ),
    );
  });
});

test('the band is told with its level, and whether its end is part of it', () => {
  expect(suggestionView(inBandOf('attained', '5'), undefined).band).toEqual({
    key: 'suggest.band',
    params: { level: 'attained', from: '4', to: '5' },
  });
  expect(suggestionView(inBandOf('partly', '5'), undefined).band?.key).toBe('suggest.band.below');
});

describe('rows of the table', () => {
  const table = assessed(
    'a',
    projectTable({
      output: [
        ['培训教师', '450人', '360人', '30', '30', ''],
        ['培训合格率', '≥95%', '96%', '20', '20', ''],
      ],
    }),
  );
  const suggestions = suggestionsOf(table);
  const rows = (given: readonly ScoreSuggestion[]) =>
    fillView(table, [], given)
      .categories.flatMap(({ subcategories }) => subcategories)
      .flatMap((subcategory) => subcategory.rows)
      .map(({ name, suggestion }) => [name, suggestion?.written, suggestion?.agrees]);

  test('bear what is suggested for them', () => {
    expect(rows(suggestions)).toEqual([
      ['培训教师', '24.00', false],
      ['培训合格率', '20.00', true],
      ['教学水平', '30.00', true],
      ['教师满意度', '10.00', true],
    ]);
  });

  test('bear nothing that was suggested for another row that stood there', () => {
    const other = suggestions.map((one) => ({ ...one, seen: `${one.seen}?` }));
    expect(rows(other).every(([, written]) => written === undefined)).toBe(true);
    expect(rows([])).toHaveLength(4);
  });
});
