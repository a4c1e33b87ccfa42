import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, WorkbookFinding } from '../../src/checks/run';
import type { TableAssessment, WorkbookAssessment } from '../../src/engine/assessment';
import { createSession } from '../../src/engine/create-session';
import { createXlsxHost } from '../../src/hosts/xlsx';
import { wordsOf } from '../../src/messages';
import { toA1 } from '../../src/sheet/address';
import { published } from '../support/sessions';

/**
 * Everything that the checks say of the published report of 2023, read by eye and kept as texts. After a change that is
 * meant: `JIXIAO_GOLDEN=write npx jest --selectProjects=unit --testPathPatterns golden`, then read the difference.
 */
const FOLDER = path.join(__dirname, 'yueyang-2023');
const WRITE = process.env.JIXIAO_GOLDEN === 'write';
const words = wordsOf('zh-CN');
const RANK = ['error', 'warning', 'info', 'cannot-tell'];

function levelOf({ status, severity }: Finding): string {
  return status === 'fail' ? severity : status;
}

function textOf(finding: Finding, where: string): string {
  const { title, message, fix } = words.finding(finding);
  return [
    `${levelOf(finding)}  ${finding.check}  ${where}`,
    `  ${title}：${message}`,
    ...(fix ? [`  怎么改：${fix}`] : []),
    ...(finding.fix
      ? [`  可修正：${finding.fix.kind}${finding.fix.safe ? '' : '（需确认）'}`]
      : []),
  ].join('\n');
}

function inOrder<F extends Finding>(findings: readonly F[]): F[] {
  const rank = (finding: F): number => RANK.indexOf(levelOf(finding));
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.cells[0]?.row ?? -1) - (b.cells[0]?.row ?? -1) ||
      (a.cells[0]?.col ?? -1) - (b.cells[0]?.col ?? -1),
  );
}

function tableText({ sheet, scores, findings }: TableAssessment): string {
  const { executionRate: rate, scoreTotal, weightTotal } = scores;
  return [
    `# ${sheet.name}`,
    `执行率 ${rate?.toFixed(4) ?? '—'}  分值 ${weightTotal?.toFixed() ?? '—'}  得分 ${scoreTotal?.toFixed() ?? '—'}  等级 ${scores.grade ?? '—'}`,
    '',
    ...inOrder(findings).map((one) => textOf(one, one.cells.map(toA1).join(' '))),
    '',
  ].join('\n');
}

function acrossText({ sheets, findings }: WorkbookAssessment): string {
  const nameOf = (id: string | null): string =>
    sheets.find(({ sheet }) => sheet.id === id)?.sheet.name ?? '—';
  const where = ({ sheet, cells, elsewhere }: WorkbookFinding): string =>
    [
      ...cells.map((cell) => `${nameOf(sheet)}!${toA1(cell)}`),
      ...elsewhere.map((place) => `${nameOf(place.sheet)}!${toA1(place.cell)}`),
    ].join(' ');
  return ['# 全工作簿', '', ...inOrder(findings).map((one) => textOf(one, where(one))), ''].join(
    '\n',
  );
}

async function publishedTexts(): Promise<ReadonlyMap<string, string>> {
  const session = createSession(createXlsxHost(published()));
  const assessment = await session.whenIdle();
  session.dispose();
  const tables = assessment.sheets.flatMap((sheet) =>
    sheet.state === 'table' ? [[sheet.sheet.name, tableText(sheet)] as const] : [],
  );
  return new Map([...tables, ['全工作簿', acrossText(assessment)]]);
}

test('the published report says what it said when it was read by eye', async () => {
  const texts = await publishedTexts();
  expect(texts.size).toBe(8);
  for (const [name, text] of texts) {
    const file = path.join(FOLDER, `${name}.txt`);
    if (WRITE) writeFileSync(file, text);
    expect([name, existsSync(file) && readFileSync(file, 'utf8')]).toEqual([name, text]);
  }
});
