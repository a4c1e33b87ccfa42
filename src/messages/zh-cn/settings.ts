/**
 * What is wrong with a bureau's settings file, and what to do about it. Keys as those of other problems;
 * `problem.settings.bad.<what>` for each value that the file may hold.
 */
export const zhCNSettings = {
  'problem.settings.empty': '校验口径文件是空的。请选择另一个文件，或参照示例文件填写。',
  'problem.settings.too-long':
    '校验口径文件有 {length} 个字符，最多 {limit} 个。请确认选的是校验口径文件。',
  'problem.settings.not-json':
    '第 {line} 行第 {column} 个字符“{found}”不合 JSON 格式。请检查这里和它前面的引号、逗号、冒号和括号：都用半角，最后一项后面不加逗号，不写注释。',
  'problem.settings.cut-off':
    '校验口径文件到第 {line} 行就结束了，内容不完整。请检查末尾是否缺少引号或括号。',
  'problem.settings.duplicate':
    '第 {line} 行的“{found}”在同一处写了两次，不能确定以哪个为准。请删去一个。',
  'problem.settings.nested':
    '第 {line} 行第 {column} 个字符处括号套得太多。请确认选的是校验口径文件。',
  'problem.settings.no-object':
    '校验口径文件的全部内容应放在一对花括号 { } 里。请参照示例文件修改。',

  'problem.settings.missing.version': '缺少“{path}”。请补上 "version": 1。',
  'problem.settings.missing.name':
    '缺少“{path}”。请补上这套设置的名称，如 "name": "某市财政局 2024 年度"。',
  'problem.settings.missing.level':
    '缺少“{path}”。请补上级别："error"（错误）、"warning"（警告）、"info"（提示）或 "off"（停用）。',
  'problem.settings.missing.band': '缺少“{path}”。三档要写全，请补上它的下限和上限，如 [0.8, 1]。',

  'problem.settings.bad.version':
    '“{path}”写的是 {given}，本程序只认识版本 1。请改为 1，或使用新版程序。',
  'problem.settings.bad.name': '“{path}”写的是 {given}。请改为带引号的名称，1 到 60 个字。',
  'problem.settings.bad.checks':
    '“{path}”写的是 {given}。请改为一对花括号，里面写校验的编号和级别。',
  'problem.settings.bad.check': '“{path}”写的是 {given}。请改为 {"level": "warning"} 这样的写法。',
  'problem.settings.bad.level':
    '“{path}”写的是 {given}。请改为 "error"（错误）、"warning"（警告）、"info"（提示）或 "off"（停用）。',
  'problem.settings.bad.thresholds': '“{path}”写的是 {given}。请改为一对花括号，里面写各项界限。',
  'problem.settings.bad.lowExecution':
    '“{path}”写的是 {given}。请改为大于 0、不超过 1 的数，如 0.9（即 90%）。',
  'problem.settings.bad.secondLook':
    '“{path}”写的是 {given}。请改为大于 1、不超过 100 的数，如 1.2（即指标值的 1.2 倍）。',
  'problem.settings.bad.overachieved':
    '“{path}”写的是 {given}。请改为大于 1、不超过 100 的数，如 1.3（即指标值的 1.3 倍）。',
  'problem.settings.bad.roundingPerItem':
    '“{path}”写的是 {given}。请改为 0 到 1 之间的数（单位：万元），如 0.01。',
  'problem.settings.bad.bands':
    '“{path}”写的是 {given}。请改为一对花括号，里面写 attained、partly、missed 三档。',
  'problem.settings.bad.band':
    '“{path}”写的是 {given}。请改为 [下限, 上限]，两个都是 0 到 1 之间的数，如 [0.8, 1]。',
  'problem.settings.bad.publication':
    '“{path}”写的是 {given}。请改为 true（按公开稿校验）或 false，不加引号。',
  'problem.settings.bad.$schema': '“{path}”写的是 {given}。请改为带引号的文字，或删去。',

  'problem.settings.unknown-key.root':
    '没有“{path}”这一项。请删去；最外层只能写 version、name、checks、thresholds、publication。',
  'problem.settings.unknown-key.thresholds':
    '没有“{path}”这一项。请删去；界限只能写 lowExecution、secondLook、overachieved、roundingPerItem、bands。',
  'problem.settings.unknown-key.bands':
    '没有“{path}”这一项。请删去；档次只能写 attained、partly、missed。',
  'problem.settings.unknown-key.check': '没有“{path}”这一项。请删去；校验只能写 level。',
  'problem.settings.unknown-key-meant': '没有“{path}”这一项，是不是想写“{meant}”？请改正或删去。',
  'problem.settings.unknown-check':
    '没有编号为“{path}”的校验。请按 docs/checks.md 中的编号改正，或删去。',
  'problem.settings.unknown-check-meant':
    '没有编号为“{path}”的校验，是不是想写“{meant}”？请改正或删去。',

  'problem.settings.second-look':
    '“secondLook”是 {secondLook}，大于“overachieved”的 {overachieved}（没有写的，按表样的数值）。请使前者不大于后者。',
  'problem.settings.band-order': '“{path}”写的是 {from} 到 {to}。请使下限小于上限。',
  'problem.settings.bands-overlap':
    '“{lower}”的上限 {to} 高于“{upper}”的下限 {from}，两档重叠。请改为首尾相接。',
  'problem.settings.more': '还有 {count} 处问题没有列出，请改正以上各处后再试。',
} as const satisfies Readonly<Record<string, string>>;
