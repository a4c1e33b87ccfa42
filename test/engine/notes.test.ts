import fc from 'fast-check';
import { defineCheck, defineWorkbookCheck, fail } from '../../src/checks/check';
import type { Finding } from '../../src/checks/run';
import { isOurs, withOurs, withoutOurs } from '../../src/engine/notes';
import { HostError, type Host } from '../../src/hosts/port';
import { toA1 } from '../../src/sheet/address';
import { fixturePlans, openSession, type Opened } from '../support/fixing';

const MARKER = '【绩效自评助手】';

describe('our part of a note', () => {
  test('stands below what somebody wrote, and goes without a trace', () => {
    const note = withOurs('张：请核对', ['多 20 分', '两行\n的话']);
    expect(note).toBe(`张：请核对\n${MARKER}\n• 多 20 分\n• 两行 的话`);
    expect([isOurs({ text: note }), withoutOurs(note)]).toEqual([true, '张：请核对']);
    expect(withOurs(note, ['少 1 分'])).toBe(`张：请核对\n${MARKER}\n• 少 1 分`);
  });

  test('what was written below it later stays', () => {
    const note = `${withOurs('甲', ['一'])}\n已改，李`;
    expect(withoutOurs(note)).toBe('甲\n已改，李');
    expect(withoutOurs(`${withOurs('', ['一'])}\n已改，李`)).toBe('已改，李');
  });

  test('a note that only speaks of us is not ours', () => {
    for (const text of ['', `见${MARKER}`, `${MARKER}的说明`]) {
      expect([isOurs({ text }), withoutOurs(text)]).toEqual([false, text]);
    }
  });

  test('a note never grows beyond what a cell holds', () => {
    const note = withOurs('甲'.repeat(30_000), ['乙'.repeat(2_000), '丙'.repeat(2_000)]);
    expect(note.length).toBeLessThanOrEqual(32_767);
    expect(note).toContain('乙');
    expect(note).not.toContain('丙');
    const full = '甲'.repeat(32_767);
    expect(withOurs(full, ['乙'])).toBe(full);
  });

  test('whatever somebody wrote comes back byte for byte', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', ' ', '• 自己的', MARKER.slice(1)),
    );
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    const lines = fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, lines, lines, (own, first, second) => {
        const note = withOurs(own, first);
        expect(withoutOurs(note)).toBe(own);
        expect(withOurs(note, second)).toBe(withOurs(own, second));
      }),
    );
  });
});

describe('commands', () => {
  let opened: Opened;
  afterEach(() => {
    opened.session.dispose();
  });
  const print = ({ check, variant }: Finding): string => `${check} ${variant}`;
  const notes = async (sheet = 0): Promise<Record<string, string>> => {
    const ids = opened.session.current().sheets.map((entry) => entry.sheet.id);
    const [found] = await opened.host.notes([ids[sheet]!]);
    return Object.fromEntries(found!.notes.map((note) => [toA1(note), note.text]));
  };
  const checks = [
    defineCheck({
      id: 'a/one',
      severity: 'error',
      source: 'form',
      evaluate: () => [
        fail([{ row: 5, col: 4 }]),
        // C6 lies under B6's merged area.
        fail([{ row: 5, col: 2 }]),
        fail([{ row: 5, col: 1 }], {}, { variant: 'again' }),
        fail([], {}, { variant: 'nowhere' }),
        { status: 'cannot-tell', variant: 'blank', cells: [{ row: 6, col: 4 }], params: {} },
      ],
    }),
  ];
  const workbookChecks = [
    defineWorkbookCheck({
      id: 'b/all',
      severity: 'warning',
      source: 'form',
      evaluateAll: (tables) => [
        fail(tables.map(({ sheet }) => ({ sheet: sheet.id, cell: { row: 1, col: 2 } }))),
      ],
    }),
  ];
  const two = () =>
    (['keji', 'zhongzhi'] as const).flatMap((name) =>
      fixturePlans(name).map((plan) => ({ ...plan, name })),
    );
  const open = async (wrap?: (host: Host) => Host): Promise<void> => {
    opened = await openSession(two(), { checks, workbookChecks }, wrap);
  };
  const EXPECTED = {
    A1: `${MARKER}\n• a/one nowhere`,
    C2: `${MARKER}\n• b/all fail`,
    B6: `${MARKER}\n• a/one fail\n• a/one again`,
    E6: `${MARKER}\n• a/one fail`,
  };

  test('each failure stands on its cell, all in one step of undo, and goes again', async () => {
    await open();
    expect(await opened.session.annotate(print)).toEqual({
      ok: true,
      value: { notes: 8, sheets: 2 },
    });
    expect([await notes(0), await notes(1)]).toEqual([EXPECTED, EXPECTED]);
    await opened.session.undo();
    expect([await notes(0), await notes(1)]).toEqual([{}, {}]);
    await opened.session.annotate(print);
    expect(await opened.session.clearNotes()).toEqual({ ok: true, value: { notes: 8, sheets: 2 } });
    expect([await notes(0), await notes(1)]).toEqual([{}, {}]);
    expect(await opened.session.clearNotes()).toEqual({ ok: true, value: { notes: 0, sheets: 0 } });
  });

  test('a user’s notes stay', async () => {
    await open();
    const id = opened.table().sheet.id;
    await opened.host.user.note(id, { row: 5, col: 4 }, '李：数字已核\n');
    await opened.host.user.note(id, { row: 8, col: 4 }, '王：待定');
    await opened.session.annotate(print);
    expect(await notes()).toEqual({
      ...EXPECTED,
      E6: `李：数字已核\n\n${EXPECTED.E6}`,
      E9: '王：待定',
    });
    await opened.session.clearNotes();
    expect(await notes()).toEqual({ E6: '李：数字已核\n', E9: '王：待定' });
  });

  test('new notes take the place of old ones; what says the same is not written again', async () => {
    const applied = jest.fn();
    await open((host) => ({
      ...host,
      apply: (patches) => {
        applied(patches.length);
        return host.apply(patches);
      },
    }));
    await opened.session.annotate(print);
    await opened.session.annotate(print);
    expect(applied).toHaveBeenCalledTimes(1);
    await opened.session.annotate(({ check }) => check);
    expect((await notes()).C2).toBe(`${MARKER}\n• b/all`);
    opened.session.configure({
      name: '',
      levels: { 'a/one': 'off' },
      thresholds: {},
      publication: false,
    });
    await opened.session.annotate(print);
    expect(await notes()).toEqual({ C2: EXPECTED.C2 });
  });

  test('where a program has no notes, that is told', async () => {
    await open((host) => ({ ...host, capabilities: { ...host.capabilities, notes: false } }));
    for (const command of [opened.session.annotate(print), opened.session.clearNotes()]) {
      expect(await command).toMatchObject({ ok: false, problems: [{ code: 'host.unsupported' }] });
    }
  });

  test('a host that fails is told, and nothing is noted', async () => {
    await open((host) => ({
      ...host,
      apply: () => Promise.reject(new HostError('busy', 'memory', 'a cell is being edited')),
    }));
    expect(await opened.session.annotate(print)).toMatchObject({
      problems: [{ code: 'host.busy' }],
    });
    expect(await notes()).toEqual({});
  });
});
