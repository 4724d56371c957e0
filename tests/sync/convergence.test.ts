import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepCheer } from '../../src/lib/data/comments-and-cheers.ts';
import { CHEER_KINDS } from '../../src/lib/domain/cheer.ts';
import { addGoal, changeGoal, removeGoal } from '../../src/lib/data/goals.ts';
import {
  addCommitment,
  addMilestone,
  addProgressSummary,
  changeCommitment,
  changeMilestone,
  removeShared,
  setAudience,
} from '../../src/lib/data/shares.ts';
import { keepSummaryChoice } from '../../src/lib/data/summary-choices.ts';
import { isSaidToOthers, type SyncedTable, TYPED_TEXTS } from '../../src/lib/data/synced-tables.ts';
import { addSession } from '../../src/lib/data/sessions.ts';
import { addStep, changeStep, moveStep, removeStep } from '../../src/lib/data/steps.ts';
import type { StepId } from '../../src/lib/domain/id.ts';
import { createSummaryChoice } from '../../src/lib/domain/summary-choice.ts';
import {
  aCommitment,
  aMilestone,
  aSummary,
  makeCircle,
  type CircleOfPerson,
} from '../fixtures/circle-rows.ts';
import { createMigratedDatabase, type MigratedDatabase } from '../fixtures/migrated-database.ts';
import { aGoal, aSession, aStep } from '../fixtures/plan-rows.ts';
import { nextId, SimulatedDevice, type Weather } from '../fixtures/simulated-device.ts';

const RUNS = Number(process.env.CONVERGENCE_RUNS ?? 500);

let server: MigratedDatabase;
beforeAll(async () => {
  server = await createMigratedDatabase();
});
afterAll(() => server.close());

/** One thing a person, or the network, does on one of the devices. `pick` chooses among the rows that are there. */
type Action =
  | {
      type: 'add goal' | 'add step' | 'log session' | 'remove goal' | 'remove step';
      device: number;
      pick: number;
    }
  | { type: 'edit goal'; device: number; pick: number; field: 'title' | 'reason' | 'ability' }
  | { type: 'edit step'; device: number; pick: number; field: 'title' | 'quota' }
  | { type: 'move step'; device: number; pick: number; to: number }
  | {
      type:
        | 'tell milestone'
        | 'commit'
        | 'send summary'
        | 'answer commitment'
        | 'change milestone'
        | 'choose audience'
        | 'delete milestone'
        | 'cheer';
      device: number;
      pick: number;
    }
  | { type: 'sync'; device: number; weather: Weather[]; meanwhile: Action[] };

function actions(devices: number): fc.Arbitrary<Action[]> {
  const device = fc.nat({ max: devices - 1 });
  const pick = fc.nat({ max: 2 });
  const write: fc.Arbitrary<Action> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ type: fc.constant('add goal' as const), device, pick }) },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constantFrom('add step' as const, 'log session' as const),
        device,
        pick,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom('remove goal' as const, 'remove step' as const),
        device,
        pick,
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        type: fc.constant('edit goal' as const),
        device,
        pick,
        field: fc.constantFrom('title' as const, 'reason' as const, 'ability' as const),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('edit step' as const),
        device,
        pick,
        field: fc.constantFrom('title' as const, 'quota' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('move step' as const), device, pick, to: fc.nat({ max: 4 }) }),
    },
  );
  const tell: fc.Arbitrary<Action> = fc.record({
    type: fc.constantFrom(
      'tell milestone' as const,
      'commit' as const,
      'send summary' as const,
      'answer commitment' as const,
      'change milestone' as const,
      'change milestone' as const,
      'choose audience' as const,
      'delete milestone' as const,
      'cheer' as const,
    ),
    device,
    pick,
  });
  const sync = fc.record({
    type: fc.constant('sync' as const),
    device,
    weather: fc.array(fc.constantFrom<Weather>('through', 'through', 'request-lost', 'answer-lost'), {
      maxLength: 3,
    }),
    meanwhile: fc.array(fc.oneof({ weight: 2, arbitrary: write }, { weight: 1, arbitrary: tell }), {
      maxLength: 3,
    }),
  });
  const action = fc.oneof(
    { weight: 6, arbitrary: write },
    { weight: 3, arbitrary: tell },
    { weight: 3, arbitrary: sync },
  );
  return fc.array(action, { minLength: 6, maxLength: 30, size: 'max' });
}

/** All texts that were typed, and those that somebody replaced or deleted with the text before their eyes. */
interface Texts {
  typed: Set<string>;
  dismissed: Set<string>;
}

