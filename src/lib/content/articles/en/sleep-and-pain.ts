import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'sleep-and-pain',
  title: 'Sleep and pain',
  summary: 'Why nights and days with pain are tied, and what may help you sleep.',
  week: null,
  keywords: ['insomnia', 'night', 'bed', 'awake', 'tired', 'rest', 'nap'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'It is the middle of the night, and you are awake again. The pain is loud, the house is quiet, and your head does sums: if I fall asleep now, I still get four hours. So many people with pain know this. It is not your fault.',
        },
      ],
    },
    {
      heading: 'How they are tied',
      blocks: [
        {
          paragraph:
            'Pain can wake you up. And a bad night can make the next day hurt more. Studies that followed people over time found that the path from bad sleep to more pain may be even stronger than the other way round. So care for your sleep is care for your pain.',
        },
      ],
    },
    {
      heading: 'What may help',
      blocks: [
        {
          points: [
            'Get up at about the same time each day, also after a bad night.',
            'Go to bed when you feel sleepy, and not just tired.',
            'Keep the bed for sleep and for closeness, and rest somewhere else by day.',
            'Let daylight in early, and make the last hour dim and slow.',
            'If you nap, keep it short and early.',
            'Look at coffee, tea and alcohol late in the day.',
          ],
        },
        {
          paragraph:
            'You need not do all of this. Pick one, and keep it for a couple of weeks. Sleep changes slowly.',
        },
      ],
    },
    {
      heading: 'When you lie awake',
      blocks: [
        {
          paragraph:
            'Do not fight for sleep. It comes when you do not chase it. Turn the clock to the wall. Breathe out slowly. If you get tense, get up and do something quiet in low light. Go back when your eyes get heavy.',
        },
        {
          paragraph:
            'If thoughts keep you awake, give them a place before bed. Write down what is on your mind and one thing you will do about it. Then close the book for the day.',
        },
      ],
    },
    {
      heading: 'Ask for help when it stays bad',
      blocks: [
        {
          paragraph:
            'There is a talking and doing therapy for sleep called CBT-I. A large group of doctors names it as the first thing to try for sleep that stays bad, and it has been tried by people with pain as well. Ask your doctor about it. If you take something for sleep or pain, talk with them before you change it.',
        },
        {
          paragraph:
            'Tell your doctor too if you snore loudly and wake up gasping, or if your legs will not stay still. And night sweats or fever with a new pain are signs from the help page: have them looked at today.',
        },
        {
          paragraph:
            'One bad night is only one night. You have got through days after nights like this. On such a day do the small version, and be kind to yourself.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Finan PH, Goodin BR, Smith MT. The association of sleep and pain: an update and a path forward. J Pain 2013.',
    },
    {
      text: 'Qaseem A, et al. Management of chronic insomnia disorder in adults: a clinical practice guideline from the American College of Physicians. Ann Intern Med 2016.',
    },
  ],
  tryIt: [
    { label: 'Find the sleep routine', href: '/plan/templates' },
    { label: 'Note how you slept', href: '/check-in' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
