import * as z from 'zod/mini';
import type { FootholdDatabase } from './database.ts';
import { keepSafely } from './storage-problem.ts';

const fieldsSchema = z.record(z.string(), z.unknown());

/** What stands in a form that was not saved yet, as typed. It never leaves the device. */
export interface Draft {
  /** Which form, and which row it is about: `goal:new`, `step:<id>` ... */
  readonly form: string;
  readonly fields: Record<string, unknown>;
}

/** The fields of a draft; undefined when there is none or it can't be read. */
export async function getDraft(
  db: FootholdDatabase,
  form: string,
): Promise<Record<string, unknown> | undefined> {
  const parsed = z.safeParse(fieldsSchema, (await db.drafts.get(form))?.fields);
  return parsed.success ? parsed.data : undefined;
}

export function keepDraft(db: FootholdDatabase, draft: Draft) {
  return keepSafely(() => db.drafts.put(draft));
}

export function forgetDraft(db: FootholdDatabase, form: string) {
  return keepSafely(() => db.drafts.delete(form));
}