function nth<Row>(rows: readonly Row[], pick: number): Row | undefined {
  return rows.length === 0 ? undefined : rows[pick % rows.length];
}

let words = 0;
function newText(texts: Texts): string {
  words += 1;
  const text = `words ${String(words)}`;
  texts.typed.add(text);
  return text;
}

async function perform(
  device: SimulatedDevice,
  action: Action,
  texts: Texts,
  circles: readonly CircleOfPerson[],
): Promise<void> {
  const { db } = device;
  const goal = async (pick: number) => nth(await db.goals.orderBy('id').toArray(), pick);
  const step = async (pick: number) => nth(await db.steps.orderBy('id').toArray(), pick);
  const milestone = async (pick: number) => nth(await db.milestones.orderBy('id').toArray(), pick);
  const groupIds = circles.map(({ groupId }) => groupId);
  const now = aMilestone().createdAt;
  const given = { newId: nextId, now };
  switch (action.type) {
    case 'add goal':
      await addGoal(db, aGoal({ title: newText(texts) }));
      return;
    case 'add step': {
      const parent = await goal(action.pick);
      if (parent) await addStep(db, aStep(parent.id, { title: newText(texts) }));
      return;
    }
    case 'log session': {
      const parent = await step(action.pick);
      if (parent) await addSession(db, aSession(parent.id, { reflection: newText(texts) }));
      return;
    }
    case 'edit goal': {
      const edited = await goal(action.pick);
      if (!edited) return;
      if (action.field === 'ability') {
        await changeGoal(db, edited.id, { ability: (words + action.pick) % 11 });
        return;
      }
      texts.dismissed.add(edited[action.field]);
      await changeGoal(db, edited.id, { [action.field]: newText(texts) });
      return;
    }
    case 'edit step': {
      const edited = await step(action.pick);
      if (!edited) return;
      if (action.field === 'quota') {
        await changeStep(db, edited.id, { quota: 1 + ((words + action.pick) % 50) });
        return;
      }
      texts.dismissed.add(edited.title);
      await changeStep(db, edited.id, { title: newText(texts) });
      return;
    }
    case 'move step': {
      const moved = await step(action.pick);
      if (moved) await moveStep(db, moved.id, action.to);
      return;
    }
    case 'tell milestone': {
      const told = aMilestone({ words: newText(texts) });
      await addMilestone(db, told, groupIds, given);
      return;
    }
    case 'commit': {
      const told = aCommitment({ words: newText(texts) });
      await addCommitment(db, told, groupIds, given);
      return;
    }
    case 'send summary': {
      const told = aSummary({ note: newText(texts) });
      const groupId = nth(groupIds, action.pick);
      if (groupId === undefined) return;
      await addProgressSummary(db, told, groupId, given);
      const fields = nth([['note'], ['note', 'days-active']] as const, words) ?? [];
      const choice = createSummaryChoice(groupId, fields, { now });
      await keepSummaryChoice(db, choice, { fields: [...fields] });
      return;
    }
    case 'answer commitment': {
      const answered = nth(await db.commitments.orderBy('id').toArray(), action.pick);
      const outcome = action.pick % 2 === 0 ? 'done' : 'not-this-time';
      if (answered) await changeCommitment(db, answered.id, { outcome, answeredOn: answered.dueOn });
      return;
    }
    case 'change milestone': {
      const changed = await milestone(action.pick);
      if (!changed) return;
      texts.dismissed.add(changed.story);
      await changeMilestone(db, changed.id, { story: newText(texts) });
      return;
    }
    case 'choose audience': {
      const told = await milestone(action.pick);
      if (!told) return;
      await setAudience(db, told.id, groupIds.slice(0, action.pick), given);
      return;
    }
    case 'cheer': {
      const post = nth(circles, action.pick)?.post;
      const kind = CHEER_KINDS[(words + action.pick) % CHEER_KINDS.length] ?? null;
      if (post) await keepCheer(db, post, kind, now);
      return;
    }
    case 'delete milestone': {
      const deleted = await milestone(action.pick);
      if (!deleted) return;
      texts.dismissed.add(deleted.words).add(deleted.story);
      await removeShared(db, 'milestones', deleted.id);
      return;
    }
    case 'remove step': {
      const removed = await step(action.pick);
      if (!removed) return;
      await dismissStep(device, removed.id, texts);
      await removeStep(db, removed.id);
      return;
    }
    case 'remove goal': {
      const removed = await goal(action.pick);
      if (!removed) return;
      texts.dismissed.add(removed.title).add(removed.reason);
      for (const each of await db.steps.where('goalId').equals(removed.id).toArray()) {
        await dismissStep(device, each.id, texts);
      }
      await removeGoal(db, removed.id);
      return;
    }
    case 'sync':
      device.network.weather = [...action.weather];
      device.network.meanwhile = async () => {
        for (const each of action.meanwhile) await perform(device, each, texts, circles);
      };
      await device.sync();
      device.network.weather = [];
      device.network.meanwhile = undefined;
  }
}

