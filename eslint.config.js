const js = require('@eslint/js');
const globals = require('globals');
const ts = require('typescript-eslint');
const boundaries =
  require('eslint-plugin-boundaries').default ?? require('eslint-plugin-boundaries');
const hooks = require('eslint-plugin-react-hooks');
const prettier = require('eslint-config-prettier');

/** The rooms of docs/architecture.md, in the order of the import ladder: a room imports only rooms before it. */
const LADDER = [
  'model',
  'sheet',
  'templates',
  'scoring',
  'binding',
  'checks',
  'port',
  'engine',
  'messages',
  'report',
];
const before = (room) => LADDER.slice(0, LADDER.indexOf(room));

const rooms = [
  ...LADDER.filter((room) => room !== 'port').map((room) => ({
    type: room,
    pattern: `src/${room}`,
  })),
  { type: 'package', pattern: 'src/package' },
  { type: 'files', pattern: 'src/files' },
  { type: 'port', pattern: 'src/hosts/port.ts', partialMatch: false },
  { type: 'host', pattern: 'src/hosts/*', capture: ['host'] },
  { type: 'pane', pattern: 'src/pane' },
  { type: 'entry', pattern: 'src/(preview|commands|cli|taskpane)' },
];

const independent = new Set(['model', 'sheet']);
const element = (type, captured) => ({ element: { type, ...(captured && { captured }) } });
const policy = (from, to) => ({ from: element(from), allow: to.map((room) => ({ to: room })) });
const policies = [
  ...LADDER.map((room) => {
    const below = room === 'port' ? ['sheet'] : independent.has(room) ? [] : before(room);
    return policy(
      room,
      [room, ...below].map((type) => element(type)),
    );
  }),
  policy('package', [element('package')]),
  policy('host', [
    element('sheet'),
    element('port'),
    element('package'),
    element('host', { host: '{{from.element.captured.host}}' }),
  ]),
  policy(
    'files',
    ['files', 'package', 'host', 'sheet', 'port'].map((type) => element(type)),
  ),
  policy(
    'pane',
    ['pane', ...LADDER].map((type) => element(type)),
  ),
  policy(
    'entry',
    ['entry', 'pane', 'host', 'files', 'package', ...LADDER].map((type) => element(type)),
  ),
];

/** Names of spreadsheet programs and file libraries live under their own host's folder only. */
const HOST_LIBRARIES = {
  preview: ['@univerjs/*'],
  xlsx: ['hucre', 'hucre/*', 'fflate'],
  docx: ['mammoth', 'mammoth/*', 'fflate'],
  memory: ['fast-formula-parser', 'fast-formula-parser/*'],
  excel: ['@microsoft/office-js', '@microsoft/office-js-helpers'],
};
/** What opens the packages of both file formats. */
const PACKAGE_LIBRARIES = ['fflate', 'saxes'];
const libraries = [...new Set([...Object.values(HOST_LIBRARIES).flat(), ...PACKAGE_LIBRARIES])];
const restricted = (allowed, extra = []) => [
  'error',
  {
    patterns: [
      {
        group: [...libraries.filter((name) => !allowed.includes(name)), ...extra],
        message: 'This library belongs to its own host under src/hosts/ or to src/package/.',
      },
    ],
  },
];
/** Globals of Office; no global value is restricted where Excel's own host is. */
const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];
const OFFICE_MESSAGE = 'Office.js belongs under src/hosts/excel/: no proxy leaves it.';
const withoutOffice = {
  'no-restricted-globals': ['error', ...OFFICE.map((name) => ({ name, message: OFFICE_MESSAGE }))],
  'no-restricted-syntax': [
    'error',
    {
      selector: `TSQualifiedName > Identifier.left[name=/^(${OFFICE.join('|')})$/]`,
      message: OFFICE_MESSAGE,
    },
  ],
};
const UI = ['react', 'react-dom', 'react-dom/*', '@fluentui/*'];

/** What can be told of the text alone; the rules that need types are in .oxlintrc.json. */
module.exports = ts.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'coverage/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.js'],
    languageOptions: { globals: globals.node, sourceType: 'commonjs' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.strict, ...ts.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': rooms,
      'import/resolver': { typescript: { project: './tsconfig.json' } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'no-restricted-imports': restricted([], UI),
      ...withoutOffice,
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/checks/**/*.ts'], rules: { 'max-lines': ['error', { max: 150 }] } },
  { files: ['src/messages/**/*.ts', 'src/templates/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/{pane,preview,taskpane,commands}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': restricted([]),
    },
  },
  ...Object.entries(HOST_LIBRARIES).map(([host, names]) => ({
    files: [`src/hosts/${host}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': restricted(names, host === 'preview' ? [] : UI) },
  })),
  {
    files: ['src/package/**/*.ts'],
    rules: { 'no-restricted-imports': restricted(PACKAGE_LIBRARIES, UI) },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  prettier,
);
