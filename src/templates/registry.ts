import type { Form } from './form';
import { hunan2023Department } from './hunan-2023-department';
import { hunan2023Project } from './hunan-2023-project';
import { sichuan2023Project } from './sichuan-2023-project';

/** All forms that Jixiao knows, in order of preference. A new form joins here. */
export const FORMS: readonly Form[] = [hunan2023Department, hunan2023Project, sichuan2023Project];