async function dismissStep(device: SimulatedDevice, id: StepId, texts: Texts): Promise<void> {
  texts.dismissed.add((await device.db.steps.get(id))?.title ?? '');
  for (const each of await device.db.sessions.where('stepId').equals(id).toArray()) {
    texts.dismissed.add(each.reflection);
  }
}

/** What waits on a device is what its person sees: their last words on each row, whatever came in from others. */
async function expectOwnWordsOnScreen({ db }: SimulatedDevice): Promise<void> {
  const last = new Map<string, { table: SyncedTable; id: string; fields: Record<string, unknown> | null }>();
  for (const { table, id, op, fields } of await db.outbox.orderBy('seq').toArray()) {
    const before = last.get(id)?.fields ?? {};
    last.set(id, { table, id, fields: op === 'delete' ? null : { ...before, ...fields } });
  }
  for (const { table, id, fields } of last.values()) {
    const row = await db.rows(table).get(id);
    const typed = TYPED_TEXTS[table].filter((field) => fields?.[field]);
    if (fields === null) expect(row).toBeUndefined();
    // What was taken back from others stays so, whatever was typed meanwhile; the words come back as earlier texts.
    else if (typed.length > 0 && !(row === undefined && isSaidToOthers(table)))
      expect(row).toMatchObject(fields);
  }
}

/** A goal with a step that all devices know: what they do next, they do to the same rows. */
async function shareAPlan(devices: readonly SimulatedDevice[], texts: Texts): Promise<void> {
  const [first] = devices;
  if (!first) return;
  const goal = aGoal({ title: newText(texts), reason: newText(texts) });
  await addGoal(first.db, goal);
  await addStep(first.db, aStep(goal.id, { title: newText(texts) }));
  await settle(devices);
}

/** All sync until nothing moves: twice each, so that what the last one sent reaches the first. */
async function settle(devices: readonly SimulatedDevice[]): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    for (const device of devices) expect(await device.sync()).toEqual({ ok: true, value: undefined });
  }
}

async function textsOn(device: SimulatedDevice): Promise<Set<string>> {
  const { goals, steps, sessions, milestones, commitments, progressSummaries, earlierTexts } = device.db;
  const found = new Set<string>();
  for (const row of await goals.toArray()) found.add(row.title).add(row.reason);
  for (const row of await steps.toArray()) found.add(row.title);
  for (const row of await sessions.toArray()) found.add(row.reflection);
  for (const row of await milestones.toArray()) found.add(row.words).add(row.story);
  for (const row of await commitments.toArray()) found.add(row.words);
  for (const row of await progressSummaries.toArray()) found.add(row.note);
  for (const row of await earlierTexts.toArray()) found.add(row.text);
  return found;
}

test.each([2, 3])(
  '%i devices that wrote offline, over a network that loses requests and answers, end alike with no words lost',
  async (count) => {
    const check = await fc.check(
      fc.asyncProperty(actions(count), async (script) => {
        const userId = await server.addPerson();
        const circles = [await makeCircle(server, userId), await makeCircle(server, userId)];
        const devices = Array.from({ length: count }, () => new SimulatedDevice(server, userId));
        const texts: Texts = { typed: new Set(), dismissed: new Set() };
        await shareAPlan(devices, texts);
        for (const action of script) {
          const device = devices[action.device];
          if (!device) continue;
          await perform(device, action, texts, circles);
          await expectOwnWordsOnScreen(device);
        }
        await settle(devices);

        const [first, ...others] = devices;
        if (!first) return;
        const contents = await first.contents();
        for (const other of others) expect(await other.contents()).toEqual(contents);
        for (const device of devices) {
          expect(await device.db.outbox.count()).toBe(0);
          expect(await device.db.refused.toArray()).toEqual([]);
        }
        const kept = await textsOn(first);
        const lost = [...texts.typed].filter((text) => !texts.dismissed.has(text) && !kept.has(text));
        expect(lost).toEqual([]);
        for (const device of devices) device.db.close();
      }),
      { numRuns: Math.ceil(RUNS / 2) },
    );
    console.log(
      `convergence of ${String(count)} devices: ${String(check.numRuns)} runs, seed ${String(check.seed)}`,
    );
    expect(check.failed ? fc.defaultReportMessage(check) : undefined).toBeUndefined();
  },
);
