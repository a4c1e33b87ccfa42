import { signOf } from '../../model/decimal';
import type { Quantity, QuantityRange } from '../../model/typed-value';
import { isCounted } from '../../model/values/units';

/** What units measure. One that may measure this or that stands under both; 成 and ‰ are read as per cent. */
const MEASURES: Readonly<Record<string, string>> = {
  share: '% 倍 个百分点 分',
  money: '元',
  person: '人 人次 名额 个 口 户 家 支 组 班 批',
  thing: '个 口 户 家 支 组 班 批 学时 课时 分 字 千字',
  time: '年 月 个月 天 日 周 工作日 小时 分钟 秒 分 学时 课时 岁',
  length: '公里 米 厘米 毫米 m mm cm',
  area: '平方公里 平方千米 平方米 亩 公顷',
  volume: '立方米 升 毫升 ml mL L',
  mass: '吨 公斤 克 g t mg',
  energy: '度 千瓦时 千瓦 兆瓦 kW kWh',
};

/** How the units of two quantities are to each other. `unclear`: one of them is not written. */
export type Relation = 'comparable' | 'different' | 'unclear';

/** A bare number as large as this is no percentage whose sign was left out: 1万. */
const NO_PERCENTAGE = 1000;

type Sized = Quantity | QuantityRange;

/**
 * Whether two quantities can be of one measure. Their units are different only when they measure different things for
 * certain: 人 and %, 元 and 次, but not 次 and 场, 人 and 人次, 天 and 个月. Clerks count things by whatever word comes to
 * hand, so equal counts are never different. 0 is the same in every unit.
 */
export function relationOf(a: Sized, b: Sized): Relation {
  if (a.unit === b.unit || signOf(largest(a)) === 0 || signOf(largest(b)) === 0)
    return 'comparable';
  if (a.unit === '') return bare(a, b);
  if (b.unit === '') return bare(b, a);
  const [kinds, others] = [kindsOf(a.unit), kindsOf(b.unit)];
  const equalCounts = largest(a).eq(largest(b)) && counts(kinds) && counts(others);
  return equalCounts || others.some((kind) => kinds.includes(kind)) ? 'comparable' : 'different';
}

function bare(number: Sized, { unit }: Sized): Relation {
  return unit === '%' && largest(number).gte(NO_PERCENTAGE) ? 'different' : 'unclear';
}

function largest(value: Sized): Quantity['value'] {
  return value.kind === 'range' ? value.to : value.value;
}

function counts(kinds: readonly string[]): boolean {
  return kinds.includes('person') || kinds.includes('thing');
}

/** "2次/年" measures what 次 does. A unit that no list has counts things or people (300盏, 30教师) or measures anything. */
function kindsOf(unit: string): readonly string[] {
  const [base = ''] = unit.split('/');
  const listed = Object.entries(MEASURES).flatMap(([kind, units]) =>
    units.split(' ').includes(base) ? [kind] : [],
  );
  if (listed.length > 0) return listed;
  return isCounted(base) ? ['thing'] : UNKNOWN;
}

/** All but a share and money, whose units are known. */
const UNKNOWN = Object.keys(MEASURES).filter((kind) => kind !== 'share' && kind !== 'money');
