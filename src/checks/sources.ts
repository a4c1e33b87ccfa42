/**
 * Where a rule comes from. In messages/ are its short title under `source.<id>` and its wording under `source.<id>.text`.
 */
export type RuleSource =
  /** 财预〔2020〕10号: what the self-evaluation covers and how its points are weighted. */
  | 'measures-weights'
  /** 财预〔2020〕10号: how quantitative and qualitative indicators are scored. */
  | 'measures-scoring'
  /** 财预〔2020〕10号: total score and grades. */
  | 'measures-grades'
  /** The official form itself: its columns, labels and notes. */
  | 'form'
  /** Plain arithmetic within the table. */
  | 'arithmetic'
  /** Plain arithmetic and agreement between the tables of a workbook. */
  | 'workbook'
  /** 政府信息公开条例: what is published must not lay open private matters. */
  | 'disclosure';
