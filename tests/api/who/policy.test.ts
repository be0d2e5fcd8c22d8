import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { staffRoles } from '../../../api/ground/roles.ts';
import { abilities } from '../../../api/who/abilities.ts';
import { abilitiesOf, can, canSee, isColleague, isIn, rolesThatMay } from '../../../api/who/policy.ts';
import type { Staff, Viewer } from '../../../api/who/viewer.ts';
import { asCustomer, nobody } from '../../../api/who/viewer.ts';

const one = (role: Staff['role'], scopes?: Staff['scopes']): Staff => ({
  kind: 'staff',
  id: role,
  name: role,
  email: `${role}@example.com`,
  role,
  ...(scopes && { scopes }),
});
const customer: Viewer = { kind: 'customer', id: 'c', email: 'customer@example.com' };

describe('who may do what', () => {
  test('agents work on tickets and see no drafts, editors the other way round', () => {
    expect(abilitiesOf(one('agent'))).toContain('answer-tickets');
    expect(can(one('agent'), 'see-drafts')).toBe(false);
    expect(abilitiesOf(one('editor'))).toContain('publish-articles');
    expect(can(one('editor'), 'see-tickets')).toBe(false);
  });

  test('a trainee works on tickets, and is told of no customer who it is', () => {
    expect(abilitiesOf(one('trainee'))).toContain('answer-tickets');
    expect(rolesThatMay('see-customers')).toEqual(['agent', 'admin']);
  });

  test('whoever writes does not publish, whoever reviews does not either, and a publisher waits for an approval', () => {
    expect(rolesThatMay('write-articles')).toEqual(['editor', 'writer', 'reviewer', 'publisher', 'admin']);
    expect(rolesThatMay('review-articles')).toEqual(['editor', 'reviewer', 'admin']);
    expect(rolesThatMay('publish-articles')).toEqual(['editor', 'publisher', 'admin']);
    expect(rolesThatMay('publish-corrections')).toEqual(['editor', 'publisher', 'admin']);
    expect(rolesThatMay('publish-unreviewed')).toEqual(['editor', 'admin']);
  });

  test('administrators may do everything', () => {
    expect(abilitiesOf(one('admin'))).toEqual([...abilities]);
  });

  test('nobody outside the staff may do anything that is the staff’s', () => {
    expect(abilitiesOf(nobody)).toEqual([]);
    expect(abilitiesOf(customer)).toEqual([]);
  });

  test('a ticket is seen by agents and by its customer', () => {
    const seen = [nobody, customer, one('agent'), one('editor'), one('admin')].map((viewer) =>
      canSee(viewer, { email: 'customer@example.com', organisation: null }),
    );
    expect(seen).toEqual([false, true, true, false, true]);
    expect(canSee(customer, { email: 'another@example.com', organisation: null })).toBe(false);
  });

  test('a ticket is seen by those of its customer’s organisation who see all of it, and of no other', () => {
    const colleague: Viewer = { kind: 'customer', id: '2', email: 'huda@shop.example', organisation: 7 };
    const theirs = { email: 'customer@example.com', organisation: 7 };
    expect([canSee(colleague, theirs), isColleague(colleague, theirs)]).toEqual([true, true]);
    for (const organisation of [8, null]) expect(canSee(colleague, { ...theirs, organisation })).toBe(false);
    expect(isColleague(colleague, { email: 'huda@shop.example', organisation: 7 })).toBe(false);
    expect(canSee(asCustomer(colleague), theirs)).toBe(false);
    expect(canSee({ kind: 'customer', id: '3', email: 'ali@shop.example' }, theirs)).toBe(false);
  });

  test('each ability is of some role, and of the roles that have it', () => {
    for (const ability of abilities)
      expect(rolesThatMay(ability)).toEqual(staffRoles.filter((role) => can(one(role), ability)));
  });
});

test('a key never allows more than its scopes, nor more than whoever holds it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...staffRoles),
      fc.subarray([...abilities]),
      fc.constantFrom(...abilities),
      (role, scopes, ability) => {
        expect(can(one(role, scopes), ability)).toBe(can(one(role), ability) && scopes.includes(ability));
        expect(canSee(one(role, scopes), { email: '', organisation: null })).toBe(
          can(one(role, scopes), 'see-tickets'),
        );
      },
    ),
  );
});

test('a customer sees a ticket where it is their own, or of the organisation all of whose tickets they see', () => {
  const email = fc.constantFrom('a@shop.example', 'b@shop.example', 'c@example.com');
  const organisation = fc.option(fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(email, organisation, email, organisation, (own, seen, filer, whose) => {
      const viewer: Viewer = {
        kind: 'customer',
        id: own,
        email: own,
        ...(seen !== null && { organisation: seen }),
      };
      const colleagues = seen !== null && seen === whose;
      const ticket = { email: filer, organisation: whose };
      expect(canSee(viewer, ticket)).toBe(own === filer || colleagues);
      expect(isColleague(viewer, ticket)).toBe(own !== filer && colleagues);
      expect(canSee(asCustomer(viewer), ticket)).toBe(own === filer);
    }),
  );
});

test('a door lets in whom its audience names', () => {
  const answered = (viewer: Viewer) =>
    (['everyone', 'ticket', 'customer', 'staff', 'agent', 'editor', 'admin'] as const).filter((audience) =>
      isIn(audience, viewer),
    );
  expect(answered(nobody)).toEqual(['everyone', 'ticket']);
  expect(answered(customer)).toEqual(['everyone', 'ticket', 'customer']);
  expect(answered(one('agent'))).toEqual(['everyone', 'ticket', 'staff', 'agent']);
  expect(answered(one('editor'))).toEqual(['everyone', 'ticket', 'staff', 'editor']);
  expect(answered(one('admin'))).toEqual(['everyone', 'ticket', 'staff', 'agent', 'editor', 'admin']);
});
