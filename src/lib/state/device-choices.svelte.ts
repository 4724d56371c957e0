import {
  changeDeviceSettings,
  type CueChoice,
  type DeviceDatabase,
  type DeviceSettings,
} from '../data/device-settings.ts';

/** How this device may call for attention: cues during a session, reminders before one. */
export class DeviceChoices {
  readonly #device: DeviceDatabase;
  #cues = $state.raw<CueChoice>({ sound: false, vibration: false, light: false });
  #reminders = $state(false);

  constructor(device: DeviceDatabase, { cues, reminders }: Pick<DeviceSettings, 'cues' | 'reminders'>) {
    this.#device = device;
    this.#cues = cues;
    this.#reminders = reminders;
  }

  get cues(): CueChoice {
    return this.#cues;
  }

  get reminders(): boolean {
    return this.#reminders;
  }

  async chooseCues(cues: CueChoice): Promise<void> {
    this.#cues = cues;
    await changeDeviceSettings(this.#device, { cues });
  }

  async chooseReminders(reminders: boolean): Promise<void> {
    this.#reminders = reminders;
    await changeDeviceSettings(this.#device, { reminders });
  }
}
