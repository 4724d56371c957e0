import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'how-pain-works',
  title: 'How pain works',
  summary: 'Pain is real, and it is there to protect you.',
  week: 1,
  keywords: ['nerves', 'brain', 'alarm', 'chronic', 'why', 'sensitive'],
  sections: [
    {
      blocks: [
        { paragraph: 'Your pain is real. No one can see it from outside, and you do not need to prove it.' },
        {
          paragraph:
            'Pain has a job. It is there to keep you safe. It makes you stop, look, and take care. A hand on a hot stove moves away before you think. That is a good alarm at work.',
        },
      ],
    },
    {
      heading: 'Pain is made to protect you',
      blocks: [
        {
          paragraph:
            'Nerves all over your body send news up to the brain: warm, cold, pressed, stretched. That news is not pain yet. Your brain weighs it up with all else it knows. Where am I? What happened last time? How tired am I? Is this safe?',
        },
        {
          paragraph:
            'If the answer is “I had better guard this”, you feel pain. This takes less than a moment, and you do not choose it. So pain is not “all in your head”. It is made by your whole living system, and it hurts just as much as it hurts.',
        },
      ],
    },
    {
      heading: 'When the alarm stays loud',
      blocks: [
        {
          paragraph:
            'After an injury the alarm turns up, so that you guard the sore part. With time most tissue heals as well as it can. But the alarm does not always turn down again. It can learn to go off early, a bit like a car alarm that sounds when a leaf lands on the roof.',
        },
        {
          paragraph:
            'Then small things can hurt a lot: a light touch, a short walk, a bad night. Stress, poor sleep and worry can add to it. For some people there is also an illness that keeps feeding the pain. Both can be true at once.',
        },
      ],
    },
    {
      heading: 'What this means for you',
      blocks: [
        {
          points: [
            'Long-lasting pain does not always tell you how well your body is.',
            'A system that has learned to be on guard can learn again.',
            'It learns from safe and small steps, done often.',
          ],
        },
        {
          paragraph:
            'No one can say how much your pain will change. Many people find that they can do more of what matters, even while some pain stays. That is what this app is for.',
        },
        {
          paragraph:
            'Some signs are different and need a doctor today. You find them on the help page. It is worth a look once, so that you know where it is.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'Raja SN, et al. The revised International Association for the Study of Pain definition of pain. Pain 2020.',
      url: 'https://doi.org/10.1097/j.pain.0000000000001939',
    },
    {
      text: 'Moseley GL, Butler DS. Fifteen years of explaining pain: the past, present, and future. J Pain 2015.',
    },
  ],
  tryIt: [
    { label: 'Check in on your day', href: '/check-in' },
    { label: 'See the signs that need a doctor', href: '/help' },
  ],
};
