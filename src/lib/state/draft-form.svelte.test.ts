import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { aGuestStore } from '../../../tests/fixtures/own-store.ts';
import type { FootholdDatabase } from '../data/database.ts';
import { getDraft, keepDraft } from '../data/drafts.ts';
import { DraftForm } from './draft-form.svelte.ts';

const EMPTY = { title: '', ability: null as number | null };

/** A form on a page; the page goes away with `leave`. */
async function open(db: FootholdDatabase) {
  let form: DraftForm<typeof EMPTY> | undefined;
  const leave = $effect.root(() => {
    form = new DraftForm(db, 'goal:new', EMPTY);
  });
  if (form === undefined) throw new Error('no form was made');
  const opened = form;
  await vi.waitUntil(() => opened.ready);
  flushSync();
  return { form: opened, leave };
}

describe('a form that survives', () => {
  it('has what was typed after the tab was closed', async () => {
    const db = aGuestStore();
    const { form, leave } = await open(db);
    form.fields.title = 'Cook a fam';
    flushSync();
    await vi.waitUntil(async () => (await getDraft(db, 'goal:new')) !== undefined);
    leave();
    const again = await open(db);
    expect(again.form.fields).toEqual({ title: 'Cook a fam', ability: null });
    expect(again.form.restored).toBe(true);
    again.leave();
  });

  it('keeps nothing of a form that nobody touched', async () => {
    const db = aGuestStore();
    const { form, leave } = await open(db);
    expect(form.restored).toBe(false);
    expect(await db.drafts.count()).toBe(0);
    leave();
  });

  it('is forgotten once it was saved, also when a last letter was still on its way', async () => {
    const db = aGuestStore();
    const { form, leave } = await open(db);
    form.fields.title = 'Cook a family meal';
    flushSync();
    await form.forget();
    expect(await db.drafts.count()).toBe(0);
    leave();
  });

  it('starts over when asked to', async () => {
    const db = aGuestStore();
    await keepDraft(db, { form: 'goal:new', fields: { title: 'old' } });
    const { form, leave } = await open(db);
    await form.startOver();
    expect(form.fields).toEqual(EMPTY);
    leave();
  });

  it('takes up only fields that the form still has', async () => {
    const db = aGuestStore();
    await keepDraft(db, { form: 'goal:new', fields: { title: 'old', colour: 'green' } });
    const { form, leave } = await open(db);
    expect(form.fields).toEqual({ title: 'old', ability: null });
    leave();
  });
});
