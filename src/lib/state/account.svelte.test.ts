import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { aGoal } from '../../../tests/fixtures/plan-rows.ts';
import { aGroup, aPost } from '../../../tests/fixtures/circle-server.ts';
import { listGroups, listPosts, replaceCircle } from '../data/circle-cache.ts';
import { FootholdDatabase, type StoreOwner } from '../data/database.ts';
import { DeviceDatabase, getDeviceSettings } from '../data/device-settings.ts';
import { addGoal } from '../data/goals.ts';
import { addJournalEntry } from '../data/journal-entries.ts';
import type { CalendarDay, Instant } from '../domain/calendar-day.ts';
import type { JournalEntryId } from '../domain/id.ts';
import { createJournalEntry } from '../domain/journal-entry.ts';
import { notOk, ok } from '../domain/result.ts';
import type { AccountGateway } from '../sync/account-gateway.ts';
import { Account, type OpenedPerson } from './account.svelte.ts';
import { Clock } from './clock.svelte.ts';
import { Person } from './person.svelte.ts';
import { Plan } from './plan.svelte.ts';

const ANNA = { userId: '7c9e6679-7425-40de-944b-e07fc1f90ae7', email: 'anna@example.org' };
const BERT = { userId: '7c9e6679-7425-40de-944b-e07fc1f90ae8', email: 'bert@example.org' };

/** A phone with one browser on it. */
function aPhone() {
  const indexedDB = new IDBFactory();
  const options = { indexedDB, IDBKeyRange };
  const device = new DeviceDatabase(options);
  const environment = {
    now: () => 0,
    monotonic: () => 0,
    newId: () => crypto.randomUUID(),
    utcOffsetAt: () => 0,
  };
  const clock = new Clock(environment);
  const opened: OpenedPerson[] = [];
  const deleted = { onServer: true };
  const openStore = (owner: StoreOwner) => new FootholdDatabase(owner, options);
  const gateway = {
    signIn: (email: string) => Promise.resolve(ok(email === BERT.email ? BERT : ANNA)),
    signUp: () => Promise.resolve(notOk({ type: 'address-taken' as const })),
    signOut: () => Promise.resolve(),
    deleteAccount: () =>
      Promise.resolve(deleted.onServer ? ok(undefined) : notOk({ type: 'offline' as const })),
  } as unknown as AccountGateway;
  const account = new Account(
    {
      device,
      gateway: () => Promise.resolve(gateway),
      openPerson: (owner) => {
        const db = openStore(owner);
        const person: OpenedPerson = {
          owner,
          db,
          person: new Person(db, clock, environment),
          close: () => db.close(),
        };
        opened.push(person);
        return person;
      },
      openGuestStore: () => openStore({ kind: 'guest' }),
    },
    null,
  );
  const current = () => {
    const last = opened.at(-1);
    if (last === undefined) throw new Error('nobody is open');
    return last;
  };
  return { account, device, current, opened, deleted, indexedDB, openStore };
}

