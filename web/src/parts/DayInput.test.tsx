import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { typeDay } from '../testing/day';
import { show, texts } from '../texts/load';
import { DayInput } from './DayInput';

function Box({ max }: { readonly max?: string }) {
  const [day, setDay] = useState('2025-12-31');
  return (
    <I18nextProvider i18n={texts}>
      <label htmlFor="day">Day</label>
      <DayInput id="day" value={day} onChange={setDay} {...(max === undefined ? {} : { max })} />
      <output>{day}</output>
    </I18nextProvider>
  );
}

const box = () => screen.getByLabelText('Day') as HTMLInputElement;
const said = () => screen.getByRole('status').textContent;

describe('a day', () => {
  beforeAll(() => show('ru'));

  it('is written and typed as the language has it, and as the server does', async () => {
    render(<Box />);
    await typeDay(box, '5.1.2026');
    expect(said()).toBe('2026-01-05');
    expect(box().value).toBe('05.01.2026');
    await typeDay(box, '2026-02-06');
    expect(said()).toBe('2026-02-06');
  });

  it('that cannot be read is kept, changes nothing and is said to be wrong', async () => {
    render(<Box />);
    await typeDay(box, '31.02.2026');
    expect(said()).toBe('2025-12-31');
    expect(box().value).toBe('31.02.2026');
    expect(screen.getByRole('alert').textContent).toMatch(/31\.12\.2025/);
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box().getAttribute('aria-describedby') ?? '')).toBe(screen.getByRole('alert'));
  });

  it('after the last one is not taken', async () => {
    render(<Box max="2026-01-10" />);
    await typeDay(box, '11.01.2026');
    expect(said()).toBe('2025-12-31');
    expect(screen.getByRole('alert').textContent).toBe('11 января 2026\u00a0г. — позже, чем 10 января 2026\u00a0г.: это последний день, который здесь можно выбрать.');
    await typeDay(box, '10.01.2026');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(said()).toBe('2026-01-10');
  });

  it('is emptied by keys', async () => {
    render(<Box />);
    await typeDay(box, '05.01.2026');
    fireEvent.focus(box());
    fireEvent.change(box(), { target: { value: '' } });
    fireEvent.blur(box());
    expect(said()).toBe('');
  });
});
