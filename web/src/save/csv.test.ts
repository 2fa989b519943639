import { describe, expect, it } from 'vitest';
import { csv } from './csv';

describe('csv', () => {
  it('quotes what would break a row, doubles quotes and leaves unknown cells empty', () => {
    expect(csv([['a,b', 'say "hi"', 'two\nlines', null, undefined, 1.5]])).toBe('"a,b","say ""hi""","two\nlines",,,1.5\r\n');
  });

  it('lets no spreadsheet run a text as a formula, and leaves negative numbers alone', () => {
    expect(csv([['=1+1', '+49 30', '@me', '-Team', '-12.5', -3]])).toBe("'=1+1,'+49 30,'@me,'-Team,-12.5,-3\r\n");
  });
});
