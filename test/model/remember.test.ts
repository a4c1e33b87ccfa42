import fc from 'fast-check';
import { remembering, rememberingOf } from '../../src/model/remember';

describe('what was read of a text or a number', () => {
  test('is read once, and is what was read', () => {
    const read = jest.fn((text: string) => ({ text }));
    const remembered = remembering(read);
    expect(remembered('分值')).toBe(remembered('分值'));
    expect(remembered('得分')).toEqual({ text: '得分' });
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('is remembered where it is nothing at all', () => {
    const read = jest.fn((value: number) => (value > 0 ? value : undefined));
    const remembered = remembering(read);
    expect([remembered(-1), remembered(-1), remembered(2)]).toEqual([undefined, undefined, 2]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('is not remembered of long texts', () => {
    const read = jest.fn((text: string) => text.length);
    const remembered = remembering(read);
    expect([remembered('长'.repeat(41)), remembered('长'.repeat(41))]).toEqual([41, 41]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('is forgotten when there is too much of it, and read again', () => {
    const read = jest.fn((value: number) => value * 2);
    const remembered = remembering(read);
    for (let value = 0; value <= 4000; value++) expect(remembered(value)).toBe(value * 2);
    expect(remembered(0)).toBe(0);
    expect(read).toHaveBeenCalledTimes(4002);
  });

  test('never differs from a reading of its own', () => {
    const read = (text: string) => text.normalize('NFKC').trim();
    const remembered = remembering(read);
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect([...texts, ...texts].map(remembered)).toEqual([...texts, ...texts].map(read));
      }),
    );
  });
});

describe('what was worked out of an object', () => {
  test('is worked out once for each, though another one be equal', () => {
    const workOut = jest.fn(({ points }: { readonly points: number }) => ({ half: points / 2 }));
    const remembered = rememberingOf(workOut);
    const [one, other] = [{ points: 10 }, { points: 10 }];
    expect(remembered(one)).toBe(remembered(one));
    expect(remembered(other)).toEqual({ half: 5 });
    expect(remembered(other)).not.toBe(remembered(one));
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  test('is remembered where it is nothing at all', () => {
    const workOut = jest.fn((): string | undefined => undefined);
    const remembered = rememberingOf(workOut);
    const key = {};
    expect([remembered(key), remembered(key)]).toEqual([undefined, undefined]);
    expect(workOut).toHaveBeenCalledTimes(1);
  });
});
