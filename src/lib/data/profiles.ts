import type { Instant } from '../domain/calendar-day.ts';
import { createProfile, OWN_PROFILE_ID, type Profile } from '../domain/profile.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow } from './read.ts';
import { keepSafely } from './storage-problem.ts';
import { changeWithin, insertWithin } from './write.ts';

export async function getProfile(db: FootholdDatabase): Promise<Profile | undefined> {
  return readRow('profiles', await db.profiles.get(OWN_PROFILE_ID));
}

/** Changes the profile, and makes it first when there is none. */
export function changeProfile(
  db: FootholdDatabase,
  changes: Partial<Omit<Profile, 'id' | 'createdAt'>>,
  now: Instant,
) {
  return keepSafely(() =>
    db.transaction('rw', [db.profiles, db.outbox], async () => {
      const row = await db.profiles.get(OWN_PROFILE_ID);
      if (row === undefined) await insertWithin(db, 'profiles', { ...createProfile({ now }), ...changes });
      else await changeWithin(db, 'profiles', row, changes);
    }),
  );
}
