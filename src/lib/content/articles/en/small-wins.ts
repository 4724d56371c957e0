import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'small-wins',
  title: 'Why small wins count',
  summary: 'What you notice grows. Here is how to see what you have done.',
  week: null,
  keywords: ['progress', 'proud', 'confidence', 'celebrate', 'motivation', 'trust', 'reward'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'You walked to the corner and back. A voice says: “So what? I used to run.” It is easy to look past a small win when you know what you could do before. But the corner is where you are now, and you got there.',
        },
      ],
    },
    {
      heading: 'Trust in yourself is built',
      blocks: [
        {
          paragraph:
            'People who trust that they can do things, even with pain, tend to do more and to feel less weighed down. We can’t be sure what leads to what. But we do know what builds such trust best. It is not pep talks. It is having done it yourself, a bit at a time.',
        },
        {
          paragraph:
            'So each small win is like a brick. One brick is not much to look at. But no wall was ever built of anything else.',
        },
      ],
    },
    {
      heading: 'Why we overlook them',
      blocks: [
        {
          paragraph:
            'Minds are made to look for trouble. They keep a bad day in sharp detail and let ten fair ones blur. Pain makes this stronger. That is why it helps to write wins down. On paper they can’t slip away.',
        },
      ],
    },
    {
      heading: 'What counts as a win',
      blocks: [
        {
          points: [
            'You did the small version on a bad day.',
            'You stopped when the plan said so, though you felt great.',
            'You tried something you were scared of, whatever came of it.',
            'What you feared did not happen.',
            'You came back after a setback.',
            'You asked for help, or you said no.',
          ],
        },
        {
          paragraph: 'Look at that list. None of it says “less pain”. You can win on a day that hurts.',
        },
      ],
    },
    {
      heading: 'Make it a small habit',
      blocks: [
        {
          paragraph:
            'In the evening ask yourself: what did I do today that I am glad about? Write one line. If you can, add why it matters to you. The app finds some wins for you, and you can add your own.',
        },
        {
          paragraph:
            'Then let it sink in for the length of one slow breath. You can tell someone who will be glad with you. But you need not share it to make it count.',
        },
        {
          paragraph:
            'And on a hard day, read a few of them. They are notes from yourself, and they say: I have done this before.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Bandura A. Self-efficacy: toward a unifying theory of behavioral change. Psychol Rev 1977.',
    },
    {
      text: 'Jackson T, et al. Self-efficacy and chronic pain outcomes: a meta-analytic review. J Pain 2014.',
    },
  ],
  tryIt: [
    { label: 'Look at your wins', href: '/wins' },
    { label: 'Write one line', href: '/journal/new' },
  ],
};
