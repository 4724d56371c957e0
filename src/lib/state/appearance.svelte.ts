import { changeDeviceSettings, type DeviceDatabase, type Theme } from '../data/device-settings.ts';

/** How the app looks on this device. */
export class Appearance {
  readonly #device: DeviceDatabase;
  #theme = $state<Theme>('system');

  constructor(device: DeviceDatabase, theme: Theme) {
    this.#device = device;
    this.#theme = theme;
  }

  get theme(): Theme {
    return this.#theme;
  }

  async choose(theme: Theme): Promise<void> {
    this.#theme = theme;
    await changeDeviceSettings(this.#device, { theme });
  }
}
