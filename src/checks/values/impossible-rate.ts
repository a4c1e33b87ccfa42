import { ONE } from '../../model/decimal';
import { cellsOf, valueOf, type Field } from '../../model/field';
import { saysNone } from '../../model/table';
import type { TypedValue } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome, type Param } from '../check';
import { unreadable } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';
import { quantitiesOf, VALUE_COLUMNS } from '../support/values';

/** Shares of a whole. Not 完成率, 执行率, 利用率 or 增长率: these can be more than all. */
const OF_A_WHOLE =
  /满意(?:度|率)|(?:合格|及格|达标|优良|优秀|通过|出勤|巩固|准确|正确|成功|知晓|好评|完好|及时|毕业)率/;
/** A change of a share, or a comparison of two. */
const CHANGE = /增|提高|提升|上升|下降|同比|环比|较|超|比值/;

/** 满意度 or a rate of the same kind is more than 100 %: 9800% where 98% was meant. */
export const impossibleRate = defineCheck({
  id: 'values/impossible-rate',
  severity: 'warning',
  source: 'arithmetic',
  evaluate: ({ table }) =>
    eachIndicator({ table }, (indicator) => {
      const { name } = indicator;
      if (name.state !== 'ok' || !OF_A_WHOLE.test(name.value) || CHANGE.test(name.value)) {
        return notApplicable;
      }
      const fields = VALUE_COLUMNS.map((column) => indicator[column]);
      return unreadable(fields) ?? judge(fields, rowName(indicator));
    }),
});

function judge(fields: readonly Field<TypedValue>[], name: Param): Outcome {
  const filled = fields.filter(({ state, raw }) => state === 'ok' && !saysNone(raw));
  if (filled.length === 0) return notApplicable;
  const bad = filled.filter((field) => exceedsWhole(valueOf(field)));
  if (bad.length === 0) return pass;
  return fail(cellsOf(...bad), { name, given: bad.map(({ raw }) => raw).join(' / ') });
}

function exceedsWhole(value: TypedValue | undefined): boolean {
  const quantities = value ? quantitiesOf(value) : [];
  return quantities.some(
    (one) => one.unit === '%' && (one.kind === 'range' ? one.to : one.value).gt(ONE),
  );
}
