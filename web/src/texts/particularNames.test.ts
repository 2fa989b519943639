import { expect, it } from 'vitest';
import { namedValues, type Names } from './particularNames';

const texts = (language: Names['language']): Names => ({
  language,
  named: (kind, value) => `${kind}:${value}`,
  term: (_key, value) => value,
  metric: (value) => `metric:${value}`,
});

it('joins names in a list as the language does, and leaves other values as they are', () => {
  const values = { name: 'a, b', known: 'holdfast, stripe', own: 'ours, theirs' };
  expect(namedValues('DEFINITION_UNKNOWN_NOR_OWN', values, texts('zh-CN'))).toEqual({ name: 'a, b', known: 'holdfast、stripe', own: 'ours、theirs' });
  expect(namedValues('DEFINITION_UNKNOWN_NOR_OWN', values, texts('ru'))).toEqual(values);
});

it('calls what has a name on the screens by it', () => {
  expect(namedValues('TOKEN_MAY_TOO_MUCH', { own: 'viewer', asked: 'owner' }, texts('en'))).toEqual({ own: 'role:viewer', asked: 'role:owner' });
});
