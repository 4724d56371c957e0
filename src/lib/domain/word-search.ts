function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const wordsOf = (text: string): string[] => withoutMarks(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether every typed word begins a word of the texts, whatever the case and accents. True when none is typed. */
export function saysEveryWord(texts: readonly string[], typed: string): boolean {
  const said = wordsOf(texts.join(' '));
  return wordsOf(typed).every((wanted) => said.some((word) => word.startsWith(wanted)));
}
