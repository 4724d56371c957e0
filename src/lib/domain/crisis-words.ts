/**
 * Whether a text speaks of wanting to die or of hurting oneself, by a plain list of phrases per language (clinical rules
 * section 8). It decides one thing: that the author, alone, is shown where help is. Nothing is blocked, kept or told.
 * It would rather show help once too often.
 */
const PHRASES: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    [
      'suicid',
      'kill(ing)? my ?self',
      '(end|ending|take|taking) my (own )?life',
      'end it all',
      'want(ed)? to die',
      'wish i (was|were) dead',
      'better off dead',
      'better off without me',
      'no (reason|point) (to|in) liv(e|ing)',
      '(do not|don’t|don.t|dont) want to (live|be alive|wake up|be here) ?(any ?more)?',
      '(hurt|harm|cut)(ing|ting)? my ?self',
      'self.?harm',
      'overdos',
      'can.?(t|not) go on living',
    ]
      .map((phrase) => `(?<!\\p{L})(${phrase})`)
      .join('|'),
    'iu',
  ),
};

/** @param language of the app, such as `en`; texts in a language without a list are not looked at */
export function speaksOfCrisis(text: string, language: string): boolean {
  return PHRASES[language]?.test(text.normalize('NFKC')) ?? false;
}
