/** What the checks of personal data say. */
export const zhCNPrivacy = {
  'checks.privacy/personal-phone.title': '含个人手机号码',
  'checks.privacy/personal-phone.fail':
    '{row}的{column}含手机号码（{given}），公开的表格不应出现个人手机号码',
  'checks.privacy/personal-phone.fix': '改填单位的固定电话号码，或删去手机号码',
} as const satisfies Readonly<Record<string, string>>;
