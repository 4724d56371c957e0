import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'setbacks-are-information',
  title: 'Setbacks are information',
  summary: 'What to do when the plan did not hold, with no blame.',
  week: 4,
  keywords: ['relapse', 'slip', 'stuck', 'gave up', 'restart', 'review', 'triggers'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'Things went well for weeks. Then came a cold, a bad night or a visit, and the plan fell apart. Perhaps you have not opened this app for days. Welcome back. You are in the right place.',
        },
        {
          paragraph:
            'All who change how they live with pain have setbacks. No one goes up in a straight line. A setback is not the end of the road. It is news about the road.',
        },
      ],
    },
    {
      heading: 'What blame does',
      blocks: [
        {
          paragraph:
            'The first thought may be: “I can’t even do this.” Blame feels as if it would help you try harder. Mostly it does the reverse. It makes you look away, and then you learn nothing from what took place. So leave the judge outside, and bring in someone who is curious.',
        },
      ],
    },
    {
      heading: 'Six questions',
      blocks: [
        {
          points: [
            'What happened, in plain words?',
            'What was going on before: sleep, stress, a busy week?',
            'What were the first signs?',
            'What helped, even a little?',
            'What do I want to change in the plan?',
            'What is my next small step?',
          ],
        },
        {
          paragraph:
            'You do not have to find a cause. Some setbacks have none that you can see. But look for signs that come early. If you know that you get short with people two days before, you can ease off then.',
        },
      ],
    },
    {
      heading: 'Adjust, then begin small',
      blocks: [
        {
          paragraph:
            'It is wise to take the plan down a bit. A common starting point is to go back to the last amount that held, or to 80 % of what you do now. Then the first step is almost sure to work, and that is what you need now.',
        },
        {
          paragraph:
            'Do not wait until you feel ready. Choose something so small that it is hard to say no to. Five minutes. One round of the room. Once you have begun, you are no longer in the setback. You are on the way back. The app counts that as a win, and so can you.',
        },
        {
          paragraph:
            'What you have learned is still there. The second time up a hill you know the path. And if the pain itself has changed, or you see a sign from the help page, let a doctor look at it first.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Turk DC, Rudy TE. Neglected topics in the treatment of chronic pain patients: relapse, noncompliance, and adherence enhancement. Pain 1991.',
    },
    {
      text: 'Nicholas M, Molloy A, Tonkin L, Beeston L. Manage your pain: practical and positive ways of adapting to chronic pain. Souvenir Press 2003.',
    },
  ],
  tryIt: [
    { label: 'Look back at a setback', href: '/setbacks/new' },
    { label: 'Take one small step today', href: '/today' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
