/**
 * Why something could not be done, and what to do about it. Keys: `problem.<code>`; words for the values that stand in
 * them: `problem.word.<mark>.<value>`. `{name}` marks are filled in.
 */
export const zhCNProblems = {
  'problem.internal':
    '程序内部出错（{detail}）。工作簿没有改动，请重试；若再次出现，请报告给维护人员。',
  'problem.no-table': '这张工作表里没有找到自评表，无法改动。请先点开一张自评表。',
  'problem.row-moved': '表格刚刚变动，没有改动任何内容。请核对后再试。',
  'problem.no-such-row': '没有找到这一行，表格可能刚被改动。请重新读取后再试。',

  'problem.fix.gone': '这个问题已经不在了，无需修正。',
  'problem.fix.none': '这个问题不能自动修正，请手工填写。',
  'problem.fix.changed': '表格刚刚变动，修正方案与刚才看到的不同，没有写入。请重新查看后再修正。',
  'problem.fix.conflict': '{cell} 已由另一项修正写入，这一项没有执行。请核对后再执行一次。',
  'problem.fix.nothing': '没有需要写入的内容。',
  'problem.fix.text': '{cell} 的内容与要改的文字对不上，没有改动。请手工修改。',
  'problem.fix.formula': '{cell} 是公式，没有改动。请检查公式引用的单元格。',
  'problem.fix.text-format':
    '{cell} 设成了文本格式，改写后仍不参与计算。请先把单元格格式改为“常规”，再试一次。',
  'problem.fix.covered': '{cell} 被合并单元格盖住，无法写入。请先取消合并，再试一次。',
  'problem.fix.not-computable': '计算所需的数据缺失或无法识别，没有写入。请先补齐数据。',

  'problem.adopt.no-table':
    '工作表“{name}”里没有认出自评表，无法纳入。请确认表中有标题、资金和绩效指标等栏目。',
  'problem.adopt.several':
    '工作表“{name}”里有 {count} 张自评表，一张工作表只能纳入一张。请选择“按官方版式重排”，每张表各成一张新工作表。',
  'problem.adopt.changed': '表格刚刚变动，与刚才看到的不同，没有改动任何内容。请重新查看后再纳入。',
  'problem.adopt.half-built':
    '新工作表可能只建成一部分。原表“{name}”仍在，已标记为原件、不再计入。请核对新工作表：若不完整，请先删去，再对原表重新纳入。',
  'problem.adopt.still-marked':
    '新工作表没有建成，而原表“{name}”已标记为原件、暂不计入。内容没有改动；请对它重新纳入，即可恢复。',

  'problem.import.no-table':
    '文件里没有认出自评表，没有导入任何内容。请确认选对了文件，表中应有标题、资金和绩效指标等栏目。',
  'problem.import.only-text':
    '这份文档只有文字（{count} 段），没有认出自评表，没有导入任何内容。请选择含有自评表的文件。',
  'problem.import.too-many':
    '文件里有 {count} 张自评表，一次最多导入 {limit} 张。请把文件分成几个后再导入。',

  'problem.report.name-taken':
    '已有一张名为“{name}”的工作表，不是本程序生成的报告，没有覆盖。请把它改名或删除，再试一次。',

  'problem.host.unsupported': '当前程序不支持这项操作。',
  'problem.host.sheet-gone': '这张工作表已被删除，操作没有进行。',
  'problem.host.bad-sheet-name': '工作表名称不能使用，没有插入任何表。请改名后再试。',
  'problem.host.busy': '有单元格正在编辑。请在表格中按回车（Enter）结束编辑，再试一次。',
  'problem.host.protected':
    '工作表或工作簿受保护，无法写入。请在“审阅”选项卡中撤销保护，再试一次。',
  'problem.host.aborted': '已取消，没有插入任何表。',
  'problem.host.disposed': '窗格已与工作簿断开。请关闭窗格后重新打开。',
  'problem.host.out-of-range': '超出了工作表的范围，操作没有进行。',
  'problem.host.lost':
    '与 Excel 的连接已断开。请关闭窗格，再从功能区打开；刚才的操作是否完成，请以工作表为准。',
  'problem.host.no-answer':
    'Excel 没有按时回应。如果刚才在写入，不能确定是否写成：请先看一下工作表，再决定是否重试。',
  'problem.host.too-large':
    '内容超过 Excel 一次能处理的量，操作没有进行。请分成几次，或删去表格以外的多余内容。',
  'problem.host.incomplete':
    '写入中途中断，已写的部分没有全部撤回。请检查工作表，删去或改正没写完的内容，再试一次。',
  'problem.host.failed': '表格程序没有完成这项操作（{detail}）。请重试。',

  'problem.insert.no-form': '没有这一类自评表的表样。',
  'problem.insert.no-tables': '请填写名称，一行一张表。',
  'problem.insert.too-many': '一次最多插入 {limit} 张表，这里有 {count} 张。请分次插入。',
  'problem.insert.bad-year': '评价年度应是 {first} 到 {last} 之间的四位数年份。',
  'problem.insert.bad-rows': '每个二级指标的行数应在 1 到 {limit} 之间。',
  'problem.insert.name.blank': '名称是空的，请填写。',
  'problem.insert.name.too-long':
    '“{name}”有 {length} 个字，工作表名称最多 {limit} 个字。请在名称后用“|”另写一个短的工作表名称。',
  'problem.insert.name.forbidden-character':
    '“{name}”含有工作表名称不能用的字符 {characters}。请去掉，或在名称后用“|”另写工作表名称。',
  'problem.insert.name.apostrophe-at-end': '“{name}”的首尾不能是单引号。',
  'problem.insert.name.reserved': '“{name}”是表格程序保留的名称，请换一个。',
  'problem.insert.name.duplicate': '“{name}”与已有的工作表“{other}”重名，请换一个。',

  'problem.file.empty-file': '文件是空的，里面没有任何内容。请重新获取这个文件。',
  'problem.file.wrong-format':
    '不能读取这种文件，它看起来是{looksLike}。表格请用 Excel 或 WPS 另存为 .xlsx，文档请用 Word 或 WPS 另存为 .docx，然后再试。',
  'problem.file.legacy-xls':
    '这是旧版 .xls 文件。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再打开。',
  'problem.file.legacy-doc': '这是旧版 .doc 文件。请用 Word 或 WPS 打开它，另存为 .docx 后再打开。',
  'problem.file.document':
    '这是 Word 文档，不能当作工作簿打开。请导入它的表格，或把表格另存为 .xlsx 后再打开。',
  'problem.file.encrypted': '文件设有打开密码。请在 Office 或 WPS 中取消密码，保存后再打开。',
  'problem.file.truncated': '文件不完整，可能没有下载完。请重新获取后再打开。',
  'problem.file.damaged':
    '文件已损坏：{part}（{detail}）。请用 Office 或 WPS 打开并另存一份后再试。',
  'problem.file.too-large':
    '文件超出了可处理的范围：{what}超过 {limit}。请删去无关的内容或分成几个文件。',
  'problem.file.forbidden-xml': '文件含有不允许的 XML 声明（{part}），出于安全没有打开。',
  'problem.file.no-sheets': '文件里没有工作表。请确认选对了文件。',
  'problem.file.failed': '读取文件时程序出错（{info}）。请报告给维护人员。',
  'problem.file.unreadable': '文件无法读取（{info}）。它可能被移动或正被其他程序占用。',
  'problem.file.several': '一次只能处理一个文件，请只拖入一个。',

  'problem.word.part.': '压缩包',
  'problem.word.looksLike.pdf': ' PDF 文档',
  'problem.word.looksLike.xlsx': ' Excel 工作簿',
  'problem.word.looksLike.docx': ' Word 文档',
  'problem.word.looksLike.pptx': ' PowerPoint 文稿',
  'problem.word.looksLike.xlsb': ' .xlsb 二进制工作簿',
  'problem.word.looksLike.ods': ' .ods 工作簿',
  'problem.word.looksLike.rtf': ' RTF 文档',
  'problem.word.looksLike.html': '网页',
  'problem.word.looksLike.xml-spreadsheet': ' XML 表格',
  'problem.word.looksLike.text': '文本文件',
  'problem.word.looksLike.image': '图片',
  'problem.word.looksLike.archive': '压缩包',
  'problem.word.looksLike.unknown': '其他类型的文件',
  'problem.word.detail.directory': '目录有误',
  'problem.word.detail.duplicate-part': '有重复的部件',
  'problem.word.detail.missing-part': '缺少部件',
  'problem.word.detail.compression': '压缩方式无法识别',
  'problem.word.detail.deflate': '压缩数据有误',
  'problem.word.detail.size': '大小与记载不符',
  'problem.word.detail.checksum': '校验码不符',
  'problem.word.detail.encoding': '编码无法识别',
  'problem.word.detail.xml': 'XML 有误',
  'problem.word.detail.root': '内容不是所要的部件',
  'problem.word.detail.structure': '元素的位置有误',
  'problem.word.detail.address': '单元格地址有误',
  'problem.word.detail.value': '内容的值有误',
  'problem.word.detail.string-index': '文字的编号有误',
  'problem.word.detail.style-index': '样式的编号有误',
  'problem.word.detail.duplicate-cell': '同一单元格出现两次',
  'problem.word.what.file-bytes': '文件字节数',
  'problem.word.what.entries': '压缩包内的文件数',
  'problem.word.what.entry-bytes': '单个部件解压后的字节数',
  'problem.word.what.total-bytes': '解压后的总字节数',
  'problem.word.what.sheets': '工作表数',
  'problem.word.what.cells': '单元格数',
  'problem.word.what.merges': '合并单元格数',
  'problem.word.what.names': '名称数',
  'problem.word.what.strings': '文字条数',
  'problem.word.what.styles': '样式数',
  'problem.word.what.elements': 'XML 元素数',
  'problem.word.what.token-characters': '单段 XML 的字符数',
  'problem.word.what.depth': 'XML 嵌套层数',
  'problem.word.what.ranges': '区域数',
  'problem.word.what.tables': '表格数',
  'problem.word.what.table-rows': '一张表的行数',
  'problem.word.what.table-columns': '一张表的列数',
  'problem.word.what.paragraphs': '段落数',
  'problem.word.what.formula-characters': '公式字符数',
} as const;

/** The key of a sentence about a problem, or of a word in it. */
export type ProblemKey = keyof typeof zhCNProblems;
