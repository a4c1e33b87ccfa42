import { openFile } from '../../src/files';
import { LOCALES } from '../../src/messages';
import { problemText } from '../../src/messages/problems';
import { textsOf } from '../../src/messages/texts';
import { HOSTILE } from './hostile-files';
import '../support/english';

/** Time and memory are measured by test/fuzz/hostile-run.ts. */
test.each(HOSTILE.map((one) => [one.what, one] as const))(
  '%s',
  async (_what, { make, expect: wanted }) => {
    const reading = await openFile(make());
    if (wanted === 'read') {
      expect(reading).toMatchObject({ ok: true });
      return;
    }
    expect(reading).toMatchObject({ ok: false, problem: wanted });
    if (reading.ok) return;
    for (const locale of LOCALES) {
      const told = problemText(reading.problem, textsOf(locale));
      expect(told).not.toContain(reading.problem.code);
      expect(told).not.toMatch(/[{}]/);
    }
  },
);

test('nothing was added to what all objects share', async () => {
  const before = Reflect.ownKeys(Object.prototype);
  for (const { what, make } of HOSTILE) if (what.includes('__proto__')) await openFile(make());
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});
