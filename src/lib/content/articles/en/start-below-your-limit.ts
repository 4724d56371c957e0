import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'start-below-your-limit',
  title: 'Start below your limit',
  summary: 'How to find a first amount that holds, and how to let it grow.',
  week: 1,
  keywords: ['graded activity', 'baseline', 'quota', 'amount', 'trial', 'build up', 'increase'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'There is a way to build up what you can do that pain clinics have used for years. It is called graded activity. You start with an amount that you can do on most days. Then you let it grow, a little at a time, by a plan.',
        },
      ],
    },
    {
      heading: 'Find your baseline',
      blocks: [
        {
          paragraph:
            'Pick 3 ordinary days. Not your best ones, and not your worst ones. On each, do the thing until you would stop anyway, and note how much that was. Minutes, steps or carrots: use what fits. There is no right or wrong here.',
        },
        {
          paragraph:
            'Then take the average, and start at 80 % of it. If you walked for 8, 10 and 12 minutes, the average is 10, and you start with 8. If your largest day is more than twice your smallest, start from the smallest. The app does these sums for you.',
        },
      ],
    },
    {
      heading: 'Why start so low?',
      blocks: [
        {
          paragraph:
            'It may feel too easy. That is the point. A first amount that holds on a bad day gives you a base to stand on. You learn that you can count on yourself. Your body learns that this much is safe.',
        },
      ],
    },
    {
      heading: 'Let it grow',
      blocks: [
        {
          paragraph:
            'When your amount has held for 3 sessions in a row, the app may offer a step up. A common step is 10 % more, at most once a week. For small amounts that is just one more: one more minute, or one more stair.',
        },
        {
          points: [
            'It held when you reached it, it was not too hard, and the pain had settled by the next morning.',
            'If it did not settle, stay where you are. Or step back a bit. Both are good moves.',
            'You decide. The app only shows what your notes say.',
          ],
        },
      ],
    },
    {
      heading: 'And on a bad day?',
      blocks: [
        {
          paragraph:
            'Then there is the small version, which is half of your amount. It counts as kept. Doing a little on a bad day is how you stay in touch with your plan.',
        },
        {
          paragraph:
            'These numbers are a common starting point. No study has found the one right number for all. You can change them, best with your clinician if you have one. Check with a clinician first if you have had surgery or an injury not long ago, if you are pregnant, if you faint, or if you have heart or lung trouble. The same goes for all that you were told to avoid.',
        },
      ],
    },
  ],
  sources: [
    { text: 'Fordyce W. Behavioral methods for chronic pain and illness. Mosby 1976.' },
    {
      text: 'Lindström I, et al. The effect of graded activity on patients with subacute low back pain. Phys Ther 1992.',
    },
    {
      text: 'Geneen LJ, et al. Physical activity and exercise for chronic pain in adults: an overview of Cochrane Reviews. Cochrane Database Syst Rev 2017.',
      url: 'https://doi.org/10.1002/14651858.CD011279.pub3',
    },
  ],
  tryIt: [
    { label: 'Open your plan', href: '/plan' },
    { label: 'See the numbers, and change them', href: '/settings/pace' },
  ],
};
