import { ALL_CHECKS } from '../../src/checks/registry';
import { RESULT_VERSION } from '../../src/cli/check/result';

const figure = { type: ['number', 'null'] };
const count = { type: 'integer', minimum: 0 };
const text = { type: 'string' };
const cells = {
  description: 'In A1 notation; the place itself first, then what it was compared with.',
  type: 'array',
  items: { type: 'string', pattern: '^[A-Z]{1,3}[1-9][0-9]{0,6}$' },
};
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (items: object) => ({ type: 'array', items });

/** An object with no other keys than these; those of `optional` may be missing. */
function object(properties: Readonly<Record<string, unknown>>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

const findingParts = {
  check: { description: 'The id of a check, see checks.md.', enum: ALL_CHECKS.map(({ id }) => id) },
  severity: { enum: ['error', 'warning', 'info'] },
  status: {
    description:
      'Missing where something is wrong. cannot-tell: what stands there allows no answer; undecided: the check failed itself.',
    enum: ['cannot-tell', 'undecided'],
  },
  cells,
  message: { ...text, description: 'In the language of the run.' },
  expected: { ...text, description: 'What should stand in the first cell, as it is typed.' },
};
const findingOptional = ['status', 'expected'];

const points = {
  execution: figure,
  output: figure,
  benefit: figure,
  satisfaction: figure,
  total: { ...figure, description: 'The sum of what stands there.' },
};

const $defs = {
  error: object({
    code: { ...text, description: 'For programs: encrypted, truncated, not-found, timeout, …' },
    message: text,
  }),
  finding: object(findingParts, findingOptional),
  across: object(
    {
      ...findingParts,
      sheet: { type: ['string', 'null'], description: 'Where `cells` are.' },
      elsewhere: list(object({ sheet: text, cells })),
    },
    [...findingOptional, 'elsewhere'],
  ),
  funds: object({
    unit: {
      description: 'The unit of the amounts: 元, 千元, 万元 or 亿元.',
      enum: ['yuan', 'qian-yuan', 'wan-yuan', 'yi-yuan'],
    },
    initialBudget: figure,
    annualBudget: figure,
    executed: figure,
    rate: { ...figure, description: 'As it stands there, as a ratio: 0.8619 for 86.19%.' },
    score: figure,
  }),
  table: object({
    sheet: { ...text, description: 'One sheet may bear several tables.' },
    form: { ...text, description: 'The id of the form by which the table was read.' },
    kind: { enum: ['department', 'project'] },
    name: { type: ['string', 'null'] },
    year: { type: ['integer', 'null'] },
    funds: ref('funds'),
    weights: {
      ...object(points),
      additionalProperties: figure,
      description: 'In points. Further categories of a form stand under their own keys.',
    },
    scores: {
      ...object({
        ...points,
        stated: { ...figure, description: 'The total that stands in the table.' },
      }),
      additionalProperties: figure,
      description: 'In points. Further categories of a form stand under their own keys.',
    },
    grade: { enum: ['excellent', 'good', 'fair', 'poor', null] },
    findings: list(ref('finding')),
  }),
  file: {
    ...object(
      {
        path: { ...text, description: 'As given, with forward slashes.' },
        status: { enum: ['checked', 'unreadable'] },
        error: ref('error'),
        tables: list(ref('table')),
        findings: { ...list(ref('across')), description: 'Across the tables of the file.' },
        warnings: {
          ...list(ref('error')),
          description: 'What of the file was not read to the last detail.',
        },
      },
      ['error', 'warnings'],
    ),
    if: { properties: { status: { const: 'unreadable' } } },
    then: { required: ['error'], properties: { tables: { maxItems: 0 } } },
    else: { not: { required: ['error'] } },
  },
  summary: object(
    {
      files: count,
      checked: count,
      unreadable: count,
      tables: count,
      departments: count,
      projects: count,
      errors: count,
      warnings: count,
      infos: count,
      cannotTell: count,
      undecided: count,
      clean: { ...count, description: 'Checked files without a finding of level error.' },
      withoutTable: { ...count, description: 'Checked files without an evaluation table.' },
      byCheck: {
        description: 'How many findings each check made, the most frequent first.',
        type: 'object',
        additionalProperties: count,
      },
      grades: object({ excellent: count, good: count, fair: count, poor: count, none: count }),
      interrupted: { const: true, description: 'The run was ended before all files were checked.' },
    },
    ['interrupted'],
  ),
};

/** The schema of what `jixiao check --format json` writes; a line of jsonl is a `file` of it. */
export const RESULT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'jixiao check --format json',
  description: 'A line of --format jsonl is one object of #/$defs/file.',
  ...object({
    version: { const: RESULT_VERSION },
    files: list(ref('file')),
    summary: ref('summary'),
  }),
  $defs,
};

/** docs/result.schema.json. */
export function resultSchemaDoc(): string {
  return `${JSON.stringify(RESULT_SCHEMA, null, 2)}\n`;
}
