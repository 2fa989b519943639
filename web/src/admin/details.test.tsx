import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from '../texts/load';
import { useTexts } from '../texts/useTexts';
import { details, subject } from './details';

async function texts(language: 'en' | 'zh-CN' | 'ru') {
  await show(language);
  return renderHook(() => useTexts()).result.current;
}

describe('the details of an entry', () => {
  it('stand as they are when they are not what was expected', async () => {
    const words = await texts('en');
    expect(details('not json', words)).toBe('not json');
    expect(details('{"of_tomorrow": "x", "zone": null}', words)).toBe('of_tomorrow: x; time zone: null');
  });

  it('are named, and so are the words of the server among them', async () => {
    const entry = '{"role": "viewer", "scope": "mine", "disabled": false, "team": {"from": "", "to": "x"}}';
    expect(details(entry, await texts('en'))).toBe('role: Viewer; whose customers: own customers; disabled: No; team: – → x');
    expect(details('{"kind": "void", "batch": 12345}', await texts('zh-CN'))).toBe('类别：作废；批次：12345');
    expect(details('{"by": "link", "columns": ["plan", "mrr"]}', await texts('ru'))).toBe('способ: ссылка; столбцы: plan, mrr');
  });

  it('have days and counts as the language writes them', async () => {
    expect(details('{"from": "2026-01-31", "rows": 12345}', await texts('ru'))).toBe('с: 31 января 2026\u00a0г.; строк: 12\u00a0345');
  });
});

describe('what was acted on', () => {
  it('is named where the server calls it so', async () => {
    const words = await texts('ru');
    expect(subject('batch 7', words)).toBe('партия 7');
    expect(subject('customer 0123456789abcdef', words)).toBe('клиент 0123456789abcdef');
    expect(subject('everything', words)).toBe('всё');
    expect(subject('customer portal', words)).toBe('customer portal');
  });
});
