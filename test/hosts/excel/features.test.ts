import { OfficeMockObject } from 'office-addin-mock';
import { detectFeatures } from '../../../src/hosts/excel/features';

const MEMBERS = [
  'onRowSorted',
  'onColumnSorted',
  'onNameChanged',
  'onMoved',
  'onVisibilityChanged',
  'comments',
];

/** An Office with some requirement sets, and a library with some members of worksheets and of their collection. */
function install(sets: Readonly<Record<string, string>>, members: readonly string[]): void {
  const office: Record<string, object> = {
    context: {
      platform: 'PC',
      requirements: {
        isSetSupported(set: string, version: string) {
          const [major = 0, minor = 0] = (sets[set] ?? '0.0').split('.').map(Number);
          const [wanted = 0, least = 0] = version.split('.').map(Number);
          return major > wanted || (major === wanted && minor >= least);
        },
      },
    },
  };
  const prototype = Object.fromEntries(members.map((member) => [member, null]));
  const Excel = {
    Worksheet: { prototype },
    WorksheetCollection: { prototype },
    Range: { prototype: { getMergedAreasOrNullObject: null } },
  };
  Reflect.set(globalThis, 'Office', new OfficeMockObject(office));
  Reflect.set(globalThis, 'Excel', Excel);
}

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

describe('what is asked of Excel beyond the floor', () => {
  test.each<[string, Record<string, string>, readonly string[], string[]]>([
    ['the floor', { ExcelApi: '1.9' }, MEMBERS, []],
    ['sorting', { ExcelApi: '1.10' }, MEMBERS, ['comments', 'sortEvents']],
    [
      'Office 2021',
      { ExcelApi: '1.14' },
      MEMBERS,
      ['comments', 'mergedAreas', 'sortEvents', 'triggerSource'],
    ],
    [
      'the web with an old library',
      { ExcelApi: '1.21', ExcelApiOnline: '1.1' },
      [],
      ['mergedAreas', 'triggerSource', 'undoGroups'],
    ],
    [
      'LTSC 2024',
      { ExcelApi: '1.17' },
      MEMBERS,
      ['comments', 'mergedAreas', 'nameEvents', 'sortEvents', 'triggerSource'],
    ],
    [
      'the web before 1.17',
      { ExcelApi: '1.14', ExcelApiOnline: '1.1' },
      MEMBERS,
      ['comments', 'mergedAreas', 'nameEvents', 'sortEvents', 'triggerSource'],
    ],
    [
      'notes',
      { ExcelApi: '1.18' },
      ['comments', 'notes'],
      ['comments', 'mergedAreas', 'notes', 'triggerSource'],
    ],
    [
      'notes of which the library does not know',
      { ExcelApi: '1.18' },
      ['comments'],
      ['comments', 'mergedAreas', 'triggerSource'],
    ],
  ])('%s', (_, sets, members, expected) => {
    install(sets, members);
    const found = Object.entries(detectFeatures()).filter(([, there]) => there === true);
    expect(found.map(([name]) => name).sort()).toEqual(expected);
  });
});
