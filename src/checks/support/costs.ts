import { decimal, type Decimal } from '../../model/decimal';
import { valueOf } from '../../model/field';
import { plainText } from '../../model/figure';
import { tableName, type EvaluationTable, type Indicator } from '../../model/table';
import { filledRows } from './rows';
import { isCost, quantitiesOf } from './values';

/** What a cost indicator limits, in 元. */
export interface CostLimit {
  readonly indicator: Indicator;
  /** Undefined where a limit stands without its unit: "≤50". */
  readonly limit: Decimal | undefined;
  /** Whether the row limits one amount. */
  readonly single: boolean;
}

const DOWN: ReadonlySet<string> = new Set(['at-most', 'less-than', 'equal', 'none']);
/** A cost for each of something, or what is saved or earned: never to be compared with all that was spent. */
const OTHER =
  /均|每|单位成本|单位造价|单价|单个|单次|标准|节约|节省|结余|节支|压减|降低|减少|下降|增|收入|收益|产值|价格|比例|占比/;

/** The rows of a table that limit costs by an amount of money, in the sheet's order. */
export function costLimits(table: EvaluationTable): readonly CostLimit[] {
  return filledRows(table)
    .filter(isCost)
    .flatMap((indicator) => {
      const name = nameOf(indicator);
      const target = valueOf(indicator.target);
      if (!target || target.kind === 'ambiguous' || OTHER.test(name)) return [];
      const amounts = quantitiesOf(target).filter(
        (one) =>
          (one.unit === '元' || one.unit === '') &&
          (one.kind === 'range' || DOWN.has(one.direction)),
      );
      if (amounts.length === 0) return [];
      const yuan = amounts.map((one) => {
        const value = one.kind === 'range' ? one.to : one.value;
        const factor = one.unit === '元' ? 1 : yuanPerBare(indicator.target.raw, name);
        return factor === undefined ? undefined : value.times(factor);
      });
      return [{ indicator, limit: total(yuan), single: amounts.length === 1 }];
    });
}

function total(amounts: readonly (Decimal | undefined)[]): Decimal | undefined {
  return amounts.reduce<Decimal | undefined>(
    (added, one) => added && one && added.plus(one),
    decimal(0),
  );
}

/** What a number without a unit counts in a cost row: "50万" are 万元 left short, "成本（万元）" names its unit. */
function yuanPerBare(raw: string, name: string): number | undefined {
  if (/[万亿]/.test(raw)) return 1;
  if (/\(万元?\)/.test(name)) return 10_000;
  return name.includes('(元)') ? 1 : undefined;
}

const WORDS_FOR_ALL =
  /成本|支出|经费|资金|费用|投入|预算|控制|总额|总量|总数|总|全部|整体|年度|全年|当年|本年|金额|额度|数额|规模|超出|超过|不超|批复|安排|下达|使用|执行|范围|指标|经济|情况|亿元|万元|元|以内|之内|不|数|额|值|在|于|内|的|超/g;
/** What a project's table is all about, and a department's. */
const OWN_WORDS = { project: /项目|专项|工程/g, department: /本?部门|本?单位/g } as const;
/** A department spends on its staff and on projects: its cost is all of it only where the name says so. */
const SAYS_ALL = /总|全部|整体|预算/;

/** Whether a limit is about all of the money, not about a part of it. */
export function isWhole({ indicator, single }: CostLimit, table: EvaluationTable): boolean {
  return single && isAboutAll(nameOf(indicator), table);
}

function nameOf({ name }: Indicator): string {
  return name.state === 'ok' ? plainText(name.value) : '';
}

/**
 * Whether a name speaks of all the money: nothing is left of it without the words for that and the table's own name.
 * "专项支出成本" and "控制在预算内" do, "大赛支出成本" and "会议费" speak of a part. A row without a name says neither.
 */
function isAboutAll(name: string, table: EvaluationTable): boolean {
  if (name === '' || (table.kind === 'department' && !SAYS_ALL.test(name))) return false;
  const own = tableName(table);
  const title = own.state === 'ok' ? lettersOf(plainText(own.value)) : '';
  const letters = lettersOf(name);
  const rest = title === '' ? letters : letters.replaceAll(title, '');
  return rest.replace(OWN_WORDS[table.kind], '').replace(WORDS_FOR_ALL, '') === '';
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '');
}
