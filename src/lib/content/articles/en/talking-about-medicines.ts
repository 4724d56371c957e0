import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'talking-about-medicines',
  title: 'Talking about your medicines',
  summary: 'How to have a good talk with the person who prescribes them.',
  week: null,
  keywords: ['drugs', 'tablets', 'pills', 'doctor', 'prescriber', 'opioids', 'side effects', 'appointment'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'This article will not tell you what to take. It is about the talk with the person who prescribes for you: your doctor, nurse or pharmacist. You know how your days go. They know the medicines. It takes both.',
        },
        {
          paragraph:
            'Please do not stop or change a medicine on your own. Some of them need to be lowered slowly, with someone who watches over it. To stop at once can make you very ill.',
        },
      ],
    },
    {
      heading: 'What medicines can do, and what they can’t',
      blocks: [
        {
          paragraph:
            'For some people they make a clear change. For many the change is small, and for some the side effects are larger than the gain. What helped in the first weeks may not help as much after years. So it is good to look at it again now and then. That is not a sign that anyone did wrong.',
        },
        {
          paragraph:
            'The best test is not only how much it hurts. It is what you can do. “With this I can sit through dinner with my family” is worth a lot to hear.',
        },
      ],
    },
    {
      heading: 'Before the visit',
      blocks: [
        {
          paragraph: 'Write down a few things, as it is easy to forget them in the room:',
        },
        {
          points: [
            'All that you take, with the dose and the time, also what you buy without a prescription.',
            'What you can do with it that you could not do without.',
            'What bothers you: sleepy, sick, foggy, blocked up, low.',
            'What you worry about.',
            'Your one main question.',
          ],
        },
      ],
    },
    {
      heading: 'Good questions to ask',
      blocks: [
        {
          points: [
            'What is this one meant to do for me, and how will we know?',
            'How long do we try it, and when do we look at it again?',
            'Does it go with my other medicines, with alcohol, and with driving?',
            'If we want to lower it one day, how would we do that safely?',
            'What else could help me besides medicine?',
          ],
        },
        {
          paragraph:
            'If you take more than was agreed, or take it for stress or sleep, do say so. This is common. A good prescriber will want to help and not to blame. And if you feel rushed, ask for a longer visit, or bring someone with you.',
        },
      ],
    },
    {
      heading: 'Get help at once',
      blocks: [
        {
          paragraph:
            'Call for help if you are very sleepy and hard to wake, if your breathing is slow or hard, or if your face or throat swells up. Keep the emergency number for your country where you can find it. It is on the help page.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'NICE. Chronic pain (primary and secondary) in over 16s: assessment of all chronic pain and management of chronic primary pain. NG193, 2021.',
      url: 'https://www.nice.org.uk/guidance/ng193',
    },
    {
      text: 'NICE. Medicines associated with dependence or withdrawal symptoms: safe prescribing and withdrawal management for adults. NG215, 2022.',
      url: 'https://www.nice.org.uk/guidance/ng215',
    },
    {
      text: 'Dowell D, et al. CDC clinical practice guideline for prescribing opioids for pain: United States, 2022. MMWR Recomm Rep 2022.',
    },
  ],
  tryIt: [
    { label: 'Write down your questions', href: '/journal/new' },
    { label: 'Find emergency numbers', href: '/help' },
  ],
};