describe('a device that several people use', () => {
  it('keeps own things when somebody signs out, and nothing of what others told', async () => {
    const { account, current, openStore } = aPhone();
    await account.signIn(ANNA.email, 'a password');
    const group = aGroup();
    const { db } = current();
    await addGoal(db, aGoal());
    await replaceCircle(db, {
      groups: [group],
      posts: [aPost(group)],
      behind: [],
      notices: [],
      requests: [],
    });
    await account.signOut({ erase: false });
    const kept = openStore({ kind: 'account', userId: ANNA.userId });
    expect(await kept.goals.count()).toBe(1);
    expect(await listGroups(kept)).toEqual([]);
    expect(await listPosts(kept, null)).toEqual([]);
    kept.close();
  });

  it('opens with the guest, and remembers who signed in', async () => {
    const { account, device } = aPhone();
    expect(account.email).toBeNull();
    await account.signIn(ANNA.email, 'secret');
    expect(account.email).toBe(ANNA.email);
    expect((await getDeviceSettings(device)).account).toEqual(ANNA);
  });

  it('shows nobody the rows of another', async () => {
    const { account, current } = aPhone();
    await account.signIn(ANNA.email, 'secret');
    await addGoal(current().db, aGoal());
    await account.signOut({ erase: false });
    expect(await current().db.goals.count()).toBe(0);
    await account.signIn(BERT.email, 'secret');
    expect(await current().db.goals.count()).toBe(0);
  });

  it('makes another person, so that nothing in memory is left of the first', async () => {
    const { account } = aPhone();
    const guest = account.person;
    await account.signIn(ANNA.email, 'secret');
    expect(account.person).not.toBe(guest);
  });

  it('has the rows again when the person chose to keep them here', async () => {
    const { account, current } = aPhone();
    await account.signIn(ANNA.email, 'secret');
    await addGoal(current().db, aGoal());
    await account.signOut({ erase: false });
    await account.signIn(ANNA.email, 'secret');
    expect(await current().db.goals.count()).toBe(1);
  });

  it('has nothing left of an account that was erased from it', async () => {
    const { account, indexedDB } = aPhone();
    await account.signIn(ANNA.email, 'secret');
    await account.person.part(Plan).addGoal({
      title: 'Cook',
      reason: '',
      target: '',
      targetOn: null,
      lifeValueId: null,
      ability: null,
    });
    await account.signOut({ erase: true });
    const names = (await indexedDB.databases()).map((each) => each.name);
    expect(names).not.toContain(`foothold-${ANNA.userId}`);
  });

  it('stays as it is when signing up did not work', async () => {
    const { account } = aPhone();
    const guest = account.person;
    expect(await account.signUp(ANNA.email, 'secret')).toEqual(notOk({ type: 'address-taken' }));
    expect(account.person).toBe(guest);
  });

  it('deletes nothing here when the server could not delete the account', async () => {
    const { account, current, deleted } = aPhone();
    await account.signIn(ANNA.email, 'secret');
    await addGoal(current().db, aGoal());
    deleted.onServer = false;
    expect(await account.deleteAccount()).toEqual(notOk({ type: 'offline' }));
    expect(account.email).toBe(ANNA.email);
    expect(await current().db.goals.count()).toBe(1);
  });
});

describe('what a guest noted before signing in', () => {
  it('is offered with counts, comes along once, and is then offered no more', async () => {
    const { account, current } = aPhone();
    await addGoal(current().db, aGoal());
    await account.signIn(ANNA.email, 'secret');
    expect((await account.guestOffer())?.goals.added).toBe(1);
    expect((await account.adoptGuest()).ok).toBe(true);
    expect(await current().db.goals.count()).toBe(1);
    expect(await current().db.outbox.count()).toBe(1);
    expect(await account.guestOffer()).toBeNull();
  });

  it('is offered too when it is words alone, and no plan', async () => {
    const { account, current } = aPhone();
    const draft = { kind: 'note' as const, writtenOn: '2026-11-23' as CalendarDay, text: 'A hard night' };
    const entry = createJournalEntry(
      { ...draft, goalId: null, stepId: null, sessionId: null, tags: [] },
      { id: crypto.randomUUID() as JournalEntryId, now: '2026-11-23T08:00:00.000Z' as Instant },
    );
    await addJournalEntry(current().db, entry);
    await account.signIn(ANNA.email, 'secret');
    expect((await account.guestOffer())?.journalEntries.added).toBe(1);
    await account.adoptGuest();
    expect(await current().db.journalEntries.count()).toBe(1);
  });

  it('stays with the guest when the person does not want to bring it', async () => {
    const { account, current } = aPhone();
    await addGoal(current().db, aGoal());
    await account.signIn(ANNA.email, 'secret');
    await account.signOut({ erase: true });
    expect(await current().db.goals.count()).toBe(1);
  });

  it('is not offered to a guest', async () => {
    expect(await aPhone().account.guestOffer()).toBeNull();
  });
});
