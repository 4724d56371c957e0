import { amountWords } from '#lib/ui/amount-words.ts';
import type { Messages } from '#lib/ui/messages/messages.ts';

const COUNTED = ['minutes', 'repetitions', 'steps', 'metres'] as const;

/** An amount as it was told: `10 minutes`, or in the unit that its author has named. */
export function toldAmount(messages: Messages, amount: number, unit: string): string {
  const counted = COUNTED.find((each) => each === unit);
  return amountWords(
    messages,
    amount,
    counted === undefined ? { unit: 'own', ownUnit: unit } : { unit: counted },
  );
}
