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
  | { type: 'server-trouble' };

const userSchema = z.object({ id: z.uuid(), email: z.string() });

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

  changePassword(password: string): Promise<Result<void, AccountProblem>> {
    return this.#ask(async (client) => {
      const { error } = await client.auth.updateUser({ password });
      return error === null ? ok(undefined) : notOk(problemOf(error));
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
