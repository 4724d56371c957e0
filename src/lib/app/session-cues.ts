/** What a cue says: the amount is reached, time for a break, time to go on; breathe in, breathe out. */
export type Cue = 'reached' | 'break' | 'go-on' | 'breathe-in' | 'breathe-out';

/** Hertz, one soft tone after the other. */
const TONES: Record<Cue, readonly number[]> = {
  reached: [440, 554, 659],
  break: [554, 440],
  'go-on': [440, 554],
  'breathe-in': [330],
  'breathe-out': [262],
};

/** Milliseconds on, off, on ... */
const PATTERNS: Record<Cue, readonly number[]> = {
  reached: [120, 120, 120, 120, 240],
  break: [240, 160, 240],
  'go-on': [120],
  'breathe-in': [60],
  'breathe-out': [30],
};

/** Seconds. */
const TONE_LENGTH = 0.45;

/** Tones and vibration, as far as this device has them and the person wants them. */
export class SessionCues {
  readonly #wanted: () => { sound: boolean; vibration: boolean };
  #audio: AudioContext | undefined;

  constructor(wanted: () => { sound: boolean; vibration: boolean }) {
    this.#wanted = wanted;
  }

  /** To be called from a tap: browsers let nothing sound before one. */
  async getReady(): Promise<void> {
    if (!this.#wanted().sound || !('AudioContext' in window)) return;
    this.#audio ??= new AudioContext();
    if (this.#audio.state === 'suspended') await this.#audio.resume();
  }

  play(cue: Cue): void {
    const { sound, vibration } = this.#wanted();
    if (sound) this.#sound(cue);
    if (vibration && 'vibrate' in navigator) navigator.vibrate([...PATTERNS[cue]]);
  }

  #sound(cue: Cue): void {
    const audio = this.#audio;
    if (audio?.state !== 'running') return;
    TONES[cue].forEach((frequency, index) => {
      const from = audio.currentTime + index * TONE_LENGTH;
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = frequency;
      // Swells and fades: nothing that startles.
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(0.2, from + TONE_LENGTH / 3);
      loudness.gain.linearRampToValueAtTime(0, from + TONE_LENGTH);
      tone.connect(loudness).connect(audio.destination);
      tone.start(from);
      tone.stop(from + TONE_LENGTH);
    });
  }
}
