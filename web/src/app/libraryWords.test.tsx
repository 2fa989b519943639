import { render, screen, waitFor } from '@testing-library/react';
import { Alert, DatePicker, Drawer, Input, InputNumber, Select, Tabs } from 'antd';
import { beforeEach, describe, expect, it } from 'vitest';
import { Appearance } from './Appearance';

/** What the component library has, of the kinds the screens use. */
function Everything() {
  return (
    <>
      <InputNumber aria-label="1" defaultValue={3} />
      <Select aria-label="2" allowClear defaultValue="3" options={[{ value: '3' }]} />
      <Input.Password aria-label="4" />
      <Input aria-label="5" allowClear defaultValue="6" />
      <DatePicker.RangePicker />
      <Alert type="error" showIcon title="7" />
      <Tabs items={[{ key: '1', label: '8' }]} />
      <Drawer open title="9" />
    </>
  );
}

function englishNames(): string[] {
  return [...document.body.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')!).filter((name) => /[a-z]/i.test(name));
}

describe('the names in the component library', () => {
  beforeEach(() => window.history.replaceState(null, '', '/overview'));

  it.each(['ru', 'zh-CN'])('are none of them English in %s, and no icon is read out', async (lang) => {
    window.history.replaceState(null, '', `/overview?lang=${lang}`);
    render(<Appearance><Everything /></Appearance>);
    await screen.findByText('9');
    await waitFor(() => expect(englishNames()).toEqual([]));
    expect(document.querySelectorAll('.anticon').length).toBeGreaterThan(5);
    expect(document.querySelectorAll('.anticon:not([aria-hidden])')).toHaveLength(0);
    expect(document.querySelector('.ant-input-number-action-up')?.getAttribute('aria-label')).toBe(lang === 'ru' ? 'Увеличить' : '增大');
  });
});
