import { changeDeviceSettings, getDeviceSettings, type DeviceDatabase } from '../data/device-settings.ts';
import type { FootholdDatabase, StoreOwner } from '../data/database.ts';
import type { MergePreview } from '../data/merge-rows.ts';
import { countWaiting } from '../data/outbox.ts';
import { keepSafely } from '../data/storage-problem.ts';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { AccountGateway, AccountProblem, MailedCode, SignedIn } from '../sync/account-gateway.ts';
import type { Person } from './person.svelte.ts';

/** Fetched when it is asked for: once in the life of most accounts. */
const merge = () => import('../data/merge-rows.ts');

/** One person's store, opened, with the engine that keeps it in step (none for a guest). */
export interface OpenedPerson {
  readonly owner: StoreOwner;
  readonly db: FootholdDatabase;
  readonly person: Person;
  /** Stops the engine and closes the store. */
  readonly close: () => void;
}

export interface AccountParts {
  readonly device: DeviceDatabase;
  /** Fetched when it is first asked: a guest needs none. */
  readonly gateway: () => Promise<AccountGateway>;
  readonly openPerson: (owner: StoreOwner) => OpenedPerson;
  readonly openGuestStore: () => FootholdDatabase;
}

/** The welcome that was read, and which articles were, are no notes of anybody's. */
const NO_NOTES = ['profiles', 'articleReadings'];

function bringsSomething(preview: MergePreview): boolean {
  return Object.entries(preview).some(([table, { added }]) => added > 0 && !NO_NOTES.includes(table));
}

function sameOwner(one: StoreOwner, other: StoreOwner): boolean {
  if (one.kind === 'guest' || other.kind === 'guest') return one.kind === other.kind;
  return one.userId === other.userId;
}

/** Whose data is open on this device, and the way from a guest to an account and back. */
export class Account {
  readonly #parts: AccountParts;
  #opened: OpenedPerson = $state.raw() as OpenedPerson;
  #email: string | null = $state(null);

  constructor(parts: AccountParts, signedIn: SignedIn | null) {
    this.#parts = parts;
    this.#email = signedIn?.email ?? null;
    this.#opened = parts.openPerson(
      signedIn === null ? { kind: 'guest' } : { kind: 'account', userId: signedIn.userId },
    );
  }

  /** The person whose data is on screen. Another object after each switch. */
  get person(): Person {
    return this.#opened.person;
  }

  /** Of the account that is open; null for a guest. */
  get userId(): string | null {
    const { owner } = this.#opened;
    return owner.kind === 'account' ? owner.userId : null;
  }

  /** The address of the account that is open; null for a guest. */
  get email(): string | null {
    return this.#email;
  }

  /** Follows what another tab did: signed in, signed out, erased. */
  show(signedIn: SignedIn | null): void {
    const owner: StoreOwner =
      signedIn === null ? { kind: 'guest' } : { kind: 'account', userId: signedIn.userId };
    this.#email = signedIn?.email ?? null;
    if (sameOwner(owner, this.#opened.owner)) return;
    const before = this.#opened;
    this.#opened = this.#parts.openPerson(owner);
    before.close();
  }

  signUp(email: string, password: string) {
    return this.#enter(this.#ask((gateway) => gateway.signUp(email, password)));
  }

  signIn(email: string, password: string) {
    return this.#enter(this.#ask((gateway) => gateway.signIn(email, password)));
  }

  sendCode(email: string) {
    return this.#ask((gateway) => gateway.sendCode(email));
  }

  confirmCode(email: string, code: string) {
    return this.#enter(this.#ask((gateway) => gateway.confirmCode(email, code)));
  }

  changePassword(password: string, options: { code: string; endOtherSessions: boolean }) {
    return this.#ask((gateway) => gateway.changePassword(password, options));
  }

  askForEmail(email: string) {
    return this.#ask((gateway) => gateway.askForEmail(email));
  }

  /** Answers whether the address is another one now; else a code from the other mailbox is missing. */
  async confirmEmail(codes: readonly MailedCode[]): Promise<Result<boolean, AccountProblem>> {
    const confirmed = await this.#ask((gateway) => gateway.confirmEmail(codes));
    if (!confirmed.ok) return confirmed;
    const { value: signedIn } = confirmed;
    const isChanged = signedIn !== null && signedIn.email !== this.#email;
    if (isChanged) await this.#remember(signedIn);
    return ok(isChanged);
  }

  /** What the guest of this device noted and the account does not have yet; null when that is nothing. */
  async guestOffer(): Promise<MergePreview | null> {
    if (this.#email === null) return null;
    const { previewMerge, readableRows } = await merge();
    const guest = this.#parts.openGuestStore();
    try {
      const preview = await previewMerge(this.#opened.db, await readableRows(guest));
      return bringsSomething(preview) ? preview : null;
    } finally {
      guest.close();
    }
  }

  /** Brings along what the guest noted. Done twice, it changes nothing. */
  async adoptGuest() {
    const { adoptGuest } = await merge();
    const guest = this.#parts.openGuestStore();
    const adopted = await adoptGuest(guest, this.#opened.db);
    guest.close();
    return adopted;
  }

  /** How many changes have not reached the server: erasing now would lose them. */
  countWaiting(): Promise<number> {
    return countWaiting(this.#opened.db);
  }

  /**
   * Signs out. With `erase` the account's data leaves this device; else it waits here for the next sign-in. What others told
   * in groups does not: it is theirs, and comes again with the next contact if they still tell it.
   */
  async signOut(options: { erase: boolean }): Promise<void> {
    const { db } = this.#opened;
    await this.#ask(async (gateway) => ok(await gateway.signOut()));
    // A store that can't be written keeps nobody signed in.
    if (!options.erase)
      await keepSafely(async () => (await import('../data/circle-cache.ts')).forgetCircle(db));
    await this.#remember(null);
    if (options.erase) await db.delete();
  }

  /** Deletes the account on the server, and then what is here. Nothing is deleted here when the server can't. */
  async deleteAccount(): Promise<Result<void, AccountProblem>> {
    const deleted = await this.#ask((gateway) => gateway.deleteAccount());
    if (deleted.ok) await this.signOut({ erase: true });
    return deleted;
  }

  /** Erases what the open person has on this device. For a guest that is all there is. */
  async eraseThisDevice() {
    if (this.#email !== null) {
      await this.signOut({ erase: true });
      return ok(undefined);
    }
    const { emptyStore } = await merge();
    return keepSafely(() => emptyStore(this.#opened.db));
  }

  /** What can't be fetched now is as good as no network. */
  async #ask<Value>(
    call: (gateway: AccountGateway) => Promise<Result<Value, AccountProblem>>,
  ): Promise<Result<Value, AccountProblem>> {
    let gateway: AccountGateway;
    try {
      gateway = await this.#parts.gateway();
    } catch {
      return notOk({ type: 'offline' });
    }
    return call(gateway);
  }

  async #enter(answer: Promise<Result<SignedIn, AccountProblem>>): Promise<Result<SignedIn, AccountProblem>> {
    const entered = await answer;
    if (entered.ok) {
      await this.#remember(entered.value);
      // Also after signing in again to the same account: the engine was waiting for just that.
      void this.person.sync.syncNow();
    }
    return entered;
  }

  async #remember(signedIn: SignedIn | null): Promise<void> {
    await changeDeviceSettings(this.#parts.device, { account: signedIn });
    this.show(signedIn);
  }

  /** Whose store this device opens, as it was left. */
  static async remembered(device: DeviceDatabase): Promise<SignedIn | null> {
    return (await getDeviceSettings(device)).account;
  }
}
