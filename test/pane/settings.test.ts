import type { Settings } from '../../src/checks/settings';
import {
  keepPublication,
  keepRules,
  keptPublication,
  keptRules,
  type Preferences,
} from '../../src/pane/preferences';
import { effectiveSettings, settingsView } from '../../src/pane/view-model/settings';

const RULES: Settings = {
  name: '岳阳市财政局2024年度',
  levels: {
    'scores/all-full': 'off',
    'funds/low-execution': 'error',
    'scores/total': 'error',
    'no/such-check': 'off',
  },
  thresholds: { overachieved: 1.5, lowExecution: 0.85 },
  publication: false,
};
const changesOf = (settings: Settings) =>
  settingsView(settings).changes.map(({ key, params }) => [key, params.count]);

describe('what settings change', () => {
  test('is counted without levels that are the usual ones or of no check', () => {
    expect(changesOf(RULES)).toEqual([
      ['settings.off', 1],
      ['settings.changed', 3],
    ]);
  });

  test('may be nothing but the check for publication', () => {
    const only = effectiveSettings(null, true);
    expect(only && changesOf(only)).toEqual([['settings.publication', undefined]]);
    expect(changesOf({ ...RULES, levels: {}, thresholds: {} })).toEqual([]);
  });
});

describe('what is put in force', () => {
  const open = { ...RULES, publication: true };
  test.each<[string, Settings | null, boolean | null, Settings | null]>([
    ['nothing chosen', null, null, null],
    ['rules alone', RULES, null, RULES],
    ['rules that say so', open, null, open],
    ['rules, and the user’s choice before theirs', open, false, RULES],
    ['rules, and the user’s choice with them', RULES, true, open],
    ['the check switched off again', null, false, null],
  ])('%s', (_, rules, publication, expected) => {
    expect(effectiveSettings(rules, publication)).toEqual(expected);
  });
});

describe('what is kept', () => {
  const store = (): Preferences => {
    const kept = new Map<string, string>();
    return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
  };

  test('rules come back with the name of their file, and go', () => {
    const preferences = store();
    expect(keptRules(preferences)).toBeNull();
    keepRules(preferences, { name: '口径.json', text: '{}' });
    expect(keptRules(preferences)).toEqual({ name: '口径.json', text: '{}' });
    keepRules(preferences, null);
    expect(keptRules(preferences)).toBeNull();
  });

  test.each([true, false, null])('the choice for publication: %s', (choice) => {
    const preferences = store();
    keepPublication(preferences, choice);
    expect(keptPublication(preferences)).toBe(choice);
  });
});
