import fc from 'fast-check';
import { customerName } from '../../../../src/domain/references/customerName';
import { nameKey, referenceKey } from '../../../../src/domain/references/nameKey';

describe('the key of a name', () => {
  it.each([nameKey, referenceKey])('is its own key, whatever the text (%p)', (key) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(key(key(text))).toBe(key(text))),
      { numRuns: 2_000 },
    );
  });

  it('is the same for texts that a reference takes for the same', () => {
    const similar = fc.stringMatching(/^[aA 1ａ\u00a0’']{0,8}$/);
    fc.assert(
      fc.property(similar, similar, (a, b) => {
        if (referenceKey(a) === referenceKey(b)) expect(nameKey(a)).toBe(nameKey(b));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the key of a reference', () => {
  it.each([
    ['O´Brien', "O'Brien"],
    ['GROẞMANN', 'Großmann'],
    ['Ange¨l', 'Angël'],
  ])('of %s is that of %s', (one, other) => {
    expect(referenceKey(one)).toBe(referenceKey(other));
  });
});

describe('a customer’s name', () => {
  it.each([
    [{}, null],
    [{ companyName: ' ', contactFirstName: ' ' }, null],
    [{ companyName: 'Acme', contactFirstName: 'Mei' }, 'Acme'],
    [{ contactFirstName: 'Mei', contactLastName: 'Chen' }, 'Mei Chen'],
    [{ contactLastName: 'Chen' }, 'Chen'],
  ])('of %j is %j', (values, name) => {
    expect(customerName(new Map(Object.entries(values)))).toBe(name);
  });
});
