import { personalPhone } from '../../../src/checks/privacy/personal-phone';
import type { Case, CheckCases } from '../../support/cases';
import { projectTable } from '../../support/table-builder';
import { identified, signed } from './completeness';

const phoned = (text: string) => signed(projectTable(), [undefined, undefined, text]);
const published = (one: Omit<Case, 'publication'>): Case => ({ ...one, publication: true });

export const privacyCases: readonly CheckCases[] = [
  {
    check: personalPhone,
    cases: [
      {
        title: 'not meant for publication',
        table: phoned('13900000000'),
        status: 'not-applicable',
      },
      published({ title: 'a land line', table: phoned('0730-0000001'), status: 'pass' }),
      published({ title: 'no signature line', table: projectTable(), status: 'pass' }),
      published({ title: 'blank', table: phoned(''), status: 'pass' }),
      published({ title: 'hidden digits', table: phoned('139****0000'), status: 'pass' }),
      published({
        title: 'a mobile number',
        table: phoned('13900000000'),
        status: 'fail',
        says: [
          'F30 warning: 签字栏的联系电话含手机号码（139****0000），公开的表格不应出现个人手机号码',
        ],
      }),
      published({
        title: 'two of them, as people type them',
        table: phoned('０７３０－００００００１、139 0000 0000/+86 139-0000-0000'),
        status: 'fail',
        says: [
          'F30 warning: 签字栏的联系电话含手机号码（139****0000、139****0000），公开的表格不应出现个人手机号码',
        ],
      }),
      published({
        title: 'in other texts',
        table: identified(
          { projectName: '高三复习迎考（联系人13900000000）' },
          signed(
            projectTable({
              goals: ['培训教师', '已完成，详询8613900000000。'],
              output: [['咨询热线13900000000', '450人', '450人', '50', '50', '电话13900000000']],
            }),
            ['经办人甲13900000000'],
          ),
        ),
        status: 'fail',
        says: [
          'C2 warning: 基本信息的项目支出名称含手机号码（139****0000），公开的表格不应出现个人手机号码',
          'F10 warning: 年度总体目标的实际完成情况含手机号码（139****0000），公开的表格不应出现个人手机号码',
          'D13 warning: 咨询热线139****0000的三级指标含手机号码（139****0000），公开的表格不应出现个人手机号码',
          'I13 warning: 咨询热线139****0000的偏差原因分析及改进措施含手机号码（139****0000），公开的表格不应出现个人手机号码',
          'B30 warning: 签字栏的填表人含手机号码（139****0000），公开的表格不应出现个人手机号码',
        ],
      }),
      published({
        title: 'eleven digits that are an amount or part of a longer number',
        table: projectTable({
          goals: ['投入13900000000元，服务 13900000000 人次', '编号213900000000、13900000000.5'],
        }),
        status: 'pass',
      }),
      published({
        title: 'eleven digits in a cell for amounts',
        table: signed(projectTable({ unit: 'yuan', funds: ['', '13900000000', '0'] })),
        status: 'pass',
      }),
      published({
        title: 'an error value may hide one',
        table: phoned('#REF!'),
        status: 'cannot-tell',
        says: ['F30 cannot-tell: “#REF!”无法识别，暂不能核对'],
      }),
    ],
  },
];
