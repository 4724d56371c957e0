import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'flare-ups',
  title: 'Getting through a flare-up',
  summary: 'A flare-up is hard, and it passes. A plan made before helps.',
  week: 2,
  keywords: ['spike', 'bad day', 'worse', 'attack', 'crisis', 'return'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'A flare-up is a stretch of days when pain is clearly up and you can do clearly less. It can come after a busy week, a bad night, a cold, or stress. And it can come for no reason you can find. You did not bring it on by being careless.',
        },
        {
          paragraph:
            'Flare-ups are part of living with pain. They do not wipe out what you have built. Steps you have learned are still yours.',
        },
      ],
    },
    {
      heading: 'First, a quick look',
      blocks: [
        {
          paragraph:
            'Is this the pain you know, only louder? Then it is most likely a flare-up. Is it new or different? Did it come after a fall, or with fever, or with new weakness or numbness? Then look at the help page before you do anything else.',
        },
      ],
    },
    {
      heading: 'While it lasts',
      blocks: [
        {
          points: [
            'Do the small version of your steps. Half is fine. It counts in full as kept.',
            'Do not step up for now.',
            'Rest in planned doses, and know what you will do when each one ends.',
            'Breathe out slowly now and then.',
            'Tell someone what would help, and for how long.',
          ],
        },
        {
          paragraph:
            'Your head may say that you are back at the start. It is a thought that comes with the pain, and it tends to leave with it. You can notice it and let it be.',
        },
      ],
    },
    {
      heading: 'On the way back',
      blocks: [
        {
          paragraph:
            'When things calm down, the pull to catch up is strong. Try to go slowly here. A common starting point is 70 % of what you did before. From there you go back to the full amount over 3 sessions that you kept. The app works this out for you once you say that the flare-up is over.',
        },
      ],
    },
    {
      heading: 'Write your plan on a good day',
      blocks: [
        {
          paragraph:
            'In the middle of a flare-up it is hard to think. So ask yourself on a good day: what are my early signs? What has helped before? What makes it worse? Who can I call? What is the one thing I want to keep doing?',
        },
        {
          paragraph:
            'A few words for each are enough. The plan is then one tap away, with no network needed. You may read it to someone close to you, so that they know it too.',
        },
        {
          paragraph:
            'If flare-ups come more and more often, or one does not end, talk to your clinician. You need not wait for it to get worse.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Costa N, et al. A definition of “flare” in low back pain: a multiphase process involving perspectives of individuals with low back pain and expert consensus. J Pain 2019.',
    },
    {
      text: 'Nicholas M, Molloy A, Tonkin L, Beeston L. Manage your pain: practical and positive ways of adapting to chronic pain. Souvenir Press 2003.',
    },
  ],
  tryIt: [
    { label: 'Write your flare-up plan', href: '/flare-up/plan' },
    { label: 'Help for a hard day', href: '/flare-up' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
