import { liveQuery } from 'dexie';
import { FootholdDatabase, type StoreOwner } from '../data/database.ts';
import {
  changeDeviceSettings,
  DeviceDatabase,
  getDeviceSettings,
  type DeviceSettings,
} from '../data/device-settings.ts';
import { Account, type OpenedPerson } from '../state/account.svelte.ts';
import { AppUpdate } from '../state/app-update.svelte.ts';
import { Appearance } from '../state/appearance.svelte.ts';
import { Clock } from '../state/clock.svelte.ts';
import { DeviceChoices } from '../state/device-choices.svelte.ts';
import { Person } from '../state/person.svelte.ts';
import type { FootholdClient } from '../sync/supabase-session.ts';
import type { BrowserEnvironment } from './browser-environment.ts';
import { keepInStep } from './keep-in-step.ts';
import { ScreenAwake } from './screen-awake.ts';
import { SessionCues } from './session-cues.ts';

/** Everything a page can reach. */
export interface App {
  readonly account: Account;
  readonly appearance: Appearance;
  readonly clock: Clock;
  readonly choices: DeviceChoices;
  readonly cues: SessionCues;
  readonly screen: ScreenAwake;
  readonly update: AppUpdate;
  /** The person whose data is on screen. */
  readonly person: Person;
  /** Asks the browser not to clear the store by itself. To be called once there is something to lose. */
  readonly askToKeepStore: () => Promise<void>;
}

/** Connects once, on the first call that needs a server; after a failure the next call tries again. */
function connectLazily(device: DeviceDatabase): () => Promise<FootholdClient> {
  let connecting: Promise<FootholdClient> | undefined;

  async function connect(): Promise<FootholdClient> {
    const [{ fetchServerAddress }, { createSupabaseSession }] = await Promise.all([
      import('../sync/server-address.ts'),
      import('../sync/supabase-session.ts'),
    ]);
    const told = await fetchServerAddress(fetch);
    if (told.ok) await changeDeviceSettings(device, { server: told.value });
    const address = told.ok ? told.value : (await getDeviceSettings(device)).server;
    if (address === null) throw new Error('no server is known yet');
    return createSupabaseSession(address);
  }

  return async () => {
    connecting ??= connect();
    try {
      return await connecting;
    } catch (error) {
      connecting = undefined;
      throw error;
    }
  };
}

/** Opens the device's store and builds the app on it: the only place that constructs. */
export async function createApp(environment: BrowserEnvironment): Promise<App> {
  const device = new DeviceDatabase();
  const settings = await getDeviceSettings(device);
  const clock = new Clock(environment);
  const connect = connectLazily(device);

  const tellsAtOnce = async () => (await getDeviceSettings(device)).server?.realtime === true;

  function openPerson(owner: StoreOwner): OpenedPerson {
    const db = new FootholdDatabase(owner);
    const person = new Person(db, clock, environment, { connect, tellsAtOnce });
    if (owner.kind === 'guest') return { owner, db, person, close: () => db.close() };
    const stop = keepInStep(db, person.sync, connect, {
      ...environment,
      onProgress: (progress) => person.sync.showProgress(progress),
    });
    const close = () => {
      stop();
      db.close();
    };
    return { owner, db, person, close };
  }

  const account = new Account(
    {
      device,
      gateway: async () => {
        const { AccountGateway } = await import('../sync/account-gateway.ts');
        return new AccountGateway(connect);
      },
      openPerson,
      openGuestStore: () => new FootholdDatabase({ kind: 'guest' }),
    },
    settings.account,
  );
  followOtherTabs(device, account);
  const choices = new DeviceChoices(device, settings);

  return {
    account,
    appearance: new Appearance(device, settings.theme),
    clock,
    choices,
    cues: new SessionCues(() => choices.cues),
    screen: new ScreenAwake(),
    update: new AppUpdate(),
    get person() {
      return account.person;
    },
    askToKeepStore: async () => {
      if ('storage' in navigator && !(await navigator.storage.persisted())) await navigator.storage.persist();
    },
  };
}

/** Signing in or out in one tab shows in all: no tab goes on writing for somebody who left. */
function followOtherTabs(device: DeviceDatabase, account: Account): void {
  liveQuery(() => getDeviceSettings(device)).subscribe({
    next: (settings: DeviceSettings) => account.show(settings.account),
    error: () => undefined,
  });
}
