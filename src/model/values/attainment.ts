import type { Attainment } from './value';

const OBJECT =
  '(?:了)?(?:全部|各项)?(?:年度|全年|当年|本年度?|预期|既定|预定|绩效|总体|计划)*(?:指标值?|目标值?|目标任务|任务|工作任务|工作|计划|预期|要求)?';
const DONE = `(?:完成|达成|实现)${OBJECT}|达到(?:了)?(?:年度|预期|既定|预定|绩效)*(?:指标值?|目标值?|要求|预期|预期效果)?|达标`;
const MANNER =
  '(?:已经?|均|都|全部|全面|按时|按期|按质|按量|保质|保量|按要求|按计划|按预算|按进度|及时|如期|圆满|顺利|超额|提前)*';
const SHARE = '(?:部分|基本|大部分|多数)(?:上)?';

/**
 * The three levels of the official notice (达成年度指标; 部分达成年度指标并具有一定效果; 未达成年度指标且效果较差) and their
 * plain short forms. 不超预算, 良好 or 未按时完成 state none of them.
 */
const LEVELS: readonly (readonly [RegExp, Attainment])[] = [
  [new RegExp(`^已?${SHARE}(?:${DONE})(?:并?具有一定效果)?$`), 'partly'],
  [new RegExp(`^(?:尚|还|暂|均|都)?(?:未能?|没有?)(?:${DONE})(?:且?效果较差)?$`), 'missed'],
  [new RegExp(`^${MANNER}(?:${DONE})$`), 'attained'],
];
const LENGTH_LIMIT = 40;

/** The level of attainment that words state, or null. @param plain without spaces, in half-width forms */
export function attainmentOf(plain: string): Attainment | null {
  const bare = plain.replace(/[,、。;!]/g, '');
  if (bare.length > LENGTH_LIMIT) return null;
  return LEVELS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
