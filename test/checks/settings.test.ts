import {
  cannotTell,
  defineCheck,
  defineWorkbookCheck,
  fail,
  pass,
  type Outcome,
  type Place,
  type Severity,
} from '../../src/checks/check';
import { runChecks, runWorkbookChecks } from '../../src/checks/run';
import {
  levelOfCheck,
  withThresholds,
  type LevelSetting,
  type Settings,
} from '../../src/checks/settings';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { entry } from '../support/cases';
import { contextOf, projectTable } from '../support/table-builder';

const settings = (changes: Partial<Settings> = {}): Settings => ({
  name: '某市财政局2024年度',
  levels: {},
  thresholds: {},
  publication: false,
  ...changes,
});
const levels = (level: LevelSetting) => settings({ levels: { 'funds/x': level } });
const check = (outcome: Outcome, severity: Severity = 'error', id = 'funds/x') =>
  defineCheck({ id, severity, source: 'form', evaluate: () => outcome });
const run = (outcome: Outcome, rules: Settings | null, severity?: Severity) =>
  runChecks([check(outcome, severity)], contextOf(projectTable()), rules);

describe('thresholds', () => {
  test('without settings, and where they set none, the form stays itself', () => {
    expect(withThresholds(hunan2023Project, null)).toBe(hunan2023Project);
    expect(withThresholds(hunan2023Project, settings())).toBe(hunan2023Project);
  });

  test('those that are set take the place of the form’s, the others and the form stay', () => {
    const { thresholds } = hunan2023Project;
    const lowExecution = thresholds.lowExecution / 2;
    expect(withThresholds(hunan2023Project, settings({ thresholds: { lowExecution } }))).toEqual({
      ...hunan2023Project,
      thresholds: { ...thresholds, lowExecution },
    });
    expect(hunan2023Project.thresholds.lowExecution).toBe(lowExecution * 2);
  });
});

describe('the level of a check', () => {
  test.each<[string, Settings | null, Severity | undefined]>([
    ['no settings', null, 'warning'],
    ['settings that do not name it', settings({ levels: { 'funds/y': 'error' } }), 'warning'],
    ['graver', levels('error'), 'error'],
    ['the same', levels('warning'), 'warning'],
    ['milder', levels('info'), 'info'],
    ['off', levels('off'), undefined],
  ])('%s', (_, rules, expected) => {
    expect(levelOfCheck({ id: 'funds/x', severity: 'warning' }, rules)).toBe(expected);
  });

  test('names that every object has are no settings', () => {
    expect(levelOfCheck({ id: 'constructor', severity: 'info' }, settings())).toBe('info');
  });
});

describe('checks under settings', () => {
  test('one that is switched off says nothing at all, the others still do', () => {
    const checks = [check(fail([])), check(pass, 'error', 'funds/y')];
    const results = runChecks(checks, contextOf(projectTable()), levels('off'));
    expect(results.map((result) => result.check)).toEqual(['funds/y']);
  });

  test.each<[string, Severity, Severity | undefined, LevelSetting, Severity]>([
    ['a place of the usual level follows', 'info', 'info', 'error', 'error'],
    ['up', 'warning', undefined, 'error', 'error'],
    ['down', 'error', 'error', 'info', 'info'],
    ['a milder place stays when the check becomes graver', 'warning', 'info', 'error', 'info'],
    ['and when it keeps its level', 'error', 'warning', 'error', 'warning'],
    ['it follows below its own level', 'error', 'warning', 'info', 'info'],
    ['but not above', 'error', 'info', 'warning', 'info'],
  ])('%s', (_, usual, own, level, expected) => {
    const [result] = run(fail([], {}, own ? { severity: own } : {}), levels(level), usual);
    expect(result?.findings.map(({ severity }) => severity)).toEqual([expected]);
  });

  test('what cannot be told is for the eye, however grave the check', () => {
    for (const rules of [null, levels('error')]) {
      const [result] = run(cannotTell([]), rules);
      expect(result?.findings.map(({ severity }) => severity)).toEqual(['info']);
    }
  });

  test('checks across tables too', () => {
    const across = defineWorkbookCheck({
      id: 'funds/x',
      severity: 'error',
      source: 'form',
      evaluateAll: () => fail<Place>([]),
    });
    const severities = (rules: Settings | null) =>
      runWorkbookChecks([across], [entry('甲', projectTable())], rules).map(({ findings }) =>
        findings.map(({ severity }) => severity),
      );
    expect(severities(null)).toEqual([['error']]);
    expect(severities(levels('info'))).toEqual([['info']]);
    expect(severities(levels('off'))).toEqual([]);
  });
});
