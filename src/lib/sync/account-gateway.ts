import * as z from 'zod/mini';
import { notOk, ok, type Result } from '../domain/result.ts';
import type { FootholdClient } from './supabase-session.ts';

/** Who signed in. */
export interface SignedIn {
  readonly userId: string;
  readonly email: string;
}

/** What can stand in the way of an account. The words for it are chosen on the page. */
export type AccountProblem =
  | { type: 'offline' }
  | { type: 'wrong-email-or-password' }
  | { type: 'wrong-code' }
  | { type: 'weak-password' }
  | { type: 'address-taken' }
  | { type: 'not-an-address' }
  | { type: 'too-many-tries' }
  /** The server wants the address confirmed by a code first. */
  | { type: 'confirm-by-code' }
  /** The last sign-in was a while ago: the server has sent a code, and takes the change with it. */
  | { type: 'code-needed' }
  | { type: 'server-trouble' };

const userSchema = z.object({ id: z.uuid(), email: z.string() });

/** A code, and the mailbox that it came to. */
export interface MailedCode {
  readonly address: string;
  readonly code: string;
}

interface AuthError {
  readonly name: string;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
}

function problemOf(error: AuthError): AccountProblem {
  switch (error.code) {
    case 'invalid_credentials':
      return { type: 'wrong-email-or-password' };
    case 'otp_expired':
    case 'reauthentication_not_valid':
      return { type: 'wrong-code' };
    case 'weak_password':
      return { type: 'weak-password' };
    case 'user_already_exists':
    case 'email_exists':
      return { type: 'address-taken' };
    case 'email_address_invalid':
    case 'validation_failed':
      return { type: 'not-an-address' };
    case 'email_not_confirmed':
      return { type: 'confirm-by-code' };
    case 'over_request_rate_limit':
    case 'over_email_send_rate_limit':
      return { type: 'too-many-tries' };
    default:
  }
  if (error.name === 'AuthRetryableFetchError' || error.status === 0) return { type: 'offline' };
  if (error.status === 429) return { type: 'too-many-tries' };
  return { type: 'server-trouble' };
}

/** Accounts as the server keeps them. Every call answers; none throws for want of network. */
export class AccountGateway {
  readonly #connect: () => Promise<FootholdClient>;

  constructor(connect: () => Promise<FootholdClient>) {
    this.#connect = connect;
  }

  signUp(email: string, password: string): Promise<Result<SignedIn, AccountProblem>> {
    return this.#ask(async (client) => {
      const { data, error } = await client.auth.signUp({ email, password });
      // The local server answers 429 for an address that has an account (hosted Supabase hides it instead).
      if (error?.status === 429 && error.code === 'user_already_exists')
        return notOk({ type: 'address-taken' });
      if (error !== null) return notOk(problemOf(error));
      return data.session === null ? notOk({ type: 'confirm-by-code' }) : signedIn(data.user);
    });
  }

  signIn(email: string, password: string): Promise<Result<SignedIn, AccountProblem>> {
    return this.#ask(async (client) => {
      const { data, error } = await client.auth.signInWithPassword({ email, password });
      return error === null ? signedIn(data.user) : notOk(problemOf(error));
    });
  }

  /** Sends a six-digit code to the address. Makes the account when there is none. */
  sendCode(email: string): Promise<Result<void, AccountProblem>> {
    return this.#ask(async (client) => {
      const { error } = await client.auth.signInWithOtp({ email });
      return error === null ? ok(undefined) : notOk(problemOf(error));
    });
  }

  confirmCode(email: string, code: string): Promise<Result<SignedIn, AccountProblem>> {
    return this.#ask(async (client) => {
      const { data, error } = await client.auth.verifyOtp({ email, token: code, type: 'email' });
      return error === null ? signedIn(data.user) : notOk(problemOf(error));
    });
  }

  /**
   * Changes the password, and ends the sessions of all other devices when asked to. Their entries stay on them.
   *
   * @param code from the mail that the server sends when it answers `code-needed`; empty at the first try
   */
  changePassword(
    password: string,
    options: { code: string; endOtherSessions: boolean },
  ): Promise<Result<void, AccountProblem>> {
    return this.#ask(async (client) => {
      const { code, endOtherSessions } = options;
      const { error } = await client.auth.updateUser({
        password,
        ...(code === '' ? {} : { nonce: code }),
      });
      if (error?.code === 'reauthentication_needed') {
        const sent = await client.auth.reauthenticate();
        return notOk(sent.error === null ? { type: 'code-needed' } : problemOf(sent.error));
      }
      if (error !== null) return notOk(problemOf(error));
      // The password is changed by then: a session that could not be ended is no reason to say it was not.
      if (endOtherSessions) await client.auth.signOut({ scope: 'others' });
      return ok(undefined);
    });
  }

  /** Asks for another address. Nothing changes until the codes that the server mails have come back. */
  askForEmail(email: string): Promise<Result<void, AccountProblem>> {
    return this.#ask(async (client) => {
      const { error } = await client.auth.updateUser({ email });
      return error === null ? ok(undefined) : notOk(problemOf(error));
    });
  }

  /**
   * Confirms another address. A server may want a code from the old mailbox, from the new one, or from both.
   *
   * @returns who is signed in under the new address, or null while a code from the other mailbox is missing
   */
  confirmEmail(codes: readonly MailedCode[]): Promise<Result<SignedIn | null, AccountProblem>> {
    return this.#ask(async (client) => {
      let changed: SignedIn | null = null;
      for (const { address, code } of codes) {
        const { data, error } = await client.auth.verifyOtp({
          email: address,
          token: code,
          type: 'email_change',
        });
        if (error !== null) return notOk(problemOf(error));
        const user = signedIn(data.user);
        if (user.ok) changed = user.value;
      }
      return ok(changed);
    });
  }

  /** Signs out on this device. Works with no network too: the session here is forgotten either way. */
  async signOut(): Promise<void> {
    try {
      const client = await this.#connect();
      await client.auth.signOut({ scope: 'local' });
    } catch {
      // The client could not be loaded. Nothing of the session is in memory then, and the caller forgets the rest.
    }
  }

  /** Deletes the account and all its rows on the server, for real. */
  deleteAccount(): Promise<Result<void, AccountProblem>> {
    return this.#ask(async (client) => {
      const { error, status } = await client.rpc('delete_own_account');
      if (error === null) return ok(undefined);
      return notOk(status === 0 ? { type: 'offline' } : { type: 'server-trouble' });
    });
  }

  async #ask<Value>(
    call: (client: FootholdClient) => Promise<Result<Value, AccountProblem>>,
  ): Promise<Result<Value, AccountProblem>> {
    try {
      return await call(await this.#connect());
    } catch {
      return notOk({ type: 'offline' });
    }
  }
}

function signedIn(user: unknown): Result<SignedIn, AccountProblem> {
  const parsed = z.safeParse(userSchema, user);
  return parsed.success
    ? ok({ userId: parsed.data.id, email: parsed.data.email })
    : notOk({ type: 'server-trouble' });
}
