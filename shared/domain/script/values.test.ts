import { expect, it } from 'vitest';
import { valuesOf } from './values.ts';

const nobody = {
  name: 'Dana Whitlock',
  firstName: null,
  title: null,
  account: null,
  place: null,
  source: null,
  whyThem: null,
};

it('a script may name what is known of a person and of who speaks', () => {
  const person = {
    ...nobody,
    firstName: 'Dana',
    title: 'VP Operations',
    account: { name: 'Marlow Fabrication' },
    place: 'Rockford, Illinois',
    source: { name: 'Formline Chicago', event: 'Formline 2026' },
    whyThem: 'Asked for the changeover numbers',
  };
  expect(valuesOf(person, { repName: 'Maya Okafor', company: 'Larkmoor' })).toEqual({
    first_name: 'Dana',
    name: 'Dana Whitlock',
    title: 'VP Operations',
    company: 'Marlow Fabrication',
    city: 'Rockford, Illinois',
    source: 'Formline Chicago',
    event: 'Formline 2026',
    why_them: 'Asked for the changeover numbers',
    my_name: 'Maya Okafor',
    my_company: 'Larkmoor',
  });
});

it('what is not known is left out, so that the words kept for that are said', () => {
  const person = { ...nobody, firstName: '', source: { name: 'By hand', event: null } };
  expect(valuesOf(person, { repName: null, company: '' })).toEqual({
    name: 'Dana Whitlock',
    source: 'By hand',
  });
});

it('has reasons and tasks stand in the sentences of a script', () => {
  const values = valuesOf(
    {
      name: 'Dana Whitlock',
      firstName: 'Dana',
      title: null,
      account: null,
      place: null,
      source: { name: 'By hand', event: null, referredBy: 'Petra Quill' },
      whyThem: 'Opened a plant nearby this year. ',
      followUp: { task: 'Send the case study.' },
    },
    { repName: null, company: null },
  );
  expect(values).toMatchObject({
    why_them: 'Opened a plant nearby this year',
    promise: 'send the case study',
    referred_by: 'Petra Quill',
  });
});
