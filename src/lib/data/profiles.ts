import type { Instant } from '../domain/calendar-day.ts';
import { profileSchema, createProfile, OWN_PROFILE_ID, type Profile } from '../domain/profile.ts';
import type { FootholdDatabase } from './database.ts';
import { readRow } from './read.ts';
import { keepOnlyRow } from './write.ts';

export async function getProfile(db: FootholdDatabase): Promise<Profile | undefined> {
  return readRow(profileSchema, await db.profiles.get(OWN_PROFILE_ID));
}

/** Changes the profile, and makes it first when there is none. */
export function changeProfile(
  db: FootholdDatabase,
  changes: Partial<Omit<Profile, 'id' | 'createdAt'>>,
  now: Instant,
) {
  return keepOnlyRow(db, 'profiles', createProfile({ now }), changes);
}
