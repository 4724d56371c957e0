import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'goals-that-matter',
  title: 'Goals that matter to you',
  summary: 'Start from what you love, and not from what hurts.',
  week: 1,
  keywords: ['values', 'aim', 'meaning', 'motivation', 'start', 'plan'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Pain takes up a lot of room. Bit by bit, days can fill up with what you can’t do. A good goal turns that round. It asks: what would I like back in my life?',
        },
      ],
    },
    {
      heading: 'First what matters, then what to do',
      blocks: [
        {
          paragraph:
            'A value is a direction, such as being a warm and present dad, or being a good neighbour. You never reach the end of it. A goal is a place on the way, such as reading a story to your son at night.',
        },
        {
          paragraph:
            'Start with the value. When a day is hard, “because it is good for me” does not carry far. “Because Sunday is when we all sit down” does.',
        },
      ],
    },
    {
      heading: 'What makes a goal work',
      blocks: [
        {
          points: [
            'It is something you do, not something you feel. “Cook on Sunday” is in your hands. “Have less pain” is not.',
            'You can see when it is done. “Walk to the shop” is clearer than “get fit”.',
            'It is yours. A goal that only your family wants is hard to keep.',
            'It is a stretch, and still within sight.',
          ],
        },
        {
          paragraph:
            'Then you break it down. What is the very first bit? To cook a meal may begin with cutting one carrot at the table. A step can’t be too small to count.',
        },
      ],
    },
    {
      heading: 'How well can you do it now?',
      blocks: [
        {
          paragraph:
            'Foothold asks you to rate each goal from 0 to 10. Here 0 means that you can’t do it, and 10 means that you can do it as well as before. The number is only for you. It helps you to see change that is too slow to notice from day to day.',
        },
        {
          paragraph:
            'You may end up with more than one goal. One or two at a time is plenty. You can pause a goal, change it, or let it go. That is not giving up. Life moves, and goals may move with it.',
        },
      ],
    },
    {
      heading: 'If nothing comes to mind',
      blocks: [
        {
          paragraph:
            'That happens when pain has been around for long. Think of the last time you forgot about the clock. Who was there? What were you doing? Or look at the examples in the app, and see which one gives you a small tug.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Stratford P, et al. Assessing disability and change on individual patients: a report of a patient specific measure. Physiother Can 1995.',
    },
    {
      text: 'Locke EA, Latham GP. Building a practically useful theory of goal setting and task motivation. Am Psychol 2002.',
    },
    {
      text: 'McCracken LM, Vowles KE. Acceptance and commitment therapy and mindfulness for chronic pain: model, process, and progress. Am Psychol 2014.',
    },
  ],
  tryIt: [
    { label: 'Name what matters to you', href: '/plan/values/new' },
    { label: 'Set a goal', href: '/plan/goals/new' },
    { label: 'Look at examples', href: '/plan/templates' },
  ],
};
