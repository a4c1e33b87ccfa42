import { decimal, type Decimal } from '../decimal';

/** Things that are counted in whole numbers: "1.2次" may be a list number and a count. */
const COUNTED =
  '人次|场次|户次|台次|件次|班次|车次|批次|例次|架次|课次|项次|家次|名额|课题|案例|人|名|位|次|个|科|场|项|篇|本|套|件|台|户|家|所|期|份|门|节|处|座|条|批|届|校|村|县|辆|册|幅|张|部|支|类|种|例|起|轮|组|班|栋|盏|株|头|只|笔|宗|款|块|间|床|副|枚|封|页|遍|卷|集|首|对|袋|桶|箱|艘|架|口|眼|堂';
/** Not 日: "30日" is the 30th as often as thirty days. Not 级, 号, 星: they tell one from another and measure nothing. */
const MEASURED =
  '人民币|元人民币|%|‰|百分比|个百分点|百分点|成|元|吨|公斤|千克|克|公里|千米|平方公里|平方千米|平方米|平米|立方米|厘米|毫米|米|亩|公顷|个?工作日|个?小时|分钟|秒|学时|课时|个月|年|天|周|度|分|倍|岁|千瓦时|千瓦|兆瓦|升|毫升|千字|字|㎡|m²|m³|℃|kg|km|mg|mm|cm|ml|mL|kW|kWh|GB|TB|MB|dB|[gmtL](?![a-zA-Z²³])';
/** Spellings of one unit: 450名 and 450人 are the same people. 人次 counts each time they come. */
const CANONICAL: Readonly<Record<string, string>> = {
  百分比: '%',
  人民币: '元',
  元人民币: '元',
  百分点: '个百分点',
  名: '人',
  位: '人',
  个工作日: '工作日',
  个小时: '小时',
  平米: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  'm³': '立方米',
  公斤: '千克',
  kg: '千克',
  千米: '公里',
  km: '公里',
};
const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};
const longestFirst = (units: string) =>
  units
    .split('|')
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Every unit that is known, as the source of a pattern. */
export const KNOWN = longestFirst(`${COUNTED}|${MEASURED}`);
const KNOWN_AT_START = new RegExp(`^(?:${KNOWN})`);
const COUNTED_ONLY = new RegExp(`^(?:${COUNTED})$`);
const MEASURED_ONLY = new RegExp(`^(?:${MEASURED})$`);
const MULTIPLIER = /^(?:十|百(?!分)|千(?!克|米|瓦|卡|帕|伏|赫|升|字节|字)|万(?!维|能)|亿){1,3}/;
/** A unit that is not in the lists: a short word that counts, not one that orders, dates or judges. */
const UNKNOWN =
  /^(?![^]*(?:[年月日号时点级等星折率度未不无没完达标全已按超少多余约近以上下内外前后左右中之的及和或与至到每各其他半第几数增减升降高低大小好差优良是为有一二三四五六七八九十两百千万亿零]))\p{Script=Han}{1,4}$/u;
const PER = /^\/(?:\p{Script=Han}{1,4}|[a-zA-Z]{1,4})$/u;

/** The known unit that a text begins with; "" for none. */
export function unitAt(text: string): string {
  return KNOWN_AT_START.exec(text)?.[0] ?? '';
}

/** A word that may stand as a unit although no list has it: "300盏", "60分贝". */
export function isUnitWord(text: string): boolean {
  return UNKNOWN.test(text);
}

/** "/年" behind a unit: "2次/年" is another unit than 次. */
export function isRate(text: string): boolean {
  return PER.test(text);
}

/** One spelling for units that are the same. */
export function canonicalUnit(unit: string): string {
  return CANONICAL[unit] ?? unit;
}

/** 次, 人, 个: things that come in whole numbers. */
export function isCounted(unit: string): boolean {
  return COUNTED_ONLY.test(unit);
}

/** Whether a fraction of the unit is ordinary: 1.2倍, 1.5万元, but not 1.2次. */
export function isMeasured(unit: string): boolean {
  const [base = ''] = unit.split('/');
  return base === '' || MEASURED_ONLY.test(base);
}

/** 万, 千, 百万 at the start of a text; "" for none. */
export function multiplierAt(text: string): string {
  return MULTIPLIER.exec(text)?.[0] ?? '';
}

/** What a multiplier stands for: 百万 → 1000000. */
export function factorOf(multiplier: string): Decimal {
  return Array.from(multiplier).reduce(
    (total, one) => total.times(MULTIPLIERS[one] ?? 1),
    decimal(1),
  );
}
