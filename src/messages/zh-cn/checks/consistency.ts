/** What the checks across the tables say. */
export const zhCNConsistency = {
  'checks.consistency/project-total.title': '项目支出与项目表不符',
  'checks.consistency/project-total.fail':
    '{count} 张项目表的全年预算数合计 {given} {unit}，部门表的项目支出为 {total} {unit}，{sign} {difference} {unit}',
  'checks.consistency/project-total.rounding':
    '{count} 张项目表的全年预算数合计 {given} {unit}，部门表的项目支出为 {total} {unit}，{sign} {difference} {unit}，属四舍五入尾差',
  'checks.consistency/project-total.blank':
    '部门表的项目支出或项目表的全年预算数未填写，无法核对项目支出合计',
  'checks.consistency/project-total.several-departments':
    '工作簿中有 {count} 张部门表，按实施单位分不清各项目属于哪个部门，无法核对项目支出合计',
  'checks.consistency/project-total.fix':
    '核对部门表的项目支出与各项目表的全年预算数，补上缺少的项目表，使两者相等',

  'checks.consistency/project-executed.title': '项目执行数超过部门执行数',
  'checks.consistency/project-executed.fail':
    '{count} 张项目表的全年执行数合计 {given} {unit}，超过部门表的全年执行数 {total} {unit}，多 {difference} {unit}',
  'checks.consistency/project-executed.blank':
    '部门表或项目表的全年执行数未填写，无法核对项目执行数合计',
  'checks.consistency/project-executed.several-departments':
    '工作簿中有 {count} 张部门表，按实施单位分不清各项目属于哪个部门，无法核对项目执行数合计',
  'checks.consistency/project-executed.fix':
    '核对部门表与各项目表的全年执行数，部门表应包含全部项目的支出',

  'checks.consistency/year.title': '各表年度不一致',
  'checks.consistency/year.fail': '“{sheets}”是 {year} 年度的表，其他 {count} 张表是 {usual} 年度',
  'checks.consistency/year.mixed': '工作簿中的表分属不同年度：{years}',
  'checks.consistency/year.fix': '核对标题中的年度，不同年度的表分别放在不同的工作簿',

  'checks.consistency/unit-name.title': '实施单位与部门名称不一致',
  'checks.consistency/unit-name.fail':
    '{count} 张项目表的实施单位填的是“{given}”，部门表的部门名称是“{name}”',
  'checks.consistency/unit-name.blank': '没有填写{column}，无法核对单位名称',
  'checks.consistency/unit-name.fix':
    '核对单位名称，同一单位在各表中使用相同的全称；由下属单位实施的，可不修改',

  'checks.consistency/duplicate-project.title': '项目名称重复',
  'checks.consistency/duplicate-project.fail': '“{name}”有 {count} 张项目表：{sheets}',
  'checks.consistency/duplicate-project.other-unit':
    '“{name}”有 {count} 张项目表，实施单位各不相同：{sheets}',
  'checks.consistency/duplicate-project.blank': '没有填写{column}，无法核对有无重复',
  'checks.consistency/duplicate-project.fix':
    '一个一级项目支出填一张表，请改正项目名称或删去重复的表',

  'checks.consistency/duplicate-department.title': '部门表重复',
  'checks.consistency/duplicate-department.fail': '“{name}”有 {count} 张部门表：{sheets}',
  'checks.consistency/duplicate-department.blank': '没有填写{column}，无法核对有无重复',
  'checks.consistency/duplicate-department.fix':
    '一个部门填一张部门整体支出绩效自评表，请改正部门名称或删去重复的表',
} as const satisfies Readonly<Record<string, string>>;
