/** Where a rule comes from. The texts are in messages/ under `source.<id>`. */
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
  | 'arithmetic';
