import type { AnyCheck, Severity } from '../../src/checks/check';
import { ALL_CHECKS } from '../../src/checks/registry';
import type { Finding } from '../../src/checks/run';
import { findingText, sourceText, variantKey } from '../../src/messages/findings';
import { zhCNCheckDocs, zhCNFixDocs } from '../../src/messages/zh-cn/check-docs';
import { zhCNChecks } from '../../src/messages/zh-cn/checks';
import type { Texts } from '../../src/messages/print';
import { ALL_CASES, ALL_WORKBOOK_CASES } from '../checks/cases';
import { resultOf, workbookResultOf } from '../support/cases';

const TEXTS: Texts = zhCNChecks;
const LEVELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};
const FAMILIES: Readonly<Record<string, string>> = {
  binding: '表格识别',
  funds: '资金',
  weights: '分值',
  scores: '得分',
  values: '指标值和完成值',
  completeness: '填写是否完整',
  consistency: '各表之间',
  privacy: '个人信息',
};

const INTRO = `# 校验目录

本文件由程序从校验本身生成（\`npm run docs:checks\`），请不要手工修改。共 {count} 项。

- **错误**：改正以前不能报送。**警告**：报送前要逐个看过。**提示**：供参考。
- 内容空白或读不出来的，结果是“无法判断”，既不算通过，也不算错误。
- 编号用于财政部门的校验口径文件：每项校验的级别可以调整或停用，写法见 [settings.example.json](settings.example.json)。
- 示例是程序对一张样表的原话。`;

/** Everything that the cases make a check say. */
function saidBy(id: string): readonly Finding[] {
  return [
    ...ALL_CASES.filter(({ check }) => check.id === id).flatMap(({ check, cases }) =>
      cases.flatMap((one) => resultOf(check, one).findings),
    ),
    ...ALL_WORKBOOK_CASES.filter(({ check }) => check.id === id).flatMap(({ check, cases }) =>
      cases.flatMap((one) => workbookResultOf(check, one).findings),
    ),
  ];
}

/** A finding that shows best what a check finds: of its usual level and in its usual words, where there is one. */
export function exampleOf(check: AnyCheck): Finding | undefined {
  const failed = saidBy(check.id).filter(({ status }) => status === 'fail');
  const usual = failed.filter(({ severity }) => severity === check.severity);
  return usual.find(({ variant }) => variant === 'fail') ?? usual[0] ?? failed[0];
}

/** docs/checks.md, from the checks, their words and their cases. */
export function checksDoc(): string {
  const families = [...new Set(ALL_CHECKS.map(familyOf))];
  return [
    INTRO.replace('{count}', String(ALL_CHECKS.length)),
    ...families.map((family) => {
      const checks = ALL_CHECKS.filter((check) => familyOf(check) === family);
      return [`## ${FAMILIES[family] ?? family}`, ...checks.map(section)].join('\n\n');
    }),
    ['## 依据', ...sources()].join('\n\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function familyOf({ id }: AnyCheck): string {
  return id.split('/')[0] ?? '';
}

function section(check: AnyCheck): string {
  const { id } = check;
  const said = saidBy(id);
  const example = exampleOf(check);
  const unclear = said.filter(({ status }) => status === 'cannot-tell');
  const unknown = unclear.find((one) => variantKey(one, TEXTS).includes(id)) ?? unclear[0];
  const items = [
    ['级别', levelsText(check, said)],
    ['检查内容', zhCNCheckDocs[id]],
    ['依据', sourceText(check, TEXTS)],
    ['示例', example && findingText(example, TEXTS).message],
    ['改法', TEXTS[`checks.${id}.fix`]],
    ['自动改正', fixesText(said)],
    ['无法判断', unknown && findingText(unknown, TEXTS).message],
  ] as const;
  return [
    `### ${TEXTS[`checks.${id}.title`] ?? id}`,
    items
      .flatMap(([name, text]) => (text ? [`- ${name}：${escaped(text)}`] : []))
      .toSpliced(0, 0, `- 编号：\`${id}\``)
      .join('\n'),
  ].join('\n\n');
}

function levelsText({ severity }: AnyCheck, said: readonly Finding[]): string {
  const failed = said.filter(({ status }) => status === 'fail');
  const others = new Set(failed.map((finding) => finding.severity));
  others.delete(severity);
  const milder = [...others].map((level) => LEVELS[level]).join('、');
  return milder ? `${LEVELS[severity]}（较轻的情形为${milder}）` : LEVELS[severity];
}

function fixesText(said: readonly Finding[]): string {
  const fixes = said.flatMap(({ fix }) => (fix ? [fix] : []));
  const told = fixes.map(
    ({ kind, safe }) => `${zhCNFixDocs[kind]}${safe ? '' : '（先预览，由填表人决定）'}`,
  );
  return [...new Set(told)].join('；');
}

function sources(): string[] {
  return [...new Set(ALL_CHECKS.map(({ source }) => source))].map((source) => {
    const text = TEXTS[`source.${source}.text`] ?? '';
    return `**${TEXTS[`source.${source}`] ?? source}**\n\n${escaped(text)}`;
  });
}

/** What Markdown would take for marks. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, (mark) => `\\${mark}`);
}
