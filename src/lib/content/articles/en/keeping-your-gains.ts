import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'keeping-your-gains',
  title: 'Keeping your gains',
  summary: 'How to hold on to what you have won when life gets in the way.',
  week: 4,
  keywords: ['maintenance', 'habit', 'long term', 'upkeep', 'review', 'routine', 'future'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Look back for a moment. What can you do now that you could not do at the start? It may be a lot, or it may be one small thing. Whatever it is, you made it happen. Now the task is a new one: to keep it.',
        },
      ],
    },
    {
      heading: 'Use it now and then',
      blocks: [
        {
          paragraph:
            'What you do not use fades a bit, in strength and in trust. So steps you have mastered come back in the app once a week. Fears you have faced come back after 4 weeks for a fresh look. It takes little time, and it keeps the door open.',
        },
      ],
    },
    {
      heading: 'Turn it into a habit',
      blocks: [
        {
          paragraph:
            'A habit needs less will than a plan. Tie the new thing to something you do anyway: “After I put the kettle on, I walk to the gate and back.” Same place, same cue. Keep it so small that a bad day can hold it too.',
        },
      ],
    },
    {
      heading: 'Look ahead for bumps',
      blocks: [
        {
          paragraph:
            'Most gains do not get lost on bad days. They get lost in a holiday, a move, a busy month, a long winter. So think ahead, and make plans that start with “if”:',
        },
        {
          points: [
            'If it rains for days, then I walk ten rounds in the hall.',
            'If guests are here, then I do my small version before breakfast.',
            'If I have not done a thing for a week, then I start again with half.',
          ],
        },
        {
          paragraph:
            'If-then plans are one of the best tested tricks to do what you mean to do. They work since the choice is made before the hard moment comes.',
        },
      ],
    },
    {
      heading: 'Look back once a week',
      blocks: [
        {
          paragraph:
            'A short look once a week is enough. What went well? What got in the way? What is the next small step? And every 4 weeks the app offers a few questions, so that you can see change that is too slow to feel.',
        },
        {
          paragraph:
            'Write a page for later too: what helped, what your early signs are, who to call, and what you would tell yourself on a bad day. Setbacks will come. With this page you do not start from nothing.',
        },
        {
          paragraph:
            'One day you may need this app less. That would be a good day. Your notes stay here, and you can come back at any time.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Turk DC, Rudy TE. Neglected topics in the treatment of chronic pain patients: relapse, noncompliance, and adherence enhancement. Pain 1991.',
    },
    {
      text: 'Gollwitzer PM. Implementation intentions: strong effects of simple plans. Am Psychol 1999.',
    },
  ],
  tryIt: [
    { label: 'Look back at your week', href: '/reviews' },
    { label: 'Make an if-then plan', href: '/plan/obstacles' },
    { label: 'See what you have won', href: '/wins' },
  ],
};
