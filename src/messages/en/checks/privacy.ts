import type { zhCNPrivacy } from '../../zh-cn/checks/privacy';

/** The same in English; complete by its type. */
export const enPrivacy: Readonly<Record<keyof typeof zhCNPrivacy, string>> = {
  'checks.privacy/personal-phone.title': 'Personal mobile number',
  'checks.privacy/personal-phone.fail':
    '{row}, {column}: a mobile number ({given}); a published table must not show personal mobile numbers',
  'checks.privacy/personal-phone.fix':
    "Enter the unit's land line instead, or delete the mobile number",
};
