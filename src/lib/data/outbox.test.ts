import { describe, expect, it } from 'vitest';
import { aMilestone } from '../../../tests/fixtures/circle-rows.ts';
import { anAccountStore } from '../../../tests/fixtures/own-store.ts';
import { nextId } from '../../../tests/fixtures/simulated-device.ts';
import type { GroupId } from '../domain/id.ts';
import type { RefusedMutation } from './mutation.ts';
import { nextMutations, settlePush } from './outbox.ts';
import { listRefused } from './refused.ts';
import { addMilestone, listShares } from './shares.ts';

const GROUP = '20000000-0000-4000-8000-000000000001' as GroupId;

/** A store whose push of a milestone and its share was answered with a refusal of the share. */
async function afterRefusal(code: string) {
  const db = anAccountStore();
  const milestone = aMilestone();
  await addMilestone(db, milestone, [GROUP], { newId: nextId, now: milestone.createdAt });
  const sent = await nextMutations(db, 10);
  const refused = sent
    .filter(({ table }) => table === 'shares')
    .map((each): RefusedMutation => ({ ...each, code, constraint: null }));
  await settlePush(db, { lastSeq: sent.at(-1)?.seq ?? 0, refused });
  return db;
}

describe('a share that the server refuses', () => {
  it('because another device had shared the same is not worth a word: it is shared', async () => {
    const db = await afterRefusal('23505');
    expect(await listRefused(db)).toEqual([]);
    expect(await listShares(db)).toEqual([]);
  });

  it('for any other reason is shown to the person', async () => {
    const db = await afterRefusal('42501');
    expect(await listRefused(db)).toMatchObject([{ table: 'shares', code: '42501' }]);
    expect(await listShares(db)).toHaveLength(1);
  });
});
