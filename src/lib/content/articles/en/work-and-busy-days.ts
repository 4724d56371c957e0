import type { Article } from '../../../domain/article.ts';

export const article: Article = {
  key: 'work-and-busy-days',
  title: 'Work and busy days',
  summary: 'How to plan around your job, visits and the weeks that are too full.',
  week: null,
  keywords: ['job', 'boss', 'office', 'desk', 'travel', 'breaks', 'schedule', 'commute'],
  sections: [
    {
      blocks: [
        {
          paragraph:
            'A plan that only works in a calm week is not much of a plan. Real weeks have deadlines, birthdays, sick children and late trains. Here are some ways to keep your footing.',
        },
      ],
    },
    {
      heading: 'Put breaks in first',
      blocks: [
        {
          paragraph:
            'Most people take a break when they have to. By then it is late. Put short breaks in before you start, and let a timer call them. A common starting point is a quarter of the time you work, at least 2 minutes. In a small study of people at screens, short planned breaks eased aches, and no less work got done.',
        },
        {
          paragraph:
            'A break means a change. If you sit, stand. If you stand, sit. Look far away. Roll your shoulders. Get some water.',
        },
      ],
    },
    {
      heading: 'Change the job a little',
      blocks: [
        {
          points: [
            'Mix tasks, so that no one part of you does it all.',
            'Do the hardest thing at your best time of day.',
            'Bring things close: the phone, the tools, the heavy file.',
            'Split it: half now, half after lunch.',
            'Ask what can wait, and what can go to someone else.',
          ],
        },
        {
          paragraph:
            'At home it is the same. A stool by the sink, a bag on wheels, or a bus one hour later can change a whole day.',
        },
      ],
    },
    {
      heading: 'Talk to your boss',
      blocks: [
        {
          paragraph:
            'You choose how much to tell. You can leave out the pain and talk about what you need: “I do my best work if I can get up now and then.” Bring one or two clear ideas, and offer to try them for a while. In many countries you have a right to fair changes at work. A doctor, a union or an advice centre can tell you more.',
        },
        {
          paragraph:
            'If you have been off work, ask to come back in steps. Going back bit by bit is graded activity too.',
        },
      ],
    },
    {
      heading: 'Plan for the full weeks',
      blocks: [
        {
          paragraph:
            'When you know that a busy time is coming, use the small version of your steps for that week. It counts in full. Put a gentle day after the big one. And make an if-then plan for what is likely to go wrong.',
        },
        {
          paragraph:
            'If you need a real pause, take one. In Foothold a pause is left out of the count, and nothing breaks. Note on which day you will start again, and with what small thing.',
        },
      ],
    },
  ],
  sources: [
    {
      text: 'McLean L, et al. Computer terminal work and the benefit of microbreaks. Appl Ergon 2001.',
    },
    {
      text: 'Franche RL, et al. Workplace-based return-to-work interventions: a systematic review of the quantitative literature. J Occup Rehabil 2005.',
    },
  ],
  tryIt: [
    { label: 'Make an if-then plan', href: '/plan/obstacles' },
    { label: 'Note what could be easier', href: '/plan/surroundings' },
    { label: 'Plan your week, or a pause', href: '/plan/week' },
  ],
};
