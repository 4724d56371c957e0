import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'boom-and-bust',
  title: 'Boom and bust',
  summary: 'When good days get spent all at once, and the next days pay for them.',
  week: 2,
  keywords: ['overdo', 'crash', 'too much', 'good days', 'pattern', 'payback'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'You wake up, and it is a good day. At last! You wash the windows, do the shopping and call on a friend. It feels great to get things done. Then come two days on the sofa. When you are up again, there is even more to do. So on the next good day you hurry.',
        },
        {
          paragraph:
            'This is called boom and bust. If you know it well, you are in good company. It comes from wanting to live your life. There is nothing wrong with you.',
        },
      ],
    },
    {
      heading: 'What it does over time',
      blocks: [
        {
          paragraph:
            'In a boom you let how you feel decide when to stop. And pain often speaks up late, hours after you went past what you could carry. In a bust you rest for so long that your strength drops a bit. So over time the booms can get smaller, and the busts longer.',
        },
        {
          paragraph:
            'Your alarm learns too. It sees that busy days end badly, and it may start to sound sooner. And plans get hard to make, as you never know what sort of day it will be. The research on this is still thin, and people differ. So look at your own days first.',
        },
      ],
    },
    {
      heading: 'How to spot it',
      blocks: [
        {
          points: [
            'Days with a lot done, and then days with next to nothing.',
            'Thoughts like “I had better do it all while I can”.',
            'Stopping only when pain makes you stop.',
            'Plans with friends that you often have to call off.',
          ],
        },
        {
          paragraph:
            'Foothold looks for this in your notes as well. It speaks up only when it has seen the same swing 3 times in 28 days. It is never a verdict. It is a pattern that is worth a look.',
        },
      ],
    },
    {
      heading: 'A way out',
      blocks: [
        {
          paragraph:
            'The way out is not to do less. It is to do a more even amount. Choose your amount ahead of time, and stop there on a good day too. That may be the hardest part. It helps to have a nice thing ready for the time you save: a book, the sun, a call.',
        },
        {
          paragraph:
            'And on a bad day do your small version. It keeps the valley from getting deep. Bit by bit the swings can flatten out. Then the middle can begin to rise.',
        },
        {
          paragraph:
            'Some days will still boom. A wedding is a wedding. You may choose it with open eyes, and plan a gentle day for after.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Andrews NE, Strong J, Meredith PJ. Activity pacing, avoidance, endurance, and associations with patient functioning in chronic pain: a systematic review and meta-analysis. Arch Phys Med Rehabil 2012.',
    },
    {
      text: 'Nicholas M, Molloy A, Tonkin L, Beeston L. Manage your pain: practical and positive ways of adapting to chronic pain. Souvenir Press 2003.',
    },
  ],
  tryIt: [
    { label: 'Spread your week', href: '/plan/week' },
    { label: 'Look at your patterns', href: '/insights' },
  ],
};
