import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'pacing-by-plan',
  title: 'Pacing: by plan and not by pain',
  summary: 'Let the plan say when to stop, on good days and on bad ones.',
  week: 2,
  keywords: ['breaks', 'energy', 'tired', 'fatigue', 'stop', 'timer', 'quota'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Most of us stop when it hurts, or when the job is done. Both let something else decide. With long-lasting pain there is a third way: stop when the plan says so.',
        },
      ],
    },
    {
      heading: 'Why pain is a poor clock',
      blocks: [
        {
          paragraph:
            'Pain changes with sleep, mood, weather and worry. If it sets the pace, you do a lot on one day and little on the next. There is one more snag. When pain is what ends a task, rest becomes the prize for pain. Your system notices that.',
        },
        {
          paragraph:
            'When the clock ends the task, you stop while things still go well. You learn that you can do this much and be fine. That is a lesson you can build on.',
        },
      ],
    },
    {
      heading: 'How to do it',
      blocks: [
        {
          points: [
            'Choose an amount before you begin.',
            'On a good day, stop there, even if you could go on.',
            'On a bad day, do it in parts, or do the small version.',
            'Let the amount grow by plan, and not because today feels good.',
          ],
        },
        {
          paragraph:
            'This does not mean that you grit your teeth. You may always stop. If you stop early, just note it. It tells you something for the next plan. And do stop for any sign on the help page.',
        },
      ],
    },
    {
      heading: 'Breaks that come early',
      blocks: [
        {
          paragraph:
            'For long tasks, plan your breaks before you need them. A common starting point is a break of a quarter of the time you work, and at least 2 minutes. So after 20 minutes at the desk take 5. Stand up, stretch, look out of the window. Then go on.',
        },
        {
          paragraph:
            'It may feel like a waste of time. Try it for a week, and see how much you got done in all, and how the evenings were.',
        },
      ],
    },
    {
      heading: 'What we know, and what we don’t',
      blocks: [
        {
          paragraph:
            'Pacing is used by many pain clinics, and people mean different things by it. Pacing that helps you do what matters seems to be of use. Pacing that only helps you keep away from things does not seem to help much. So ask yourself now and then: is my pace a way to do more of what I love?',
        },
      ],
    },
  ],
  sources: [
    { text: 'Fordyce W. Behavioral methods for chronic pain and illness. Mosby 1976.' },
    {
      text: 'Andrews NE, Strong J, Meredith PJ. Activity pacing, avoidance, endurance, and associations with patient functioning in chronic pain: a systematic review and meta-analysis. Arch Phys Med Rehabil 2012.',
    },
  ],
  tryIt: [
    { label: 'Do today’s step by the timer', href: '/today' },
    { label: 'Spread your week', href: '/plan/week' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
