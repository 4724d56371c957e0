import { expect, it } from 'vitest';
import { Messages } from '#lib/ui/messages/messages.ts';
import { rowName } from './row-names.ts';

it.each([
  ['milestones', 'Something you shared'],
  ['commitments', 'Something you shared'],
  ['progressSummaries', 'Something you shared'],
  ['shares', 'Something you shared'],
  ['comments', 'A reply'],
  ['cheers', 'A cheer'],
  ['reports', 'A report'],
  ['blocks', 'A block'],
  ['summaryChoices', 'What your weekly summary tells'],
])('a refused row of %s is told as “%s”', async (table, words) => {
  const messages = await (await Messages.first('en')).complete();
  expect(rowName(messages, table)).toBe(words);
});
