import type { StepUnit } from '../domain/step.ts';
import type { Messages } from './messages/messages.ts';

/** `10 minutes`, `1 time`, `3 pages`: an amount in the step's own unit. */
export function amountWords(
  messages: Messages,
  amount: number,
  unit: { readonly unit: StepUnit; readonly ownUnit?: string },
): string {
  if (unit.unit === 'own') {
    const name = unit.ownUnit ?? '';
    return messages.t('amount.own', { amount, unit: name === '' ? messages.t('unit.own.unnamed') : name });
  }
  return messages.t(`amount.${unit.unit}`, { amount });
}
