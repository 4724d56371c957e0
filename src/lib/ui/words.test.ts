import { beforeAll, describe, expect, it } from 'vitest';
import { amountWords } from './amount-words.ts';
import { Messages } from './messages/messages.ts';
import { problemWords } from './problem-words.ts';
import { clockFace } from './timer-words.ts';

let messages: Messages;
beforeAll(async () => {
  messages = await (await Messages.first('en')).complete();
});

describe('an amount in words', () => {
  it.each([
    [1, { unit: 'minutes' }, '1 minute'],
    [10, { unit: 'minutes' }, '10 minutes'],
    [1, { unit: 'repetitions' }, '1 time'],
    [1500, { unit: 'steps' }, '1,500 steps'],
    [3, { unit: 'own', ownUnit: 'pages' }, '3 pages'],
  ] as const)('%i of %j is “%s”', (amount, unit, words) => {
    expect(amountWords(messages, amount, unit)).toBe(words);
  });

  it('in a unit that has no name yet is still a sentence', () => {
    expect(amountWords(messages, 3, { unit: 'own', ownUnit: '' })).toMatch(/^3 \p{L}+$/u);
  });
});

describe('the timer’s face', () => {
  it.each([
    [0, '0:00'],
    [5, '0:05'],
    [65, '1:05'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
  ])('after %i seconds shows %s', (seconds, face) => {
    expect(clockFace(seconds)).toBe(face);
  });
});

describe('what is wrong with a field', () => {
  it.each([
    [{ problem: 'required' }, 'Please fill this in.'],
    [{ problem: 'not-whole' }, 'Please use a whole number, such as 10.'],
    [{ problem: 'too-large', limit: 100_000 }, 'Please use 100,000 or less.'],
    [
      { problem: 'too-long', limit: 120 },
      'This is too long. Please keep it to 120 letters or fewer. Nothing is lost.',
    ],
  ] as const)('%j is said as what to do', (problem, words) => {
    expect(problemWords(messages, problem)).toBe(words);
  });
});
