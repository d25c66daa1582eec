import { describe, expect, it } from 'vitest';
import { firstFields, isSignature, isSomebody, prospectOf, withSignature } from './person-fields.ts';

const empty = firstFields({}, null);

describe('someone new', () => {
  it('begins with the source that was named last', () => {
    expect(firstFields({}, { kind: 'trade show', name: 'Formline' })).toMatchObject({
      sourceKind: 'trade show',
      sourceName: 'Formline',
    });
  });

  it('is a referral when somebody named them, whatever was named last', () => {
    const known = {
      referredBy: 'Dana Whitlock',
      referredByTouchId: 'touch',
      name: 'Peter',
      company: 'Marlow',
    };
    const fields = firstFields(known, { kind: 'trade show', name: 'Formline' });
    expect(prospectOf(fields, known)).toEqual({
      fullName: 'Peter',
      company: 'Marlow',
      phones: [],
      emails: [],
      source: { kind: 'referral', name: 'Referred by Dana Whitlock' },
      referredByTouchId: 'touch',
    });
  });

  it('takes from a signature what it says and keeps what was typed', () => {
    const typed = { ...empty, company: 'Marlow Fabrication', sourceName: 'Formline' };
    const fields = withSignature(typed, 'Peter Lindqvist\nPlant Manager\nM 815-555-0150');
    expect(fields).toMatchObject({
      name: 'Peter Lindqvist',
      title: 'Plant Manager',
      company: 'Marlow Fabrication',
      phones: [{ raw: '815-555-0150', type: 'mobile' }],
      sourceName: 'Formline',
    });
  });

  it('calls a source that has no name as its kind is called, and asks again the next time', () => {
    const named = { kind: 'own research', name: 'Own research' } as const;
    expect(prospectOf(empty, {}).source).toEqual(named);
    expect(firstFields({}, named).sourceName).toBe('');
  });

  it('knows a signature by its lines', () => {
    expect(isSignature('Peter Lindqvist\r\nPlant Manager')).toBe(true);
    expect(isSignature('\nPeter Lindqvist\n')).toBe(false);
  });

  it('needs something to be known by', () => {
    expect(isSomebody({ ...empty, title: 'Buyer' })).toBe(false);
    expect(isSomebody({ ...empty, emails: ' peter@marlow.example ' })).toBe(true);
  });

  it('takes several addresses from one field', () => {
    expect(prospectOf({ ...empty, emails: 'a@x.example; b@x.example' }, {}).emails).toEqual([
      'a@x.example',
      'b@x.example',
    ]);
  });
});
