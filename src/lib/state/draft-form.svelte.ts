import type { FootholdDatabase } from '../data/database.ts';
import { forgetDraft, getDraft, keepDraft } from '../data/drafts.ts';

/**
 * The fields of a form as typed, kept on the device with every change, so that a closed tab, an empty battery or an
 * update loses nothing. To be made while a component is set up.
 */
export class DraftForm<Fields extends Record<string, unknown>> {
  readonly #db: FootholdDatabase;
  readonly #form: string;
  readonly #initial: Fields;
  #ready = $state(false);
  #restored = $state(false);
  #kept: string;
  #closed = false;
  #writing: Promise<unknown> = Promise.resolve();
  /** What stands in the form now; bind inputs to it. */
  fields: Fields = $state() as Fields;

  constructor(db: FootholdDatabase, form: string, initial: Fields) {
    this.#db = db;
    this.#form = form;
    this.#initial = initial;
    this.#kept = JSON.stringify(initial);
    this.fields = { ...initial };
    void this.#restore();
    $effect(() => {
      const typed = $state.snapshot(this.fields) as Fields;
      if (this.#ready && !this.#closed) this.#keep(typed);
    });
  }

  /** False until the draft was looked for; the form appears then. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Something unsaved was found and put back. */
  get restored(): boolean {
    return this.#restored;
  }

  /** Forgets the draft after its content was saved. */
  async forget(): Promise<void> {
    this.#closed = true;
    await this.#writing;
    await forgetDraft(this.#db, this.#form);
  }

  /** Back to what was there before anything was typed. */
  async startOver(): Promise<void> {
    this.fields = { ...this.#initial };
    this.#restored = false;
    await this.#writing;
    await forgetDraft(this.#db, this.#form);
  }

  async #restore(): Promise<void> {
    try {
      const draft = await getDraft(this.#db, this.#form);
      if (draft !== undefined) {
        // Only fields that the form still has: an update may have changed it.
        const known = Object.entries(draft).filter(([name]) => name in this.#initial);
        const fields = { ...this.#initial, ...Object.fromEntries(known) };
        this.#restored = JSON.stringify(fields) !== JSON.stringify(this.#initial);
        this.#kept = JSON.stringify(fields);
        this.fields = fields;
      }
    } finally {
      this.#ready = true;
    }
  }

  #keep(typed: Fields): void {
    const text = JSON.stringify(typed);
    if (text === this.#kept) return;
    this.#kept = text;
    this.#writing = keepDraft(this.#db, { form: this.#form, fields: typed });
  }
}
